import type { Forecast } from "../../../src/forecast/summarise/result.ts";
import { isReadFirst } from "../../../src/warnings/order.ts";
import { useWords } from "../../words/context.ts";

/** What must be known before the numbers are read. */
export function Limits({ forecast }: { forecast: Forecast }) {
  const { m } = useWords();
  const first = forecast.warnings.filter(isReadFirst);
  if (first.length === 0) return null;
  return (
    <div class="warning limits" role="note" aria-label={m.answer.limits}>
      <p>
        <strong>{m.answer.limits}</strong>
      </p>
      <ul>
        {first.map((warning) => (
          <li key={JSON.stringify(warning)} data-warning={warning.code}>
            {m.warning(warning)}
          </li>
        ))}
      </ul>
    </div>
  );
}
