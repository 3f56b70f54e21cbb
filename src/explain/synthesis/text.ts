import type { Synthesis, SynthesisMeasure } from "../../evidence/synthesis/result.ts";
import { textTable, wrap } from "../text-table.ts";

const WORDS: Readonly<Record<SynthesisMeasure, string>> = {
  share: "of 100",
  "log odds": "of 100",
  difference: "difference, points",
  "log risk ratio": "risk ratio",
  "log odds ratio": "odds ratio",
};

/** What a measure's values are. */
export function measureWords(measure: SynthesisMeasure): string {
  return WORDS[measure];
}

export function isRatio(measure: SynthesisMeasure): boolean {
  return measure === "log risk ratio" || measure === "log odds ratio";
}

/** "13/40" or "13/40 against 2/38"; empty for an estimate without counts. */
export function countsOf({ events, n, controlEvents, controlN }: Synthesis["studies"][number]): string {
  if (events === null) return "";
  return `${events}/${n}${controlEvents === null ? "" : ` against ${controlEvents}/${controlN}`}`;
}

/** "35.2 (29.7 to 41.1)"; without a value its interval alone. */
export function withInterval(
  { value, low, high }: { value: number | null; low: number; high: number },
  measure: SynthesisMeasure,
): string {
  const shown = (each: number) => (isRatio(measure) ? each.toFixed(2) : each.toFixed(1));
  return value === null
    ? `${shown(low)} to ${shown(high)}`
    : `${shown(value)} (${shown(low)} to ${shown(high)})`;
}

/** A synthesis as a table for people, with what was left out and why. */
export function synthesisText(result: Synthesis): string {
  const { studies, pooled, measure, level, leftOut } = result;
  const percent = Math.round(1000 * level) / 10;
  const parts = [
    textTable(
      ["study", "people", `${measureWords(measure)} (${percent} % interval)`, "weight"],
      studies.map((study) => [
        study.name,
        countsOf(study),
        withInterval(study, measure),
        `${study.weightPercent.toFixed(1)} %`,
      ]),
    ),
  ];
  if (pooled) {
    const { prediction, inconsistencyPercent, qProbability } = pooled;
    parts.push(
      wrap(
        `Pooled over ${pooled.studies} studies, random effects (restricted maximum likelihood, Hartung and Knapp): ${withInterval(pooled, measure)}.`,
      ),
      wrap(
        `Between studies: I² ${inconsistencyPercent.toFixed(0)} %, test of no spread p = ${qProbability.toPrecision(2)}.${prediction ? ` A new study is expected within ${withInterval({ value: null, ...prediction }, measure)}.` : " Where a new study would lie cannot be told from two."}`,
      ),
    );
  } else parts.push("One study alone: nothing is pooled.");
  if (leftOut.length > 0)
    parts.push(["Left out:", ...leftOut.map(({ id, reason }) => `  ${id}: ${reason}`)].join("\n"));
  return parts.join("\n\n");
}
