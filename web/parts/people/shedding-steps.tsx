import type { CurveStep, SheddingCurve } from "../../../src/community/statistics/shape.ts";
import { FEWEST_EVENTS } from "../../../src/community/statistics/shedding-curve.ts";
import { Axes, type Frame, weekTicks } from "../../charts/axes.tsx";
import { useWidth } from "../../charts/use-width.ts";
import { useWords } from "../../words/context.ts";
import { PEOPLE } from "../../words/numbers.ts";
import { TableFrame, TableHead } from "../table-frame.tsx";

const HEIGHT = 240;
const QUARTERS = [0, 25, 50, 75, 100];

/** How many are still without shedding, as steps with limits, and the same as a table. */
export function SheddingSteps({ curve }: { curve: SheddingCurve | null }) {
  const { m } = useWords();
  if (curve === null || curve.tooFew || curve.steps.length === 0)
    return <p class="hint">{m.people.noCurve(FEWEST_EVENTS)}</p>;
  return <Steps steps={curve.steps} />;
}

function Steps({ steps }: { steps: readonly CurveStep[] }) {
  const { m } = useWords();
  const p = m.people;
  const [holder, width] = useWidth<HTMLDivElement>();
  const last = steps[steps.length - 1].toWeek;
  const frame: Frame = { left: 40, right: width - 8, top: 24, bottom: HEIGHT - 40 };
  const x = (week: number) => frame.left + ((frame.right - frame.left) * week) / last;
  const y = (value: number) => frame.bottom - ((frame.bottom - frame.top) * value) / PEOPLE;
  const path = steps.map(({ toWeek, without }) => `H${x(toWeek)}V${y(PEOPLE * without)}`).join("");
  const percent = (share: number) => Math.round(PEOPLE * share);
  return (
    <figure>
      <div ref={holder}>
        <svg
          viewBox={`0 0 ${width} ${HEIGHT}`}
          width={width}
          height={HEIGHT}
          role="img"
          aria-label={p.curveText(
            steps.map((step) => p.curvePoint(percent(step.without), step.toWeek)).join(", "),
          )}
        >
          <Axes
            frame={frame}
            x={x}
            y={y}
            weeks={weekTicks(0, last, frame.right - frame.left)}
            values={QUARTERS}
            xLabel={p.weeksAxis}
            yLabel={p.curveAxis(PEOPLE)}
          />
          {steps.map(({ toWeek, low, high }, at) =>
            low === null || high === null || at === steps.length - 1 ? null : (
              <rect
                key={toWeek}
                class="story-band"
                x={x(toWeek)}
                y={y(PEOPLE * high)}
                width={x(steps[at + 1].toWeek) - x(toWeek)}
                height={y(PEOPLE * low) - y(PEOPLE * high)}
              />
            ),
          )}
          <path class="story-line" d={`M${x(0)} ${y(PEOPLE)}${path}`} />
        </svg>
      </div>
      <figcaption>{p.curveNote}</figcaption>
      <TableFrame label={p.curveTable}>
        <table>
          <caption>{p.curveTable}</caption>
          <TableHead columns={[p.after, p.followed, p.shedThen, p.without(PEOPLE), p.limits, p.toldTimes]} />
          <tbody>
            {steps.map(({ toWeek, atRisk, events, without, low, high, earlyEnds, lateEnds }) => (
              <tr key={toWeek}>
                <th scope="row">{m.answer.week(toWeek)}</th>
                <td>{atRisk}</td>
                <td>{events}</td>
                <td>{percent(without)}</td>
                <td>{low === null || high === null ? "–" : p.range(percent(low), percent(high))}</td>
                <td>
                  {p.range(percent(Math.min(earlyEnds, lateEnds)), percent(Math.max(earlyEnds, lateEnds)))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </figure>
  );
}
