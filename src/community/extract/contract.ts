import type { Extraction } from "./extraction.ts";

/** One line that `anagen community extract` prints. */
export interface ExtractionLine {
  readonly id: string;
  readonly firstPerson: boolean;
  readonly drug: string | null;
  readonly doseMg: number | null;
  readonly indication: string | null;
  readonly event: Extraction["event"];
  readonly otherEvents: Extraction["otherEvents"];
  readonly reason: Extraction["reason"];
  readonly monthsOnDrug: readonly [number, number] | null;
  readonly regrowthBefore: Extraction["regrowthBefore"];
  readonly weeksToShedding: readonly [number, number] | null;
  readonly shed: boolean | null;
  readonly restarted: boolean | null;
  readonly recaptured: Extraction["recaptured"];
  readonly sideEffects: readonly string[];
  readonly confidence: number;
  readonly outcome: Extraction["outcome"];
}

/** The public form of an extraction: times as [low, high] in months and weeks, null for what is not said. */
export function toLine(id: string, found: Extraction): ExtractionLine {
  const pair = (span: Extraction["monthsOnDrug"]) =>
    span === null ? null : ([span.low, span.high] as const);
  return {
    id,
    firstPerson: found.firstPerson,
    drug: found.drug,
    doseMg: found.doseMg,
    indication: found.indication,
    event: found.event,
    otherEvents: found.otherEvents,
    reason: found.reason,
    monthsOnDrug: pair(found.monthsOnDrug),
    regrowthBefore: found.regrowthBefore,
    weeksToShedding: pair(found.weeksToShedding),
    shed: found.shed,
    restarted: found.restarted,
    recaptured: found.recaptured,
    sideEffects: found.sideEffects,
    confidence: found.confidence,
    outcome: found.outcome,
  };
}
