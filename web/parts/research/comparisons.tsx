import { groupBy } from "../../../src/math/group-by.ts";
import { INTERVAL_LEVEL } from "../../../src/simulate/estimate.ts";
import type { ComparisonRow, LogRankRow, TimeCurve } from "../../../src/trial/compare/comparison-result.ts";
import type { TrialResult } from "../../../src/trial/result.ts";
import { useWords } from "../../words/context.ts";
import { TableFrame, TableHead } from "../table-frame.tsx";

/** Smaller p-values are not told apart. */
const SMALLEST_PROBABILITY = 0.001;

const number = (value: number, digits: number) => value.toFixed(digits);

/** What a trial compares, and its times to events; nothing where the protocol asks for neither. */
export function Comparisons({ result }: { result: TrialResult }) {
  const { m } = useWords();
  const r = m.research;
  const { comparisons = [], times = [], logRank = [] } = result;
  return (
    <>
      {comparisons.length > 0 && (
        <>
          <h3>{r.comparisons}</h3>
          <p class="hint">{r.comparisonsIntro(100 * INTERVAL_LEVEL)}</p>
          {[...groupBy(comparisons, (row) => row.comparison)].map(([name, rows]) => (
            <Comparison
              key={name}
              name={name}
              rows={rows}
              rank={logRank.find(({ comparison }) => comparison === name)}
            />
          ))}
        </>
      )}
      {times.length > 0 && (
        <>
          <h3>{r.times}</h3>
          {[...groupBy(times, ({ stage, endpoint }) => JSON.stringify([stage, endpoint]))].map(
            ([key, curves]) => (
              <Times key={key} curves={curves} />
            ),
          )}
        </>
      )}
    </>
  );
}

interface ComparisonProps {
  name: string;
  rows: readonly ComparisonRow[];
  rank: LogRankRow | undefined;
}

/** One comparison: weeks down, measures across. */
function Comparison({ name, rows, rank }: ComparisonProps) {
  const { m } = useWords();
  const r = m.research;
  const [{ arm, control, estimand }] = rows;
  const measures = [...new Set(rows.map(({ measure }) => measure))];
  const weeks = [...groupBy(rows, ({ week }) => String(week))];
  const margins = rows.filter(({ margin }) => margin !== null);
  const withRange = (row: ComparisonRow | undefined) => {
    if (row === undefined || row.value === null) return "-";
    const digits = row.measure.endsWith("Ratio") ? 2 : 1;
    const end = (value: number | null) => (value === null ? r.open : number(value, digits));
    return `${number(row.value, digits)} (${end(row.low)}, ${end(row.high)})`;
  };
  const plain = (value: number | null) => (value === null ? "-" : number(value, 1));
  return (
    <>
      <h4>{name}</h4>
      <p class="hint">{r.estimands[estimand]}</p>
      <TableFrame label={name}>
        <table data-comparison={name}>
          <TableHead columns={[r.axis, arm, control, ...measures.map((measure) => r.measures[measure])]} />
          <tbody>
            {weeks.map(([week, here]) => (
              <tr key={week}>
                <th scope="row">{week}</th>
                <td>{plain(here[0].armValue)}</td>
                <td>{plain(here[0].controlValue)}</td>
                {measures.map((measure) => (
                  <td key={measure}>{withRange(here.find((row) => row.measure === measure))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {margins.map(({ week, margin, withinMarginPercent }) => (
        <p key={week} class="hint">
          {r.withinMargin(week, margin ?? 0, withinMarginPercent ?? 0)}
        </p>
      ))}
      {rank && (
        <p class="hint">
          {r.logRank(
            rank.studies,
            `${rank.armSize} + ${rank.controlSize}`,
            rank.significantPercent,
            rank.medianProbability < SMALLEST_PROBABILITY
              ? r.belowSmallest(number(SMALLEST_PROBABILITY, 3))
              : String(rank.medianProbability),
          )}
        </p>
      )}
    </>
  );
}

/** Times to one event in the arms of one stage: medians and restricted means. */
function Times({ curves }: { curves: readonly TimeCurve[] }) {
  const { m } = useWords();
  const r = m.research;
  const [{ stage, endpoint, restrictedMean }] = curves;
  const week = (value: number | null) => (value === null ? r.later : String(value));
  const title = `${stage === "main" ? r.stages.main : stage}: ${endpoint}`;
  return (
    <>
      <h4>{title}</h4>
      <TableFrame label={title}>
        <table data-times={endpoint}>
          <TableHead columns={[r.arm, r.median, r.mean(restrictedMean.untilWeeks), r.events]} />
          <tbody>
            {curves.map(({ arm, median, medianLow, medianHigh, restrictedMean: mean, steps }) => (
              <tr key={arm}>
                <th scope="row">{arm}</th>
                <td>
                  {medianLow === null ? r.later : `${week(median)} (${week(medianLow)}, ${week(medianHigh)})`}
                </td>
                <td>{`${number(mean.value, 1)} (${number(mean.low, 1)}, ${number(mean.high, 1)})`}</td>
                <td>{steps.reduce((sum, { events }) => sum + events, 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  );
}
