import { useWeights, VALUES } from "../../state/weights.ts";
import { useWords } from "../../words/context.ts";

/** Ruled lines for questions of one's own, and for notes. */
const OWN_LINES = 3;
const NOTE_LINES = 4;

/** Questions to take along; on paper each with a line to write on, and more for notes. */
export function TakeAlong() {
  const { m } = useWords();
  const { ask } = m.doctor;
  const [weights] = useWeights();
  const most = VALUES.filter((value) => weights[value] === "much");
  return (
    <section class="card take-along" aria-labelledby="ask-heading">
      <h2 id="ask-heading">{ask.heading}</h2>
      {most.length > 0 && (
        <p>
          {ask.matters}: {most.map((value) => ask.values[value]).join("; ")}.
        </p>
      )}
      <div class="take-along-columns">
        <ul>
          {ask.list.map((question) => (
            <li key={question} class="question">
              {question}
            </li>
          ))}
        </ul>
        <div class="print-only">
          <p>{ask.own}</p>
          <Lines count={OWN_LINES} />
          <p>{ask.notes}</p>
          <Lines count={NOTE_LINES} />
        </div>
      </div>
    </section>
  );
}

/** Lines to write on. */
function Lines({ count }: { count: number }) {
  return (
    <ul class="lines" aria-hidden="true">
      {Array.from({ length: count }, (_, at) => (
        <li key={at} />
      ))}
    </ul>
  );
}
