import type { OptionForecast, OutcomeRow } from "../../src/forecast/summarise/result.ts";
import type { FirstMessages } from "../messages/shape.ts";
import { useWords } from "../words/context.ts";
import { intervalOf, PEOPLE } from "../words/numbers.ts";
import { Axes, dashOf, type Frame, Mark, seriesClass, weekTicks } from "./axes.tsx";
import { useWidth } from "./use-width.ts";

const HEIGHT = 260;
const MARKS = [0, 25, 50, 75, 100];

/** People of a hundred at one of the times, with the range. */
type ShareOf = (row: OutcomeRow) => { readonly of100: number; readonly low: number; readonly high: number };

/** How many people of a hundred at every time, in words. */
export function keepText(
  m: FirstMessages,
  { name, outcomes }: OptionForecast,
  of: ShareOf,
  rough: boolean,
): string {
  const points = outcomes.map((row) =>
    m.answer.keepPoint({
      count: of(row).of100,
      weeks: row.weeksAfter,
      interval: intervalOf(rough, of(row)),
    }),
  );
  return m.answer.keepCurveText(name, points.join(", "));
}

/** How many people of a hundred at every time, with the model's own uncertainty as bars. */
export function KeepChart(props: {
  options: readonly OptionForecast[];
  of: ShareOf;
  chosen: number;
  weeksAfter: number;
  /** Without the bars. */
  rough: boolean;
}) {
  const { m } = useWords();
  const [ref, width] = useWidth<HTMLDivElement>();
  const { options, of, chosen, rough } = props;
  const horizon = options[0].weeks.length - 1;
  const frame: Frame = { left: 34, right: width - 16, top: 24, bottom: HEIGHT - 38 };
  const x = (week: number) => frame.left + ((frame.right - frame.left) * week) / horizon;
  const y = (people: number) => frame.bottom - ((frame.bottom - frame.top) * people) / PEOPLE;
  const texts = options.map((option) => keepText(m, option, of, rough));
  // Bars of the options stand side by side around their week.
  const aside = (at: number) => (at - (options.length - 1) / 2) * Math.min(5, width / 160);
  return (
    <div ref={ref} class="chart">
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={texts.join(" ")}
      >
        <Axes
          frame={frame}
          x={x}
          y={y}
          weeks={weekTicks(0, horizon, frame.right - frame.left)}
          values={MARKS}
          xLabel={m.answer.weeksAxis}
          yLabel={m.answer.keepAxis(PEOPLE)}
        />
        <line
          x1={x(props.weeksAfter)}
          x2={x(props.weeksAfter)}
          y1={frame.top}
          y2={frame.bottom}
          class="marker"
        />
        {options.map((option, at) => (
          <g key={option.name} class={at === chosen ? "" : "behind"}>
            <path
              class={seriesClass(at)}
              stroke-dasharray={dashOf(at)}
              d={option.outcomes
                .map(
                  (row, index) =>
                    `${index === 0 ? "M" : "L"}${x(row.weeksAfter) + aside(at)} ${y(of(row).of100)}`,
                )
                .join("")}
            />
            {option.outcomes.map((row) => (
              <g key={row.weeksAfter}>
                {!rough && (
                  <line
                    class={`doubt s${at}`}
                    x1={x(row.weeksAfter) + aside(at)}
                    x2={x(row.weeksAfter) + aside(at)}
                    y1={y(of(row).low)}
                    y2={y(of(row).high)}
                  />
                )}
                <Mark series={at} x={x(row.weeksAfter) + aside(at)} y={y(of(row).of100)} size={3.6} />
              </g>
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
}
