/** The frame of a chart: where the plot lies within its picture. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Round week marks for an axis of so many pixels. */
export function weekTicks(from: number, to: number, pixels: number): number[] {
  const steps = [4, 8, 13, 26, 52, 104, 208];
  const step = steps.find((each) => ((to - from) / each) * 44 <= pixels) ?? 416;
  const ticks = [];
  for (let week = Math.ceil(from / step) * step; week <= to; week += step) ticks.push(week);
  return ticks;
}

/** Horizontal rules with numbers at the left, week marks below. */
export function Axes(props: {
  frame: Frame;
  x: (week: number) => number;
  y: (value: number) => number;
  weeks: readonly number[];
  values: readonly number[];
  xLabel: string;
  yLabel: string;
}) {
  const { frame, x, y } = props;
  return (
    <g class="axes">
      {props.values.map((value) => (
        <g key={value}>
          <line x1={frame.left} x2={frame.right} y1={y(value)} y2={y(value)} class="rule" />
          <text x={frame.left - 6} y={y(value) + 4} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
      {props.weeks.map((week) => (
        <text key={week} x={x(week)} y={frame.bottom + 16} text-anchor="middle">
          {week}
        </text>
      ))}
      <text x={frame.right} y={frame.bottom + 32} text-anchor="end">
        {props.xLabel}
      </text>
      <text x={2} y={12}>
        {props.yLabel}
      </text>
    </g>
  );
}

/** Series differ in colour, dash and mark, so that they can be told apart without colour. */
const DASHES = ["", "7 4", "2 4", "10 4 2 4", "14 5", "4 3 1 3"] as const;
export const seriesClass = (at: number) => `series s${at % DASHES.length}`;
export const dashOf = (at: number) => DASHES[at % DASHES.length];

/** The mark of a series at a point. */
export function Mark({ series, x, y, size = 4.5 }: { series: number; x: number; y: number; size?: number }) {
  const name = `mark s${series % DASHES.length}`;
  switch (series % DASHES.length) {
    case 0:
      return <circle class={name} cx={x} cy={y} r={size} />;
    case 1:
      return <rect class={name} x={x - size} y={y - size} width={2 * size} height={2 * size} />;
    case 2:
      return <path class={name} d={`M${x} ${y - size * 1.2}l${size * 1.2} ${size * 2.1}h${-size * 2.4}Z`} />;
    case 3:
      return (
        <path
          class={name}
          d={`M${x} ${y - size * 1.3}l${size * 1.3} ${size * 1.3}-${size * 1.3} ${size * 1.3}-${size * 1.3}-${size * 1.3}Z`}
        />
      );
    case 4:
      return <path class={name} d={`M${x} ${y + size * 1.2}l${size * 1.2} ${-size * 2.1}h${-size * 2.4}Z`} />;
    default:
      return (
        <path
          class={`${name} open`}
          d={`M${x - size} ${y - size}l${2 * size} ${2 * size}M${x + size} ${y - size}l${-2 * size} ${2 * size}`}
        />
      );
  }
}

/** A short piece of a series' line with its mark, for legends. */
export function SeriesKey({ series }: { series: number }) {
  return (
    <svg viewBox="0 0 36 14" width="36" height="14" aria-hidden="true">
      <line x1="1" x2="35" y1="7" y2="7" class={seriesClass(series)} stroke-dasharray={dashOf(series)} />
      <Mark series={series} x={18} y={7} size={4} />
    </svg>
  );
}
