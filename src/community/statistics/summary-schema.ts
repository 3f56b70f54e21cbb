import * as z from "zod/mini";
import { says, whole } from "../../input/says.ts";
import { ATTRIBUTES } from "./filters.ts";
import { STATES } from "./summary.ts";

/** The shape of what `anagen community report --json` prints; the same as CommunitySummary. */

const share = z.number().check(z.gte(0), z.lte(1));
const maybe = z.nullable;

const cell = z.strictObject({ key: z.string(), count: says(maybe(whole), "null: too few to show") });
const cells = z.strictObject({
  cells: z.array(cell),
  total: says(maybe(whole), "null when even it would give a hidden cell away"),
});
const counted = z.strictObject({
  count: whole,
  of: whole,
  interval: says(z.strictObject({ low: share, high: share }), "95 %"),
  method: z.enum(["wilson", "clopper-pearson"]),
});
const bounds = says(
  z.strictObject({ best: share, worst: share }),
  "shares that shed if all who do not say had kept their hair, and if all had lost it",
);
const curve = z.strictObject({
  people: says(whole, "people with a time, rounded down"),
  events: maybe(whole),
  steps: z.array(
    z.strictObject({
      fromWeek: whole,
      toWeek: whole,
      events: whole,
      left: says(whole, "last heard of in this step, without shedding"),
      atRisk: says(whole, "followed when the step begins: at least so many"),
      without: says(share, "still without shedding at its end"),
      low: maybe(share),
      high: maybe(share),
      lateEnds: says(share, "the same when told times are read at their late end"),
      earlyEnds: share,
      restartAsShedding: says(share, "the same when a restart before any shedding counts as shedding"),
    }),
  ),
  medianWeeks: maybe(whole),
  left: says(
    z.strictObject({ shedWithoutTime: whole, noFollowUp: whole, unknownOutcome: whole }),
    "people who could not enter",
  ),
  tooFew: z.boolean(),
});

export const communitySummarySchema = z.strictObject({
  schema: z.literal("anagen/community-report@1"),
  state: z.enum(STATES),
  tooFew: z.boolean(),
  sentences: z.strictObject({
    answer: z.string(),
    share: maybe(z.string()),
    bounds: maybe(z.string()),
    curve: maybe(z.string()),
    restart: maybe(z.string()),
  }),
  selection: says(z.string(), "stands beside every figure"),
  advice: z.string(),
  smallestCell: says(whole, "fewest people behind a number that is shown; 0 is shown too"),
  reports: says(maybe(whole), "stops, tapers, pauses and reductions of the high band"),
  outcome: cells,
  shedOfThoseWhoSaid: maybe(counted),
  bounds: maybe(bounds),
  curve: maybe(curve),
  filters: z.array(
    z.strictObject({
      attribute: z.enum(ATTRIBUTES),
      groups: z.array(
        z.strictObject({
          group: z.string(),
          reports: whole,
          shed: whole,
          kept: whole,
          notSaid: whole,
          share: maybe(counted),
          bounds,
          curve,
        }),
      ),
    }),
  ),
  reasons: z.array(cell),
  sideEffects: z.array(cell),
  changes: cells,
  restart: maybe(z.strictObject({ restarted: cells, recaptured: cells, share: maybe(counted) })),
  suppressed: says(
    z.array(
      z.strictObject({
        where: z.enum([
          "everything",
          "outcome",
          "changes",
          "reasons",
          "side effects",
          "restarted",
          "regained",
          "curve",
          "groups",
        ]),
        why: z.string(),
      }),
    ),
    "what is not shown",
  ),
  bands: says(z.record(z.string(), whole), "kept reports by band, rounded down"),
  funnel: z.array(z.strictObject({ key: z.string(), label: z.string(), count: whole })),
  imports: whole,
  extractorVersions: z.array(z.string()),
});
