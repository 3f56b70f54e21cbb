import { useWeights, VALUES } from "../../state/weights.ts";
import { useWords } from "../../words/context.ts";

/** Questions to take along, with room to write. */
export function TakeAlong() {
  const { m } = useWords();
  const { ask } = m.doctor;
  const [weights] = useWeights();
  const most = VALUES.filter((value) => weights[value] === "much");
  return (
    <section class="card take-along" aria-labelledby="ask-heading">
      <h2 id="ask-heading">{ask.heading}</h2>
      <ul>
        {ask.list.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      {most.length > 0 && (
        <p>
          {ask.matters}: {most.map((value) => ask.values[value]).join("; ")}.
        </p>
      )}
      <p class="print-only notes">{ask.notes}</p>
    </section>
  );
}
