import { describe, expect, it } from "vitest";
import { AREAS } from "../../../disease/salt/areas.ts";
import { LATENTS } from "../../../disease/structure.ts";
import { STRUCTURE_NAMES } from "../../../disease/structures.ts";
import { loadEvidence } from "../../../package-data/evidence.ts";
import { loadModel } from "../../../package-data/model.ts";
import { toModelDraw } from "../../../simulate/host.ts";
import { prepareHistory } from "../../case/history.ts";
import { advance, start } from "./people-state.ts";
import { RecoverableShares } from "./recoverable.ts";
import { scalpsOf } from "./scalps.ts";

const model = loadModel(loadEvidence());
const doses = [
  { fromWeek: 0, mgPerDay: 4 },
  { fromWeek: 40, mgPerDay: 0 },
];
const readings = [{ week: 0, score: 95 }];
const history = prepareHistory(
  { readings, doses, decision: 60, baseline: 95, covariates: {} },
  model.verySevereShare,
);
const PEOPLE = Array.from({ length: 64 }, (_, person) => person);
/** Single precision, added up over 86 weeks. */
const ROUNDING = 1e-4;

describe.each(STRUCTURE_NAMES)("people of structure %s in whom all hair can recover", (structure) => {
  const position = model.draws.findIndex((draw) => draw.structure === structure);
  const draw = model.draws[position];
  const scalps = scalpsOf(history.pieces, 7);
  const shares = new RecoverableShares();
  shares.startDraw(toModelDraw(draw), scalps);

  it("have in bald parts the visible hair of those in whom a share can, over that share, and elsewhere the same", () => {
    const courseWith = (lostOf: (person: number) => number) => {
      const people = start(draw, position, 7, PEOPLE, (at, _, latents) => {
        latents[LATENTS.lost] = lostOf(at);
        return at % 2 === 1;
      });
      const seen: number[][] = [];
      let from = 0;
      for (const week of [0, 20, 60]) {
        advance(people, history, from, week);
        from = week;
        const { state } = people.stepper;
        for (const part of [...AREAS.keys(), "Rest"])
          seen.push(Array.from(state[`visible${part}`].subarray(0, PEOPLE.length)));
      }
      return seen;
    };
    const whole = courseWith(() => Number.NEGATIVE_INFINITY);
    const partly = courseWith((person) => scalps.pools[person % 2].lost[person]);
    let lost = 0;
    whole.forEach((people, at) => {
      const isRest = at % (AREAS.length + 1) === AREAS.length;
      people.forEach((visible, person) => {
        const share = isRest ? 1 : shares.find(person % 2, person);
        lost += 1 - share;
        expect(Math.abs(partly[at][person] - share * visible)).toBeLessThan(ROUNDING);
      });
    });
    expect(lost).toBeGreaterThan(1);
  });
});
