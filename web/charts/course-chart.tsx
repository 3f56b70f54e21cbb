import { RESPONSE_SALT } from "../../src/disease/salt/thresholds.ts";
import type { OptionForecast } from "../../src/forecast/summarise/result.ts";
import type { FirstMessages } from "../messages/shape.ts";
import { useWords } from "../words/context.ts";
import { Axes, dashOf, type Frame, Mark, seriesClass, weekTicks } from "./axes.tsx";
import { useWidth } from "./use-width.ts";

const HEIGHT = 300;

/** Percent of the scalp with hair. */
const hairOf = (salt: number) => 100 - salt;

/** What the chart shows of one option, in words. */
export function courseText(m: FirstMessages, { name, salt }: OptionForecast, weeks: number): string {
  const [now, then, least, most] = [salt.p50[0], salt.p50[weeks], salt.p95[weeks], salt.p05[weeks]].map(
    (each) => Math.round(hairOf(each)),
  );
  return m.answer.curveText({ name, weeks, now, then, least, most });
}

/** Course of the hair, up is more hair, under every option; the spread between people for one of them; readings so far at the left. */
export function CourseChart(props: {
  options: readonly OptionForecast[];
  chosen: number;
  weeksAfter: number;
  readings: readonly { readonly week: number; readonly score: number }[];
}) {
  const { m } = useWords();
  const [ref, width] = useWidth<HTMLDivElement>();
  const { options, chosen, weeksAfter } = props;
  const decision = options[0].weeks[0];
  const horizon = options[0].weeks.length - 1;
  const past = Math.min(0, ...props.readings.map((reading) => reading.week - decision));
  const frame: Frame = { left: 34, right: width - 14, top: 24, bottom: HEIGHT - 38 };
  const x = (week: number) => frame.left + ((frame.right - frame.left) * (week - past)) / (horizon - past);
  const y = (salt: number) => frame.top + ((frame.bottom - frame.top) * salt) / 100;
  const line = (values: readonly number[]) =>
    values
      .map((value, week) => `${week === 0 ? "M" : "L"}${x(week).toFixed(1)} ${y(value).toFixed(1)}`)
      .join("");
  const band = (low: readonly number[], high: readonly number[]) =>
    `${line(high)}${[...low]
      .map((value, week) => `L${x(week).toFixed(1)} ${y(value).toFixed(1)}`)
      .reverse()
      .join("")}Z`;
  const { salt } = options[chosen];
  const names = options.map((option) => courseText(m, option, weeksAfter));
  return (
    <div ref={ref} class="chart">
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={names.join(" ")}
      >
        <Axes
          frame={frame}
          x={x}
          y={(hair) => y(hairOf(hair))}
          weeks={weekTicks(past, horizon, frame.right - frame.left)}
          values={[0, 50, hairOf(RESPONSE_SALT), 100]}
          xLabel={m.answer.weeksAxis}
          yLabel={m.answer.curveAxis}
        />
        <path class={`band s${chosen}`} d={band(salt.p05, salt.p95)} />
        <path class={`band s${chosen}`} d={band(salt.p25, salt.p75)} />
        <line x1={x(0)} x2={x(0)} y1={frame.top} y2={frame.bottom} class="now" />
        <line x1={x(weeksAfter)} x2={x(weeksAfter)} y1={frame.top} y2={frame.bottom} class="marker" />
        {options.map((option, at) => (
          <g key={option.name}>
            <path
              class={`${seriesClass(at)}${at === chosen ? " chosen" : ""}`}
              d={line(option.salt.p50)}
              stroke-dasharray={dashOf(at)}
            />
            <Mark series={at} x={x(weeksAfter)} y={y(option.salt.p50[weeksAfter])} />
          </g>
        ))}
        <polyline
          class="reading-line"
          points={props.readings.map((each) => `${x(each.week - decision)},${y(each.score)}`).join(" ")}
        />
        {props.readings.map((each) => (
          <circle
            key={each.week}
            class="reading-point"
            cx={x(each.week - decision)}
            cy={y(each.score)}
            r={4.5}
          />
        ))}
      </svg>
    </div>
  );
}
