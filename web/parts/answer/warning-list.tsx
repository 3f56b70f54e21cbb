import { Fragment } from "preact";
import type { Forecast } from "../../../src/forecast/summarise/result.ts";
import { useWords } from "../../words/context.ts";
import { FactLink } from "../facts.tsx";

/** The warning that says in short what the list of unused entries says with reasons. */
const NOT_USED = /^not used, because/;

/** What must be known of a forecast, and why some of what was told plays no part in it. */
export function WarningList({ forecast }: { forecast: Forecast }) {
  const { m } = useWords();
  return (
    <ul>
      {forecast.warnings
        .filter((warning) => forecast.notUsed.length === 0 || !NOT_USED.test(warning))
        .map((warning) => (
          <li key={warning}>{m.warning(warning)}</li>
        ))}
      {forecast.notUsed.map(({ field, reason, observations }) => (
        <li key={field} class="screen-only">
          {m.answer.notUsed(m.answer.fields[field] ?? field, m.reason(reason))}{" "}
          {observations.map((id) => (
            <Fragment key={id}>
              <FactLink fact={{ id }} />{" "}
            </Fragment>
          ))}
        </li>
      ))}
    </ul>
  );
}
