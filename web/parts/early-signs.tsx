import type { OptionForecast } from "../../src/forecast/summarise/result.ts";
import { useWords } from "../words/context.ts";
import { PEOPLE } from "../words/numbers.ts";

/** What the most telling reading after the decision would say, band by band. */
export function EarlySignList({ option, rough }: { option: OptionForecast; rough: boolean }) {
  const { m } = useWords();
  const signs = option.earlySigns;
  if (signs === null) return <p>{m.questions.signsNone}</p>;
  const week = signs.mostWarningWeek ?? signs.halfSettledWeek;
  const reading = signs.readings.find((each) => each.weeksAfter === week);
  const told = reading?.bands.filter((band) => band.hasSalt20 !== null) ?? [];
  if (reading === undefined || told.length === 0) return <p>{m.questions.signsNone}</p>;
  return (
    <>
      <p>{m.questions.signs(option.name, reading.weeksAfter, signs.mostWarningWeek !== null)}</p>
      <ul>
        {told.map(({ from, to, of100, hasSalt20: has }) =>
          has === null ? null : (
            <li key={from}>
              {m.questions.signBand(
                from,
                to,
                of100,
                has.of100,
                PEOPLE - has.of100,
                rough ? null : has.low,
                has.high,
                PEOPLE,
                signs.outcomeWeek,
              )}
            </li>
          ),
        )}
      </ul>
      {told.length < reading.bands.length && <p class="hint">{m.questions.signsFew}</p>}
    </>
  );
}
