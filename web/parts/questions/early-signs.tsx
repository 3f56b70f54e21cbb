import type { OptionForecast, SignReading } from "../../../src/forecast/summarise/result.ts";
import { useWords } from "../../words/context.ts";
import { intervalOf, PEOPLE } from "../../words/numbers.ts";

/** What the most telling reading after the decision would say, band by band. */
export function EarlySignList({ option, rough }: { option: OptionForecast; rough: boolean }) {
  const { m } = useWords();
  const signs = option.earlySigns;
  if (signs === null) return <p>{m.questions.signsNone}</p>;
  const week = signs.mostWarningWeek ?? signs.halfSettledWeek;
  const reading = signs.readings.find((each) => each.weeksAfter === week);
  if (reading === undefined || reading.bands.every((band) => band.hasSalt20 === null))
    return <p>{m.questions.signsNone}</p>;
  return (
    <>
      <p>{m.questions.signs(option.name, reading.weeksAfter, signs.mostWarningWeek !== null)}</p>
      <Bands reading={reading} outcomeWeek={signs.outcomeWeek} rough={rough} />
    </>
  );
}

interface BandsProps {
  reading: SignReading;
  outcomeWeek: number;
  rough: boolean;
}

/** What a reading would say, band by band. */
export function Bands({ reading, outcomeWeek, rough }: BandsProps) {
  const { m } = useWords();
  const told = reading.bands.filter((band) => band.hasSalt20 !== null);
  if (told.length === 0) return <p>{m.questions.signsNone}</p>;
  return (
    <>
      <ul>
        {told.map(({ from, to, of100, hasSalt20: has }) =>
          has === null ? null : (
            <li key={from}>
              {m.questions.signBand({
                from,
                to,
                people: of100,
                count: has.of100,
                total: PEOPLE,
                weeks: outcomeWeek,
                interval: intervalOf(rough, has),
              })}
            </li>
          ),
        )}
      </ul>
      {told.length < reading.bands.length && <p class="hint">{m.questions.signsFew}</p>}
    </>
  );
}
