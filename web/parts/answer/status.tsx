import type { ComponentChildren } from "preact";
import type { FirstMessages } from "../../messages/shape.ts";
import { isOutOfScope } from "../../state/check/problem.ts";
import type { Session } from "../../state/session.ts";
import { useWords } from "../../words/context.ts";

/** Where the computation stands, whose numbers are shown, what is rough about them, and a way to stop it. */
export function Status({ session }: { session: Session }) {
  const { m } = useWords();
  const { answer, progress, checked } = session;
  const running = progress !== null && checked.value !== null && answer.kind !== "failed";
  const canResume =
    !running &&
    checked.value !== null &&
    answer.kind === "shown" &&
    (answer.stage === "quick" || !session.isCurrent);
  return (
    <div class="status">
      <p role="status" data-stage={stageOf(session)}>
        {statusText(m, session)}
      </p>
      {running && (
        <>
          <progress aria-label={m.answer.progress} max={1} value={progress} />
          <button type="button" class="quiet" onClick={session.cancel}>
            {m.answer.cancel}
          </button>
        </>
      )}
      {canResume && (
        <button type="button" class="quiet" onClick={session.resume}>
          {m.answer.resume}
        </button>
      )}
    </div>
  );
}

/** "quick" and "full" of an answer to the entries as they are; "outdated" of one to earlier entries. */
function stageOf({ answer, isCurrent }: Session): string {
  if (answer.kind !== "shown") return answer.kind;
  return isCurrent ? answer.stage : "outdated";
}

function statusText(m: FirstMessages, { answer, progress, checked, isCurrent }: Session): string {
  if (answer.kind === "failed") return "";
  if (answer.kind !== "shown") {
    if (checked.value !== null) return m.answer.computing;
    return isOutOfScope(checked.problems) ? m.answer.none : m.answer.waiting;
  }
  if (checked.value === null) return m.answer.outdated.wrong;
  if (!isCurrent) return progress === null ? m.answer.outdated.stopped : m.answer.outdated.computing;
  if (answer.stage === "full") return m.answer.full;
  return progress === null ? m.answer.roughKept : m.answer.rough;
}

/** What is shown of an answer; greyed while it is the answer to earlier entries, on the screen and on paper. */
export function Outdated({ session, children }: { session: Session; children: ComponentChildren }) {
  return (
    <div class={session.isCurrent ? "shown" : "shown outdated"} aria-busy={!session.isCurrent}>
      {children}
    </div>
  );
}
