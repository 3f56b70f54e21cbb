import type { BesideMessages } from "../../messages/shape.ts";
import { useWeights, VALUES, WEIGHTS } from "../../state/weights.ts";
import { useFacts } from "../facts.tsx";
import { isOld } from "./evidence-age.ts";

/** What matters to me, what else people ask, and what this aid is: beside the numbers, never mixed into them. */
export function Decide({ words, date }: { words: BesideMessages["decide"]; date: string }) {
  const [weights, weigh] = useWeights();
  const facts = useFacts();
  const most = VALUES.filter((value) => weights[value] === "much");
  return (
    <>
      <h3>{words.values.heading}</h3>
      <p>{words.values.intro}</p>
      {VALUES.map((value) => (
        <fieldset key={value} class="choice">
          <legend>{words.values.list[value]}</legend>
          {WEIGHTS.map((weight) => (
            <label key={weight}>
              <input
                type="radio"
                name={`value-${value}`}
                checked={weights[value] === weight}
                onChange={() => weigh(value, weight)}
              />{" "}
              {words.values.weights[weight]}
            </label>
          ))}
        </fieldset>
      ))}
      <p role="status">
        {most.length > 0 &&
          words.values.most(most.map((value) => words.values.list[value].toLowerCase()).join("; "))}
      </p>
      <h3>{words.more.heading}</h3>
      <ul>
        {words.more.list.map(({ section, title }) => (
          <li key={section}>
            <a href={`./?page=article#${section}`}>{title}</a>
          </li>
        ))}
      </ul>
      <h3>{words.about.heading}</h3>
      {words.about.text.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {facts !== null && <p>{words.about.evidence(facts.evidenceRead, date)}</p>}
      {facts !== null && isOld(facts.evidenceRead) && <p class="note">{words.about.old}</p>}
    </>
  );
}
