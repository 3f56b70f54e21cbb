import type { StructureName } from "../../disease/structures.ts";
import type { Executor } from "../../engine/execution/executor.ts";
import { countInShard, type Shard, WHOLE_RUN } from "../../engine/execution/shard.ts";
import type { Model } from "../../simulate/model.ts";
import type { Statistics } from "./schema.ts";
import { type Effort, type JudgedPerson, judgePeople, scoredForecasts } from "./score-people.ts";
import { DIARY, FEW_READINGS, SCORED_WEEKS, simulatePeople } from "./simulated-people.ts";
import { type Detail, summariseAsShipped, summariseEffective, summariseRanks } from "./summary.ts";

/** Numbers of people, and effort for each, of the self test. */
export interface SelfTestSettings {
  /** Simulated people for each structure. */
  readonly people: number;
  /** Effective virtual patients that each of them is forecast with, and how many are compared at the most. */
  readonly enoughEffective: number;
  readonly mostCompared: number;
  /** Simulated people of the whole model, and the effort for each; an ordinary forecast's unless said. */
  readonly asShipped: { readonly people: number } & Effort;
  /** How many of the latter are forecast by a diary as well, with the same effort; none unless said. */
  readonly diaries?: number | undefined;
  readonly seed: number;
  /** Told how many forecasts are done, and of how many. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Simulation-based calibration (Talts et al. 2018): forecasts of simulated people whose future is known. Scored are the
 * rank of the truth in the forecast, how often intervals hold it, and how far forecasts are off beside the average of
 * like responders. People are simulated with each structure and forecast with each; then with the whole model, and
 * forecast as users are, by a few readings and by a diary.
 */
export async function runSelfTest(
  model: Model,
  executor: Executor,
  settings: SelfTestSettings,
): Promise<Statistics> {
  const judged: (JudgedPerson | null)[][] = [];
  await judgeSelfTest(model, executor, settings, WHOLE_RUN, (group, at, person) => {
    judged[group] ??= [];
    judged[group][at] = person;
  });
  return selfTestStatistics(model, settings, judged);
}

/** Structures that have weight; a model that learned from a clinic's people may have left one without. */
const structuresOf = ({ structureWeights }: Model): StructureName[] =>
  (Object.entries(structureWeights) as [StructureName, number][]).flatMap(([name, weight]) =>
    weight > 0 ? name : [],
  );

/** Structures whose people are forecast, and with which; else people and forecasts of the whole model. */
type Group = { readonly data: StructureName; readonly forecast: StructureName } | "asShipped" | "diaries";

function groupsOf(model: Model): Group[] {
  const names = structuresOf(model);
  return [...names.flatMap((data) => names.map((forecast) => ({ data, forecast }))), "asShipped", "diaries"];
}

/** Judges a share of the people: `take` gets each by group and position. */
export async function judgeSelfTest(
  model: Model,
  executor: Executor,
  settings: SelfTestSettings,
  shard: Shard,
  take: (group: number, at: number, judged: JudgedPerson | null) => void,
): Promise<void> {
  const { seed, enoughEffective, mostCompared, asShipped } = settings;
  const groups = groupsOf(model);
  const sizeOf = (group: Group) => {
    if (group === "diaries") return settings.diaries ?? 0;
    return group === "asShipped" ? asShipped.people : settings.people;
  };
  const sizes = groups.map((group) => countInShard(shard, sizeOf(group)));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let done = 0;
  for (const [at, group] of groups.entries()) {
    const size = sizeOf(group);
    if (size === 0) continue;
    const isWhole = typeof group === "string";
    const of = isWhole ? model : modelOf(model, group.data);
    const schedule = group === "diaries" ? DIARY : FEW_READINGS;
    const people = simulatePeople(of, size, seed, schedule).slice(0, size);
    const own = isWhole ? model : modelOf(model, group.forecast);
    const { people: _, ...shipped } = asShipped;
    const effort = isWhole ? shipped : { enoughEffective, mostCompared };
    await judgePeople(people, own, executor, { seed, effort, shard }, (person, judged) => {
      settings.onProgress?.(++done, total);
      take(at, person, judged);
    });
  }
}

/** What the judged people of all groups, [group][person], say together. */
export function selfTestStatistics(
  model: Model,
  settings: Pick<SelfTestSettings, "people" | "enoughEffective" | "seed">,
  judged: readonly (readonly (JudgedPerson | null)[])[],
): Statistics {
  const details: Detail[] = [];
  const effective: number[] = [];
  let nobodyFits = 0;
  const whole = { asShipped: scoredForecasts([]), diaries: scoredForecasts([]) };
  for (const [at, group] of groupsOf(model).entries()) {
    const scored = scoredForecasts(judged[at] ?? []);
    if (typeof group === "string") {
      whole[group] = scored;
      continue;
    }
    SCORED_WEEKS.forEach((week, index) => {
      details.push({ ...group, week, scores: scored.scores[index] });
    });
    effective.push(...scored.effective);
    nobodyFits += scored.nobodyFits;
  }
  const { people, enoughEffective, seed } = settings;
  return {
    schema: "anagen/statistics@1",
    ...summariseRanks(details, structuresOf(model)),
    people,
    enoughEffective,
    effectiveSampleSize: summariseEffective(effective),
    nobodyFits,
    asShipped: summariseAsShipped(whole.asShipped, SCORED_WEEKS),
    ...(whole.diaries.effective.length > 0 && {
      diaries: summariseAsShipped(whole.diaries, SCORED_WEEKS),
    }),
    seed,
    modelVersion: model.version,
    dataVersion: model.dataVersion,
  };
}

/** The model with the draws of one structure alone. */
function modelOf(model: Model, name: StructureName): Model {
  const kept = model.draws
    .map((draw, at) => ({ draw, weight: model.weights[at] }))
    .filter(({ draw }) => draw.structure === name);
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  return {
    ...model,
    draws: kept.map(({ draw }, index) => ({ ...draw, index })),
    weights: kept.map(({ weight }) => weight / total),
    structureWeights: { [name]: 1 },
  };
}
