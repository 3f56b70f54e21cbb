import { useEffect, useRef, useState } from "preact/hooks";
import { SEVERE_SALT } from "../../src/disease/salt/thresholds.ts";
import { AGES } from "../../src/drug/ages.ts";
import { AnswerSection } from "../parts/answer/section.tsx";
import { HistoryForm } from "../parts/history/history.tsx";
import { MemorySection } from "../parts/memory.tsx";
import { OptionsForm } from "../parts/options/options-form.tsx";
import type { Page } from "../state/addresses.ts";
import { USES } from "../state/draft/draft.ts";
import type { Session } from "../state/session.ts";
import { useWords } from "../words/context.ts";
import { PEOPLE } from "../words/numbers.ts";

/** Where the form begins. */
const FIRST_FIELD = { taking: "began", stopped: "stopped", never: "drug" } as const;

/** One person: whether it fits, the history, the options, the answer. */
export function PersonPage({ session }: { session: Session; goTo: (page: Page) => void }) {
  const { m } = useWords();
  const [insist, setInsist] = useState(false);
  const begun = useRef(session.hasBegun);
  const { problems } = session.checked;

  useEffect(() => {
    if (session.hasBegun && !begun.current)
      document.getElementById(session.isExample ? "answer-heading" : FIRST_FIELD[session.draft.use])?.focus();
    begun.current = session.hasBegun;
    // Whoever begins anew is not told of fields that nobody has looked at yet.
    if (!session.hasBegun) setInsist(false);
  }, [session.hasBegun, session.isExample]);

  const seeAnswer = () => {
    if (problems.size === 0) {
      const heading = document.getElementById("answer-heading");
      heading?.focus();
      heading?.scrollIntoView();
      return;
    }
    setInsist(true);
    requestAnimationFrame(() => document.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };

  return (
    <>
      <h1>{m.tagline}</h1>
      <NoticeText session={session} />
      {!session.hasBegun && <Fit session={session} />}
      {session.hasBegun && (
        <>
          {session.isExample && (
            <p class="note">
              {m.fit.exampleNote}{" "}
              <button type="button" class="quiet" onClick={session.clear}>
                {m.fit.clear}
              </button>
            </p>
          )}
          <div class="entries">
            <HistoryForm session={session} insist={insist} />
            {session.scope.isForecast && <OptionsForm session={session} insist={insist} />}
          </div>
          {session.scope.isForecast && (
            <>
              <p class="actions">
                <button type="button" class="main" onClick={seeAnswer}>
                  {m.options.seeAnswer}
                </button>
                {problems.size > 0 && <span class="hint">{m.problems.summary(problems.size)}</span>}
              </p>
              <AnswerSection session={session} />
            </>
          )}
          <MemorySection session={session} />
        </>
      )}
    </>
  );
}

function Fit({ session }: { session: Session }) {
  const { m } = useWords();
  return (
    <section aria-labelledby="fit-heading" class="card">
      <h2 id="fit-heading">{m.fit.heading}</h2>
      <p>{m.fit.intro}</p>
      <div class="sides">
        <div>
          <h3>{m.fit.yesHeading}</h3>
          <ul>
            {m.fit.yes(SEVERE_SALT, PEOPLE).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{m.fit.noHeading}</h3>
          <ul>
            {m.fit.no({ severe: SEVERE_SALT, ...AGES }).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      </div>
      <h3>{m.fit.question}</h3>
      <p class="actions">
        {USES.map((use) => (
          <button key={use} type="button" class="main" onClick={() => session.begin(use)}>
            {m.fit.uses[use]}
          </button>
        ))}
        <button type="button" onClick={session.showExample}>
          {m.fit.example}
        </button>
      </p>
      <p class="hint">{m.footer.stays}</p>
    </section>
  );
}

function NoticeText({ session }: { session: Session }) {
  const { m } = useWords();
  const { notice } = session;
  if (notice === null) return null;
  const text = notice.kind === "importFailed" ? m.memory.importFailed(notice.message) : m.memory[notice.kind];
  return (
    <p class="note" role="status">
      {text}
    </p>
  );
}
