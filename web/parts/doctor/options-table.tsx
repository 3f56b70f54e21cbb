import { LOSS_OF_BENEFIT_POINTS, RESPONSE_SALT } from "../../../src/disease/salt/thresholds.ts";
import type { Case } from "../../../src/forecast/case/case.ts";
import { CHANCES_IN_TABLES, type ChanceName } from "../../../src/forecast/options/outcomes.ts";
import type { Chance, ExpectedSalt, Forecast, OutcomeRow } from "../../../src/forecast/summarise/result.ts";
import { useWords } from "../../words/context.ts";
import { intervalOf, PEOPLE } from "../../words/numbers.ts";
import { errorNow, leadOf } from "../answer/lead.ts";
import { TableFrame } from "../table-frame.tsx";

const SHOWN_WEEKS = [12, 24, 52, 104];

/** A row of an option; the sheet of paper has no room for all. */
interface Measure {
  readonly name: string;
  readonly text: readonly string[];
  readonly screenOnly?: boolean;
}

/** The options side by side: chances with intervals, and SALT with both kinds of doubt. */
export function OptionsTable(props: { forecast: Forecast; asked: Case; rough: boolean }) {
  const { forecast, asked, rough } = props;
  const { m } = useWords();
  const d = m.doctor;
  const cell = (chance: Chance) =>
    m.answer.cell({ count: chance.of100, total: PEOPLE, interval: intervalOf(rough, chance) });
  const salt = ({ value, low, high, p05, p95 }: ExpectedSalt) => {
    const [mean, from, to, least, most] = [value, low, high, p05, p95].map(Math.round);
    return d.saltCell({ mean, interval: intervalOf(rough, { low: from, high: to }), least, most });
  };
  const error = errorNow(asked);
  const weeks = forecast.options[0].outcomes
    .map((row) => row.weeksAfter)
    .filter((week) => SHOWN_WEEKS.includes(week));
  return (
    <section class="card" aria-labelledby="options-table-heading">
      <h2 id="options-table-heading">{d.options}</h2>
      <TableFrame label={d.options}>
        <table class="options-table">
          <caption>
            {d.tableCaption(PEOPLE)} <span class="screen-only">{d.saltCaption}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{m.answer.option}</th>
              <th scope="col">{d.columns.what}</th>
              {weeks.map((week) => (
                <th key={week} scope="col">
                  {m.answer.week(week)}
                </th>
              ))}
            </tr>
          </thead>
          {forecast.options.map((option) => {
            const rows = option.outcomes.filter((row) => weeks.includes(row.weeksAfter));
            const restarts = option.restart !== null;
            const measures: readonly Measure[] = [
              ...CHANCES_IN_TABLES.filter(({ name }) => isTold(name, rows, { restarts, asked })).map(
                ({ name }) => ({
                  name: d.measures[name]({
                    salt: RESPONSE_SALT,
                    points: LOSS_OF_BENEFIT_POINTS,
                    error,
                    restarts,
                  }),
                  text: rows.map((row) => cell(row[name])),
                  screenOnly: name === "wellWithoutDrug",
                }),
              ),
              ...(restarts
                ? [
                    {
                      name: d.measures.regains(RESPONSE_SALT),
                      text: rows.map(({ regainsAfterRestart: regains }) =>
                        regains?.of100 == null ? d.none100 : cell(regains as Chance),
                      ),
                    },
                  ]
                : []),
              { name: d.measures.salt, text: rows.map((row) => salt(row.expectedSalt)), screenOnly: true },
            ];
            return (
              <tbody key={option.name}>
                {measures.map((measure, at) => (
                  <tr key={measure.name} class={measure.screenOnly ? "screen-only" : undefined}>
                    {at === 0 && (
                      <th scope="rowgroup" rowSpan={measures.length}>
                        {option.name}
                      </th>
                    )}
                    <th scope="row" class="measure">
                      {measure.name}
                    </th>
                    {measure.text.map((text, index) => (
                      <td key={weeks[index]}>{text}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            );
          })}
        </table>
      </TableFrame>
    </section>
  );
}

/** The option that a row is told of, and the person. */
interface ToldOf {
  readonly restarts: boolean;
  readonly asked: Case;
}

/** Outcomes that say nothing new of an option are left out: all others have a row, whichever are added. */
function isTold(name: ChanceName, rows: readonly OutcomeRow[], of: ToldOf): boolean {
  if (name === "hasSalt20") return of.restarts;
  if (name === "noWorse") return leadOf(of.asked).meaning === "holds";
  if (name === "wellWithoutDrug")
    return rows.some(
      ({ wellWithoutDrug: well, keepsSalt20: keeps }) => well.high > 0 && well.of100 !== keeps.of100,
    );
  return true;
}
