import { useWidth } from "./use-width.ts";

const ROW = 40;
const TOP = 8;
const AXIS = 34;

/** One line of a forest plot, in percent. */
export interface ForestRow {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly weight: number;
  /** The result of several studies together. */
  readonly pooled?: boolean;
}

/** Shares with their intervals, one below the other; pooled results as diamonds. */
export function Forest({ rows, text, axis }: { rows: readonly ForestRow[]; text: string; axis: string }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const height = TOP + rows.length * ROW + AXIS;
  const left = 8;
  const right = width - 14;
  const x = (percent: number) => left + ((right - left) * percent) / 100;
  const most = Math.max(...rows.map((row) => row.weight), 1);
  return (
    <div ref={ref} class="chart">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={text}>
        {[0, 25, 50, 75, 100].map((mark) => (
          <g key={mark}>
            <line x1={x(mark)} x2={x(mark)} y1={TOP} y2={height - AXIS} class="rule" />
            <text x={x(mark)} y={height - AXIS + 15} text-anchor="middle">
              {mark}
            </text>
          </g>
        ))}
        <text x={right} y={height - 4} text-anchor="end">
          {axis}
        </text>
        {rows.map((row, at) => {
          const y = TOP + at * ROW + 27;
          const size = 3 + 4 * Math.sqrt(row.weight / most);
          return (
            <g key={row.id}>
              <text x={left} y={y - 11}>
                {row.label}
              </text>
              {row.pooled ? (
                <path
                  class="mark s0"
                  d={`M${x(row.low)} ${y}L${x(row.value)} ${y - 7}L${x(row.high)} ${y}L${x(row.value)} ${y + 7}Z`}
                />
              ) : (
                <>
                  <line x1={x(row.low)} x2={x(row.high)} y1={y} y2={y} class="doubt s5" />
                  <rect
                    x={x(row.value) - size}
                    y={y - size}
                    width={2 * size}
                    height={2 * size}
                    class="mark s1"
                  />
                </>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
