import { Fragment } from "preact";
import type { Forecast } from "../../../src/forecast/summarise/result.ts";
import { isReadFirst } from "../../../src/warnings/order.ts";
import { useWords } from "../../words/context.ts";
import { FactLink } from "../facts.tsx";

/** Warnings of a forecast by code, where asked for with those that stand above the numbers, and why some fields of the person play no part in it. */
export function WarningList(props: { forecast: Forecast; withFirst?: boolean }) {
  const { forecast, withFirst = false } = props;
  const { m } = useWords();
  return (
    <ul>
      {forecast.warnings
        .filter((warning) => withFirst || !isReadFirst(warning))
        .filter(({ code }) => code !== "personFieldsNotUsed" || forecast.notUsed.length === 0)
        .map((warning) => (
          <li key={JSON.stringify(warning)} data-warning={warning.code}>
            {m.warning(warning)}
          </li>
        ))}
      {forecast.notUsed.map(({ field, observations }) => (
        <li key={field} class="screen-only">
          {m.answer.notUsed(m.answer.fields[field] ?? field, m.reason(field))}{" "}
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
