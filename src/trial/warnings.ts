import { SEVERE_SALT } from "../disease/salt/thresholds.ts";
import { AGES } from "../drug/ages.ts";
import { drugWarnings } from "../drug/warnings.ts";
import type { Model } from "../simulate/model.ts";
import { COMPARED_WEEKS, gapOf, sharesByStructure } from "../simulate/structure-shares.ts";
import type { Tally } from "../simulate/tally.ts";
import type { Warning } from "../warnings/warning.ts";
import { cellOf, type TrialPlan } from "./plan.ts";
import type { Protocol, ProtocolArm } from "./protocol-schema.ts";
import { entrySalt, isAdolescent } from "./protocol-terms.ts";
import type { TrialRow } from "./result.ts";

/** Fewer virtual people than this behind a number make its second digit chance. */
export const FEW_PEOPLE = 200;

/** Warnings where a protocol leaves what was studied, and where its numbers rest on few virtual people. */
export function trialWarnings(protocol: Protocol, model: Model, rows: readonly TrialRow[]): Warning[] {
  const { scope } = model;
  const arms = [...protocol.arms, ...(protocol.stages ?? []).flatMap((stage) => stage.randomise)];
  const dosesOf = (arm: ProtocolArm) => [...arm.doses, ...(arm.restart ? [arm.restart] : [])];
  const plans = [
    ...arms.map(dosesOf),
    ...(protocol.stages ?? []).flatMap(({ who, randomise }) =>
      arms
        .filter(({ name }) => who.arms?.includes(name))
        .flatMap((before) => randomise.map((arm) => [...before.doses, ...dosesOf(arm)])),
    ),
  ];
  const { min: from = AGES.youngest, max: to = from } = protocol.enrol.age ?? {};
  const warnings: Warning[] = [...drugWarnings(plans, isAdolescent(protocol) ? { from, to } : undefined)];
  const { min } = entrySalt(protocol);
  if (min < SEVERE_SALT) warnings.push({ code: "milderEntry", min, studiedMin: SEVERE_SALT });
  const lastVisit = protocol.visits[protocol.visits.length - 1];
  if (lastVisit > scope.lastWeek) warnings.push({ code: "visitsBeyondFollowUp", lastWeek: scope.lastWeek });
  const few = rows.filter((row) => row.value !== null && row.virtualPatients < FEW_PEOPLE).length;
  if (few > 0) warnings.push({ code: "fewPeopleBehindRows", rows: few, of: rows.length, wanted: FEW_PEOPLE });
  const none = rows.filter((row) => row.value === null).length;
  if (none > 0) warnings.push({ code: "rowsWithoutValue", rows: none, of: rows.length });
  if (model.provisional) warnings.push({ code: "provisionalModel" });
  return warnings;
}

/** Of 100: smaller differences between the structures are not reported. */
const REPORTED_DIFFERENCE = 3;

/**
 * The disease structures' own shares of people who lose benefit twelve weeks after a stage began, in the arm on which
 * they differ most; nothing where they agree, or no arm has a visit then.
 */
export function structureWarnings(plan: TrialPlan, tallies: readonly Tally[], model: Model): Warning[] {
  if (Object.keys(model.structureWeights).length < 2) return [];
  const found = plan.arms
    .filter((arm) => arm.stageIndex >= 0)
    .flatMap((arm) => {
      const visit = arm.visits.indexOf(arm.fromWeek + COMPARED_WEEKS);
      if (visit < 0) return [];
      return plan.endpoints.flatMap(({ kind, name }, endpoint) => {
        if (kind.isLoss !== true) return [];
        const shares = sharesByStructure(tallies, model.draws, cellOf(plan, arm, 0, visit, endpoint));
        return gapOf(shares) < REPORTED_DIFFERENCE ? [] : [{ arm, name, shares }];
      });
    })
    .sort((a, b) => gapOf(b.shares) - gapOf(a.shares));
  if (found.length === 0) return [];
  const [{ arm, name, shares }] = found;
  return [
    {
      code: "structuresDiffer",
      weeks: COMPARED_WEEKS,
      place: { stage: arm.stage, arm: arm.arm.name, endpoint: name },
      shares,
    },
  ];
}
