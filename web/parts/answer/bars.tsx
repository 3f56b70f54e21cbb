import type { OptionForecast } from "../../../src/forecast/summarise/result.ts";
import { SeriesKey } from "../../charts/axes.tsx";
import { useWords } from "../../words/context.ts";
import { intervalOf, PEOPLE } from "../../words/numbers.ts";
import type { Lead } from "./lead.ts";

/** The number of every option as a bar, its range as a line over it; the words say the same. */
export function Bars(props: { options: readonly OptionForecast[]; at: number; lead: Lead; rough: boolean }) {
  const { m } = useWords();
  const { options, at, lead, rough } = props;
  return (
    <ul class="bars">
      {options.map(({ name, outcomes }, index) => {
        const share = lead.of(outcomes[at]);
        const { of100, low, high } = share;
        return (
          <li key={name}>
            <p>
              <SeriesKey series={index} /> {name}:{" "}
              <strong>
                {m.answer.cell({ count: of100, total: PEOPLE, interval: intervalOf(rough, share) })}
              </strong>
            </p>
            <div class="bar" aria-hidden="true">
              <div class="fill" style={{ width: `${of100}%` }} />
              {!rough && <div class="range" style={{ left: `${low}%`, width: `${high - low}%` }} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
