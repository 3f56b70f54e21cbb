import type { TrialRow } from "../../src/trial/result.ts";
import type { PublishedPoint } from "../site-data/shapes.ts";
import { useWords } from "../words/context.ts";
import { Axes, dashOf, type Frame, seriesClass, weekTicks } from "./axes.tsx";
import { hasNoInterval } from "./no-interval.ts";
import { useWidth } from "./use-width.ts";

const HEIGHT = 230;

/** One endpoint of one stage: the arms' courses with their intervals, published results as marks with theirs. */
export function TrialPanel(props: {
  title: string;
  arms: readonly string[];
  rows: readonly TrialRow[];
  points: readonly PublishedPoint[];
}) {
  const { m } = useWords();
  const [ref, width] = useWidth<HTMLDivElement>();
  const { title, arms, points } = props;
  const rows = props.rows.filter((row) => row.value !== null);
  const weeks = [...rows.map((row) => row.week), ...points.map((point) => point.week)];
  const from = Math.min(...weeks);
  const to = Math.max(...weeks, from + 1);
  const values = [...rows, ...points].flatMap((row) => [row.value ?? 0, row.low ?? 0, row.high ?? 0]);
  const least = Math.min(0, ...values) < 0 ? -100 : 0;
  const most =
    least < 0 && Math.max(...values) <= 20 ? Math.max(0, 10 * Math.ceil(Math.max(...values) / 10)) : 100;
  const frame: Frame = { left: 40, right: width - 12, top: 22, bottom: HEIGHT - 38 };
  const x = (week: number) => frame.left + ((frame.right - frame.left) * (week - from)) / (to - from);
  const y = (value: number) => frame.bottom - ((frame.bottom - frame.top) * (value - least)) / (most - least);
  const marks = [0, 0.25, 0.5, 0.75, 1].map((share) => Math.round(least + share * (most - least)));
  const last = arms.map((arm) => {
    const own = rows.filter((row) => row.arm === arm);
    const end = own[own.length - 1];
    if (end === undefined) return arm;
    const range = hasNoInterval(end)
      ? m.research.notEstimated
      : `${end.low?.toFixed(0)} - ${end.high?.toFixed(0)}`;
    return `${arm} ${end.value?.toFixed(0)} (${range})`;
  });
  const text = m.research.charttext(title, last.join(", "));
  return (
    <figure>
      <h4>{title}</h4>
      <div ref={ref} class="chart">
        <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} role="img" aria-label={text}>
          <Axes
            frame={frame}
            x={x}
            y={y}
            weeks={weekTicks(from, to, frame.right - frame.left)}
            values={marks}
            xLabel={m.research.axis}
            yLabel={m.research.percent}
          />
          {arms.map((arm, at) => {
            const own = rows.filter((row) => row.arm === arm);
            if (own.length === 0) return null;
            const point = (row: TrialRow, value: number | null) =>
              `${x(row.week).toFixed(1)} ${y(value ?? row.value ?? 0).toFixed(1)}`;
            return (
              <g key={arm}>
                <path
                  class={`band s${at % 6}`}
                  d={`M${own.map((row) => point(row, row.high)).join("L")}L${[...own]
                    .reverse()
                    .map((row) => point(row, row.low))
                    .join("L")}Z`}
                />
                <path
                  class={seriesClass(at)}
                  stroke-dasharray={dashOf(at)}
                  d={`M${own.map((row) => point(row, row.value)).join("L")}`}
                />
              </g>
            );
          })}
          {points.map((point) => {
            const at = arms.indexOf(point.arm);
            return (
              <g key={point.observations.join("+")} class={`s${at % 6}`}>
                {point.low !== null && point.high !== null && (
                  <line
                    class="published-bar"
                    x1={x(point.week)}
                    x2={x(point.week)}
                    y1={y(point.low)}
                    y2={y(point.high)}
                  />
                )}
                <circle class="published" cx={x(point.week)} cy={y(point.value)} r={4.5}>
                  <title>{`${point.observations.join(", ")}: ${point.value.toFixed(1)} %`}</title>
                </circle>
              </g>
            );
          })}
        </svg>
      </div>
      <figcaption>{text}</figcaption>
    </figure>
  );
}
