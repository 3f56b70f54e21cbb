import { AGAIN_RULES } from "./event-rules/again.ts";
import { COVERAGE_RULES } from "./event-rules/coverage.ts";
import { ENDED_RULES } from "./event-rules/ended.ts";
import { DONE_AS_TOLD, PARTINGS } from "./event-rules/partings.ts";
import { PAUSE_RULES } from "./event-rules/pause.ts";
import { REDUCE_RULES } from "./event-rules/reduce.ts";
import { REPLACED_RULES } from "./event-rules/replaced.ts";
import { NEVER_RESUMED, RESTART_RULES } from "./event-rules/restart.ts";
import type { EventRule } from "./event-rules/rule.ts";
import { SCHEDULE_RULES } from "./event-rules/schedule.ts";
import { STOP_IDIOMS } from "./event-rules/stop-idioms.ts";
import { STOP_STATES } from "./event-rules/stop-states.ts";
import { STOP_WORDS } from "./event-rules/stop-words.ts";
import { GAP_RULES } from "./event-rules/supply.ts";
import { SWITCH_RULES } from "./event-rules/switch.ts";
import { TAPER_RULES } from "./event-rules/taper.ts";
import { LESS_OR_OTHER, WAYS_OUT } from "./event-rules/ways-out.ts";

export type { EventRule, EventType, Tense } from "./event-rules/rule.ts";

/** Every rule; where two match the same words the earlier one wins. */
export const EVENT_RULES: readonly EventRule[] = [
  ...NEVER_RESUMED,
  ...REDUCE_RULES,
  ...SWITCH_RULES,
  ...RESTART_RULES,
  ...COVERAGE_RULES,
  ...PAUSE_RULES,
  ...TAPER_RULES,
  ...DONE_AS_TOLD,
  ...STOP_WORDS,
  ...GAP_RULES,
  ...STOP_STATES,
  ...SCHEDULE_RULES,
  ...REPLACED_RULES,
  ...AGAIN_RULES,
  ...STOP_IDIOMS,
  ...LESS_OR_OTHER,
  ...WAYS_OUT,
  ...ENDED_RULES,
  ...PARTINGS,
];
