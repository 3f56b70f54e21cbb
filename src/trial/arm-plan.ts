import type { Regimen } from "../drug/regimen.ts";
import type { ProtocolArm } from "./protocol-schema.ts";

/** One arm of one stage as it is simulated: where its people come from, and which cells its results go to. */
export interface ArmPlan {
  readonly stage: string;
  readonly arm: ProtocolArm;
  readonly regimen: Regimen;
  readonly fromWeek: number;
  readonly toWeek: number;
  readonly visits: readonly number[];
  /** Stage its people are chosen for at `fromWeek`; -1 in the main stage, where everyone enrolled takes part. */
  readonly stageIndex: number;
  /** Stages that choose from this arm, in their order. */
  readonly feedsStages: readonly number[];
  /** Endpoints that are counted, by position; all of them unless the plan was made for some cells only. */
  readonly counted: readonly number[];
  /** First cell of the arm; cells run over subgroup (all first), visit and endpoint. */
  readonly firstCell: number;
}
