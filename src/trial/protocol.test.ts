import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SMALL_TRIAL } from "../../test/support/simulate/jobs.ts";
import { InputError } from "../input/input-error.ts";
import { parseEndpoint } from "./endpoint.ts";
import { parseProtocol } from "./protocol.ts";
import { entrySalt, inSaltRange } from "./protocol-terms.ts";

const message = (change: (protocol: typeof SMALL_TRIAL) => object): string => {
  try {
    parseProtocol({ ...SMALL_TRIAL, ...change(SMALL_TRIAL) });
    return "accepted";
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as Error).message;
  }
};
const arm = (name: string, fromWeek = 0, mgPerDay = 4) => ({ name, doses: [{ fromWeek, mgPerDay }] });
const stage = { name: "after", atWeek: 36, who: {}, randomise: [arm("x", 36)] };

describe("reading a protocol", () => {
  it("accepts the trials that ship with the package", () => {
    for (const folder of ["../../data/protocols/", "../../examples/"]) {
      const directory = new URL(folder, import.meta.url);
      for (const file of readdirSync(directory).filter((name) => name.endsWith(".json"))) {
        const content = JSON.parse(readFileSync(new URL(file, directory), "utf8"));
        if (content.schema === "anagen/trial@1") expect(parseProtocol(content).warnings).toEqual([]);
      }
    }
    expect(parseProtocol(SMALL_TRIAL).value).toEqual(SMALL_TRIAL);
  });

  it.each([
    ["an unknown endpoint", { endpoints: ["salt<=120"] }, /^endpoints\[0\]: "salt<=120" .*salt<=N/],
    ["an endpoint twice", { endpoints: ["salt50", "salt50"] }, /^endpoints\[1\]: "salt50" .*already/],
    ["no endpoint", { endpoints: [] }, /^endpoints: \[\] .*at least 1 entry/],
    ["visits out of order", { visits: [0, 36, 12] }, /^visits\[2\]: 12 .*go up/],
    ["a stage between visits", { stages: [{ ...stage, atWeek: 37 }] }, /^stages\[0\]\.atWeek: 37 .*visits/],
    [
      "a stage of unknown people",
      { stages: [{ ...stage, who: { arms: ["y"] } }] },
      /^stages\[0\]\.who\.arms: "y" .*placebo, 4 mg/,
    ],
    [
      "a stage named main",
      { stages: [{ ...stage, name: "main" }] },
      /^stages\[0\]\.name: "main" .*"main" is the stage before the first/,
    ],
    [
      "doses out of order",
      { arms: [{ name: "a", doses: [0, 8, 4].map((fromWeek) => ({ fromWeek, mgPerDay: 4 })) }], stages: [] },
      /^arms\[0\]\.doses\[2\]\.fromWeek: 4 .*go up/,
    ],
    ["a file of another kind", { schema: "anagen/case@1" }, /^schema: .*anagen\/trial@1/],
    [
      "ages on both sides of 18",
      { enrol: { age: { min: 17, max: 18 } } },
      /^enrol\.age: .*ages on one side of 18/,
    ],
    [
      "ages upside down",
      { enrol: { age: { min: 30, max: 20 } } },
      /^enrol\.age\.min: 30 .*at most enrol\.age\.max, 20/,
    ],
    [
      "a stage before the one listed before it",
      { stages: [stage, { ...stage, name: "b", atWeek: 12, randomise: [arm("y", 12)] }] },
      /^stages\[1\]\.atWeek: 12 .*not before the stage listed before it \(week 36\)/,
    ],
    [
      "a mean and a share",
      { enrol: { meanBaselineSalt: 85, verySevereShare: 0.5 } },
      /^enrol\.meanBaselineSalt: 85 .*not both/,
    ],
    [
      "a mean that no share gives",
      { enrol: { meanBaselineSalt: 70 } },
      /^enrol\.meanBaselineSalt: 70 .*SALT 50 to 100 have means from 72\.5 to 99\.3/,
    ],
    [
      "a mean of severe people alone",
      { enrol: { meanBaselineSalt: 70, salt: { max: 90 } } },
      /^enrol\.meanBaselineSalt: 70 .*follows from the entry rule, SALT 50 to 90/,
    ],
    [
      "stages of one name",
      { stages: [stage, { ...stage, randomise: [arm("y", 36)] }] },
      /^stages\[1\]\.name: "after" .*already/,
    ],
    ["an arm twice", { arms: [arm("a"), arm("a")], stages: [] }, /^arms\[1\]\.name: "a"/],
    [
      "an arm that starts late",
      { arms: [arm("a", 4)], stages: [] },
      /^arms\[0\]\.doses\[0\]\.fromWeek: 4 .*week 0/,
    ],
    [
      "dose 40 mg",
      { arms: [arm("a", 0, 40)], stages: [] },
      /^arms\[0\]\.doses\[0\]\.mgPerDay: 40 .*at most 16 mg/,
    ],
    [
      "an entry rule that no whole reading meets",
      { enrol: { salt: { min: 99.2, max: 99.4 } } },
      /^enrol\.salt\.max: 99\.4/,
    ],
    ["an entry rule upside down", { enrol: { salt: { min: 60, max: 50 } } }, /^enrol\.salt\.max: 50/],
    [
      "very severe people above the entry rule",
      { enrol: { salt: { max: 80 }, verySevereShare: 0.5 } },
      /^enrol\.verySevereShare: 0\.5 .*must be 0/,
    ],
    [
      "severe people below the entry rule",
      { enrol: { salt: { min: 95 }, verySevereShare: 0.5 } },
      /^enrol\.verySevereShare: 0\.5 .*must be 1/,
    ],
    ["a subgroup twice", { subgroups: [{ name: "s" }, { name: "s" }] }, /^subgroups\[1\]\.name: "s"/],
    [
      "a subgroup read between visits",
      { subgroups: [{ name: "s", readings: [{ week: 5, salt: {} }] }] },
      /^subgroups\[0\]\.readings\[0\]\.week: 5/,
    ],
    [
      "a subgroup that nobody can be in",
      { subgroups: [{ name: "s", baseline: { salt: { min: 80, max: 70 } } }] },
      /^subgroups\[0\]\.baseline\.salt\.max: 70/,
    ],
  ])("refuses %s and says what is allowed", (_, change, expected) => {
    expect(message(() => change)).toMatch(expected);
  });

  it("never fails in another way than as bad input, whatever it is given", () => {
    const part = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(
        ...([
          SMALL_TRIAL.arms,
          SMALL_TRIAL.stages,
          SMALL_TRIAL.visits,
          SMALL_TRIAL.subgroups,
          SMALL_TRIAL.endpoints,
          [],
          {},
          null,
          1e9,
        ] as unknown[]),
      ),
    );
    const almost = fc.record(
      {
        schema: fc.constant("anagen/trial@1"),
        enrol: fc.oneof(part, fc.constant({})),
        arms: part,
        stages: part,
        visits: part,
        endpoints: part,
        subgroups: part,
        missing: part,
      },
      { requiredKeys: ["schema"] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), almost), (input) => {
        try {
          parseProtocol(input);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [
      "a misspelt field",
      { enrol: { virtualPatiens: 50 } },
      /^enrol\.virtualPatiens: 50 .*nearest is enrol\.virtualPatients/,
    ],
    [
      "a rule that there is not",
      { enrol: { episodeYears: { max: 8 } } },
      /^enrol\.episodeYears: .*no such field/,
    ],
    [
      "a field of a later stage",
      { stages: [{ ...SMALL_TRIAL.stages?.[0], whom: {} }] },
      /^stages\[0\]\.whom: .*nearest is .*who/,
    ],
  ])("refuses %s, and names the nearest that there is", (_, change, message) => {
    expect(() => parseProtocol({ ...SMALL_TRIAL, ...change })).toThrow(message);
  });

  it("takes weights where they share out people of a known number, and nowhere else", () => {
    const weighed = (weight: number, more: object = {}) => ({
      ...SMALL_TRIAL,
      enrol: { studySize: 120 },
      arms: SMALL_TRIAL.arms.map(({ name, doses }) => ({ name, doses, weight, ...more })),
      stages: [],
    });
    expect(() => parseProtocol(weighed(2))).not.toThrow();
    expect(() => parseProtocol({ ...weighed(2), enrol: {} })).toThrow(
      /arms\[0\]\.weight: 2 .*enrol\.studySize/,
    );
    expect(() => parseProtocol(weighed(2, { studySize: 40 }))).toThrow(/weight: 2 .*not both/);
    expect(() => parseProtocol(weighed(0))).toThrow(/weight: 0 /);
  });

  it("refuses what is no protocol at all", () => {
    for (const input of [[], "t", null, 7])
      expect(() => parseProtocol(input)).toThrow(
        /^the protocol: .*a JSON object with "schema": "anagen\/trial@1"/,
      );
  });

  it("refuses what takes more memory than there is, though each part is allowed", () => {
    const visits = Array.from({ length: 500 }, (_, week) => week);
    const endpoints = Array.from({ length: 90 }, (_, threshold) => `salt<=${threshold}`);
    expect(() => parseProtocol({ ...SMALL_TRIAL, stages: [], visits, endpoints })).toThrow(
      /^the protocol: "180\d{3} numbers".*50000 numbers together/,
    );
  });

  it("lets a stage look at earlier visits only", () => {
    const [stage] = SMALL_TRIAL.stages ?? [];
    const who = (week: number) => ({
      ...stage,
      who: { ...stage.who, readings: [{ week, salt: { max: 20 } }] },
    });
    expect(() => parseProtocol({ ...SMALL_TRIAL, stages: [who(12)] })).not.toThrow();
    for (const week of [13, 36])
      expect(() => parseProtocol({ ...SMALL_TRIAL, stages: [who(week)] })).toThrow(/readings\[0\]\.week/);
  });

  it("enrols severe disease unless told otherwise, and counts open ranges as open", () => {
    expect(entrySalt(SMALL_TRIAL)).toEqual({ min: 50, max: 100 });
    expect([0, 20, 21].map((score) => inSaltRange(score, { max: 20 }))).toEqual([true, true, false]);
    expect(inSaltRange(100, undefined)).toBe(true);
  });
});

describe("names of endpoints", () => {
  it("carry their threshold", () => {
    expect(parseEndpoint("salt<=20")).toMatchObject({ kind: { name: "saltAtMost" }, threshold: 20 });
    expect(parseEndpoint("salt50")).toMatchObject({ kind: { name: "saltImprovement" }, threshold: 50 });
    expect(parseEndpoint("lossOfBenefit>=20")).toMatchObject({
      kind: { name: "lossAtLeast" },
      threshold: 20,
    });
    for (const none of ["salt", "salt<=101", "salt<=-1", "SALT50", "constructor", "salt<=20 "])
      expect(parseEndpoint(none)).toBeNull();
  });
});
