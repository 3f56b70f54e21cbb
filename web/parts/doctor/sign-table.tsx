import { RESPONSE_SALT } from "../../../src/disease/salt/thresholds.ts";
import type { Forecast, OptionForecast } from "../../../src/forecast/summarise/result.ts";
import { useWords } from "../../words/context.ts";
import { intervalOf, PEOPLE } from "../../words/numbers.ts";
import { TableFrame } from "../table-frame.tsx";

/** Early signs of every option: how the odds change with a reading; in print the most telling of stopping alone. */
export function SignTable({ forecast, rough }: { forecast: Forecast; rough: boolean }) {
  const { m } = useWords();
  const d = m.doctor;
  const options = forecast.options.filter((option) => option.earlySigns !== null);
  const printed = options.find(({ price }) => price.weeksOnDrug.high === 0) ?? options[options.length - 1];
  if (printed === undefined) return null;
  return (
    <section class="card" aria-labelledby="signs-heading">
      <h2 id="signs-heading">{d.signs}</h2>
      <div class="print-only">
        <p>
          {printed.name}. {d.signsIntro(RESPONSE_SALT, printed.earlySigns?.outcomeWeek ?? 0)}
        </p>
        <Signs option={printed} rough={rough} telling />
      </div>
      <div class="screen-only">
        <p>{d.signsIntro(RESPONSE_SALT, printed.earlySigns?.outcomeWeek ?? 0)}</p>
        {options.map((option) => (
          <details key={option.name}>
            <summary>{option.name}</summary>
            <Signs option={option} rough={rough} />
          </details>
        ))}
      </div>
    </section>
  );
}

interface SignsProps {
  option: OptionForecast;
  rough: boolean;
  /** The most telling reading alone. */
  telling?: boolean;
}

function Signs({ option, rough, telling }: SignsProps) {
  const { m } = useWords();
  const d = m.doctor;
  const signs = option.earlySigns;
  if (signs === null) return null;
  const week = signs.mostWarningWeek ?? signs.halfSettledWeek;
  const readings = signs.readings.filter((reading) => !telling || reading.weeksAfter === week);
  return (
    <TableFrame label={`${d.signs}, ${option.name}`}>
      <table>
        <caption class={telling ? "screen-only" : undefined}>
          {signs.halfSettledWeek === null ? d.notSettled : d.settled(signs.halfSettledWeek)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{d.signReading}</th>
            {signs.readings[0].bands.map(({ from, to }) => (
              <th key={from} scope="col">
                {d.signBand(from, to)}
              </th>
            ))}
            <th scope="col">{d.settles}</th>
          </tr>
        </thead>
        <tbody>
          {readings.map((reading) => (
            <tr key={reading.weeksAfter}>
              <th scope="row">{m.answer.week(reading.weeksAfter)}</th>
              {reading.bands.map(({ from, hasSalt20: has }) => (
                <td key={from}>
                  {has === null
                    ? "–"
                    : m.answer.cell({ count: has.of100, total: PEOPLE, interval: intervalOf(rough, has) })}
                </td>
              ))}
              <td>{Math.round(reading.uncertaintyRemovedPercent)} %</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
