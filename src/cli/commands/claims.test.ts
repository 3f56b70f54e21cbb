import { describe, expect, it } from "vitest";
import { anagen } from "../../../test/support/anagen.ts";
import { VERDICTS } from "../../evidence/schema.ts";
import { loadEvidence } from "../../package-data/evidence.ts";

const { claims } = loadEvidence();
const run = async (...args: string[]) => (await anagen(["claims", ...args])).out;
async function refusalOf(...args: string[]): Promise<string> {
  const { code, err } = await anagen(["claims", ...args]);
  expect(code).toBe(2);
  return err;
}

describe("the claims that people make", () => {
  it("are all listed, a line or more each, in the order of the data", async () => {
    const text = await run();
    const places = claims.map(({ id }) => text.indexOf(`${id} `));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it("are shown one by one, by an id in either case", async () => {
    const [{ id }] = claims;
    expect(await run(` ${id.toLowerCase()}`)).toBe(await run(id));
    expect(await run(id)).toContain(id);
    expect(await run(id)).not.toContain(claims[1].id);
  });

  it("are shown by verdict, and those of a verdict and an id only where both fit", async () => {
    const [{ id, verdict }] = claims;
    const text = await run("--verdict", verdict);
    for (const claim of claims) expect(text.includes(`${claim.id} `)).toBe(claim.verdict === verdict);
    expect(await run(id, "--verdict", verdict)).toBe(await run(id));
    const other = VERDICTS.find((each) => each !== verdict) as string;
    expect(await refusalOf(id, "--verdict", other)).toContain("claims run from");
  });

  it("name the verdicts and the ids that there are when asked for others", async () => {
    expect(await refusalOf("--verdict", "wrong")).toContain(`allowed are ${VERDICTS.join(", ")}`);
    const last = claims[claims.length - 1].id;
    expect(await refusalOf("C999")).toContain(`claims run from ${claims[0].id} to ${last}`);
  });
});
