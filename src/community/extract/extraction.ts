import type { Reason } from "../lexicon/reasons.ts";
import type { Span } from "../time/found-span.ts";
import type { EventType } from "./event-rules.ts";
import type { Fate } from "./outcome/fate.ts";
import type { Recapture, Regrowth } from "./response.ts";

/** What one post says about a change of a JAK inhibitor; null where it does not say. No words of the post. */
export interface Extraction {
  /** the writer tells of their own treatment */
  readonly firstPerson: boolean;
  readonly reporter: "self" | "caregiver" | null;
  readonly drug: string | null;
  /** mg of one dose before the change */
  readonly doseMg: number | null;
  readonly doseAfterMg: number | null;
  readonly switchedTo: string | null;
  readonly indication: string | null;
  /** the change, when it is affirmed and the writer's own or a dependant's */
  readonly event: EventType | null;
  readonly otherEvents: readonly EventType[];
  readonly reason: readonly Reason[];
  readonly monthsOnDrug: Span | null;
  readonly regrowthBefore: Regrowth | null;
  readonly weeksToShedding: Span | null;
  readonly shed: boolean | null;
  /** what became of the hair after the change */
  readonly outcome: Fate | null;
  /** weeks known free of shedding, where none was seen */
  readonly followUpWeeks: number | null;
  readonly extent: "patch" | "diffuse" | "total" | null;
  readonly restarted: boolean | null;
  readonly recaptured: Recapture | null;
  readonly sideEffects: readonly string[];
  /** 0 to 1; see confidence.ts */
  readonly confidence: number;
  /** names of the rules that found the change */
  readonly rules: readonly string[];
}
