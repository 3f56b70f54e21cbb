import { Command } from "commander";
import { afterEach, describe, expect, it, vi } from "vitest";
import { VERDICTS } from "../../evidence/schema.ts";
import { InputError } from "../../input/input-error.ts";
import { loadEvidence } from "../../package-data/evidence.ts";
import { registerClaims } from "./claims.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

function run(...args: string[]): string {
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  const program = new Command().exitOverride();
  registerClaims(program);
  program.parse(["claims", ...args], { from: "user" });
  return lines.join("\n");
}
function refusalOf(...args: string[]): string {
  try {
    run(...args);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error(`not refused: ${args.join(" ")}`);
}
const { claims } = loadEvidence();

describe("the claims that people make", () => {
  it("are all listed, a line or more each, in the order of the data", () => {
    const text = run();
    const places = claims.map(({ id }) => text.indexOf(`${id} `));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it("are shown one by one, by an id in either case", () => {
    const [{ id }] = claims;
    expect(run(` ${id.toLowerCase()}`)).toBe(run(id));
    expect(run(id)).not.toContain(claims[1].id);
  });

  it("are shown by verdict, and those of a verdict and an id only where both fit", () => {
    const [{ id, verdict }] = claims;
    const text = run("--verdict", verdict);
    for (const claim of claims) expect(text.includes(`${claim.id} `)).toBe(claim.verdict === verdict);
    expect(run(id, "--verdict", verdict)).toBe(run(id));
    const other = VERDICTS.find((each) => each !== verdict) as string;
    expect(refusalOf(id, "--verdict", other)).toContain("claims run from");
  });

  it("name the verdicts and the ids that there are when asked for others", () => {
    expect(refusalOf("--verdict", "wrong")).toContain(`allowed are ${VERDICTS.join(", ")}`);
    const last = claims[claims.length - 1].id;
    expect(refusalOf("C999")).toContain(`claims run from ${claims[0].id} to ${last}`);
  });
});
