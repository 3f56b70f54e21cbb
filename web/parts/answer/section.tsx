import { useEffect, useRef } from "preact/hooks";
import type { Session } from "../../state/session.ts";
import { useWords } from "../../words/context.ts";
import { Result } from "./result.tsx";
import { Outdated, Status } from "./status.tsx";

/** The answer: the same facts as a sentence, a hundred people, curves, a table, and what they rest on. */
export function AnswerSection({ session }: { session: Session }) {
  const { m } = useWords();
  const { answer } = session;
  const section = useRef<HTMLElement>(null);
  useEffect(() => openedForPrint(section), []);
  return (
    <section aria-labelledby="answer-heading" class="card answer" ref={section}>
      <h2 id="answer-heading" tabIndex={-1}>
        {m.answer.heading}
      </h2>
      <Status session={session} />
      {answer.kind === "failed" && <Failure session={session} />}
      {answer.kind === "shown" && (
        <Outdated session={session}>
          <Result
            session={session}
            forecast={answer.forecast}
            asked={answer.asked}
            rough={answer.stage === "quick"}
          />
        </Outdated>
      )}
    </section>
  );
}

/** Paper cannot be opened: parts that are closed are open while the page is printed. @returns how to end that */
function openedForPrint(section: { readonly current: HTMLElement | null }): () => void {
  let opened: HTMLDetailsElement[] = [];
  const open = () => {
    opened = [...(section.current?.querySelectorAll<HTMLDetailsElement>("details:not([open])") ?? [])];
    for (const each of opened) each.open = true;
  };
  const close = () => {
    for (const each of opened) each.open = false;
    opened = [];
  };
  addEventListener("beforeprint", open);
  addEventListener("afterprint", close);
  return () => {
    removeEventListener("beforeprint", open);
    removeEventListener("afterprint", close);
  };
}

function Failure({ session }: { session: Session }) {
  const { m } = useWords();
  if (session.answer.kind !== "failed") return null;
  const { fault } = session.answer;
  const isInput = fault.name === "InputError" || fault.name === "NobodyQualifies";
  return (
    <p role="alert" class="problem">
      {isInput ? m.answer.badInput(fault.message) : m.answer.ourFault}
    </p>
  );
}
