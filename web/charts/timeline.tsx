import type { Draft, ReadingDraft } from "../state/draft/draft.ts";
import { historyDrugs } from "../state/draft/drugs.ts";
import { numberFrom } from "../state/number.ts";
import { timelineOf } from "../state/timeline.ts";
import { useWords } from "../words/context.ts";
import { useWidth } from "./use-width.ts";

const HEIGHT = 120;
const LEFT = 48;
const RIGHT = 12;
const TOP = 10;
const FLOOR = 84;
/** Room for a letter in a block. */
const WIDTH_A_LETTER = 9;

/** Doses as blocks and readings as points on one line of weeks. */
export function Timeline({ draft }: { draft: Draft }) {
  const { m } = useWords();
  const [ref, width] = useWidth<HTMLElement>();
  const line = timelineOf(draft);
  const { now, stop } = line;
  const doses = dosesOf(draft);
  const weekOf = ({ place, at }: ReadingDraft) => ({ before: 0, now, stop, between: line.weekOf(at) })[place];
  const readings = draft.readings
    .filter(({ place }) => place !== "before" || draft.use !== "never")
    .map((reading) => ({ week: weekOf(reading), salt: numberFrom(reading.score) }))
    .filter(
      (reading): reading is { week: number; salt: number } => reading.week !== null && reading.salt !== null,
    )
    .sort((a, b) => a.week - b.week);
  const first = Math.min(0, ...readings.map(({ week }) => week));
  const last = Math.max(now ?? 0, ...readings.map(({ week }) => week), ...doses.map(({ week }) => week), 4);
  const x = (week: number) => LEFT + ((width - LEFT - RIGHT) * (week - first)) / (last - first);
  const y = (salt: number) => TOP + ((FLOOR - TOP) * Math.min(100, Math.max(0, salt))) / 100;
  const text = m.history.timelineText(
    doses.map((dose) => m.history.doseSpan(doseText(dose), String(dose.week))).join(", "),
    readings.map((reading) => m.history.readingAt(String(reading.salt), String(reading.week))).join(", "),
  );
  return (
    <figure ref={ref} class="chart">
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} role="img" aria-label={text}>
        {[0, 50, 100].map((hair) => (
          <g key={hair}>
            <line x1={LEFT} x2={width - RIGHT} y1={y(100 - hair)} y2={y(100 - hair)} class="rule" />
            <text x={LEFT - 6} y={y(100 - hair) + 4} text-anchor="end">
              {hair} %
            </text>
          </g>
        ))}
        {doses.map((dose, at) => {
          const from = x(dose.week);
          const to = x(doses[at + 1]?.week ?? last);
          return (
            <g key={`${dose.week}-${at}`}>
              <rect
                x={from}
                y={FLOOR + 8}
                width={Math.max(2, to - from - 2)}
                height={22}
                rx={4}
                class={dose.mg === 0 ? "dose none" : "dose"}
              />
              {to - from > WIDTH_A_LETTER * `${doseText(dose)} mg`.length && (
                <text x={from + 7} y={FLOOR + 23} class="on-dose">
                  {doseText(dose)} mg
                </text>
              )}
            </g>
          );
        })}
        <polyline
          class="reading-line"
          points={readings.map((reading) => `${x(reading.week)},${y(reading.salt)}`).join(" ")}
        />
        {readings.map((reading) => (
          <circle key={reading.week} cx={x(reading.week)} cy={y(reading.salt)} r={5} class="reading-point" />
        ))}
      </svg>
      <figcaption>{text}</figcaption>
    </figure>
  );
}

const doseText = ({ drug, mg }: DoseShown) => (drug === null ? String(mg) : `${drug} ${mg}`);

/** A dose, by the week since when it is taken. */
interface DoseShown {
  readonly week: number;
  readonly mg: number;
  /** The drug, where there is more than one. */
  readonly drug: string | null;
}

/** Doses in order of time, the stop last. */
function dosesOf(draft: Draft): DoseShown[] {
  if (draft.use === "never") return [];
  const line = timelineOf(draft);
  const drugs = historyDrugs(draft);
  const several = new Set(drugs).size > 1;
  const taken = draft.doses.map(({ at, mgPerDay }, row) => ({
    week: at === null ? 0 : line.weekOf(at),
    mg: numberFrom(mgPerDay),
    drug: several && numberFrom(mgPerDay) !== 0 ? drugs[row] : null,
  }));
  return [...taken, { week: line.stop, mg: 0, drug: null }]
    .filter((dose): dose is DoseShown => dose.week !== null && dose.mg !== null)
    .sort((a, b) => a.week - b.week);
}
