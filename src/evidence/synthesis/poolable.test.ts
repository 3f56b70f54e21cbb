import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadEvidence } from "../../package-data/evidence.ts";
import { poolable, poolDifferences, poolShares } from "./poolable.ts";
import { relapseAfterStopping } from "./relapse.ts";

const evidence = loadEvidence();
const row = (id: string) => {
  const found = evidence.observations.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};
const rows = (...ids: string[]) => ids.map(row);

test("what may not be pooled is left out with its reason", () => {
  const candidates = rows("BARI-094", "BARI-093", "BARI-096", "BARI-112", "BARI-091", "yan_rec", "BARI-116");
  const { kept, leftOut } = poolable(candidates, evidence.split);
  expect(kept.map(({ id }) => id)).toEqual(["BARI-094", "BARI-093", "BARI-096"]);
  expect(Object.fromEntries(leftOut.map(({ id, reason }) => [id, reason.split(" (")[0]]))).toEqual({
    "BARI-112": "another definition",
    "BARI-091": "another time",
    yan_rec: "already a pooled result, so it may count people twice",
    "BARI-116": "its unit is SALT points",
  });
  const twice = poolable(rows("BARI-003", "BARI-075", "BARI-057"), evidence.split);
  expect(twice.leftOut).toEqual([{ id: "BARI-075", reason: "the same people as BARI-003" }]);
});

test("the trials' results pool as they do in metafor", () => {
  const reference = JSON.parse(
    readFileSync(new URL("../../../test/reference/metafor.json", import.meta.url), "utf8"),
  );
  const [treatment] = reference.differences;
  const pooled = poolDifferences(
    [
      { treated: row("BARI-003"), control: row("BARI-001") },
      { treated: row("BARI-057"), control: row("BARI-055") },
    ],
    evidence.split,
  );
  expect(pooled?.estimate).toBeCloseTo(treatment.fit.estimate, 6);
  expect(poolShares(rows("BARI-003"), evidence.split)).toBeNull();
});

test("relapse by drug holds the withdrawal study and other drugs, and no arm that stayed on treatment", () => {
  const table = relapseAfterStopping(evidence);
  const ids = table.map(({ id }) => id);
  for (const id of ["BARI-091", "BARI-094", "crispin_relapse", "yan_rec", "price_off"])
    expect(ids).toContain(id);
  for (const id of ["BARI-096", "BARI-112", "BARI-110", "BARI-219", "askin_p_stop"])
    expect(ids).not.toContain(id);
});
