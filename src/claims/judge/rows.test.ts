import { describe, expect, it } from "vitest";
import type { Observation } from "../../evidence/index.ts";
import { loadEvidence } from "../../package-data/evidence.ts";
import { rowFrames } from "./rows.ts";

/** A row of the trials, but for what is given. */
const observation = (given: Partial<Observation>): Observation =>
  ({
    id: "T-1",
    study: "BRAVE-AA1",
    registrations: [],
    population: null,
    subgroup: null,
    drug: "baricitinib",
    arm: "4 mg",
    dosePerDayMg: 4,
    doseText: null,
    n: null,
    events: null,
    endpoint: "SALT<=20",
    endpointDefinition: null,
    week: 36,
    weeksSinceChange: null,
    value: 35.2,
    decimals: 1,
    unit: "percent",
    low: null,
    high: null,
    source: "S001",
    ...given,
  }) as Observation;
const NO_SPLIT = { calibration: [], validation: [] } as unknown as Parameters<typeof rowFrames>[0]["split"];
const frameOf = (given: Partial<Observation>) =>
  rowFrames({ observations: [observation(given)], split: NO_SPLIT })[0];

describe("what an observation counts", () => {
  it.each([
    ["SALT<=20", "salt20"],
    ["SALT<=10", "salt10"],
    ["SALT30", "reduction30"],
    ["SALT50", "reduction50"],
    ["SALT75", "reduction75"],
    ["SALT90", "reduction90"],
    ["SALT<=20 maintained", "kept"],
    ["maintenance of SALT<=20", "kept"],
    ["no recurrence", "kept"],
    ["eyebrow ClinRO 0/1", "brow"],
    ["eyelash ClinRO 0/1", "lash"],
    ["complete/near-complete eyebrow and eyelash regrowth", "browAndLash"],
    ["PRO scalp hair assessment 0/1", "patientReported"],
    ["recapture SALT<=20 after retreatment", "recapture"],
    ["loss of treatment benefit", "loss"],
    ["relapse", "loss"],
    ["adverse event: acne", "acne"],
    ["adverse event: COVID-19", "covid"],
    ["serious adverse events", "seriousEvents"],
    ["discontinuation due to adverse event", "harmStop"],
    ["complete regrowth", "salt0"],
    ["SALT<=20 (responders eligible for re-randomisation)", "salt20"],
    ["time to relapse off drug", "timeToLoss"],
    ["share of all randomised patients who were 4 mg responders", "shareOfAll"],
    ["female", "female"],
    ["age, mean", "age"],
    ["disease duration since onset, mean", "diseaseYears"],
    ["current episode duration, mean", "episodeYears"],
    ["partial responders", "response"],
    ["incidence rate: MACE", "heartEvents"],
    ["incidence rate: mortality", "death"],
    ["incidence rate: malignancy", "cancer"],
    ["incidence rate: serious infection", "seriousInfection"],
    ["adverse event: upper respiratory tract infection", "airwayInfection"],
    ["adverse event: urinary tract infection", "urinaryInfection"],
    ["adverse event: nasopharyngitis", "coldSymptoms"],
    ["adverse event: headache", "headache"],
    ["adverse event: hypercholesterolaemia", "cholesterol"],
    ["adverse event: blood CPK increased", "cpk"],
    ["significant regrowth", "response"],
  ])("is read from its endpoint: %s is %s", (endpoint, measure) => {
    expect(frameOf({ endpoint })?.measure).toBe(measure);
  });

  it.each([
    "SALT<=5",
    "SALT40",
    "change from baseline in SALT",
    "SALT<=20 odds ratio",
    "adverse event: cough",
  ])("is not held against texts where they do not speak of it: %s", (endpoint) => {
    expect(frameOf({ endpoint })).toBeUndefined();
  });

  it("is not held against texts where the row is set aside", () => {
    expect(frameOf({ setAside: "superseded" } as Partial<Observation>)).toBeUndefined();
  });

  it("comes to percent, a rate, years or weeks", () => {
    const of = (given: Partial<Observation>) => {
      const { value, unit, people } = frameOf(given) ?? {};
      return { value, unit, people };
    };
    expect(of({ n: 281, events: 99 })).toMatchObject({
      value: 35.2,
      unit: "percent",
      people: { events: 99, n: 281 },
    });
    const rate = { endpoint: "incidence rate: VTE", unit: "per 100 patient-years", value: 0.1 } as const;
    expect(of(rate)).toEqual({ value: 0.1, unit: "rate", people: null });
    expect(of({ endpoint: "age, mean", unit: "years", value: 37 })).toEqual({
      value: 37,
      unit: "years",
      people: null,
    });
    expect(of({ endpoint: "time to relapse", unit: "weeks", value: 14 })).toMatchObject({
      value: 14,
      unit: "weeks",
    });
    expect(of({ endpoint: "time to relapse", unit: "months", value: 12 }).value).toBeCloseTo(365.25 / 7, 9);
    const counted = { endpoint: "good responders", unit: "patients", value: 3, n: 12 } as const;
    expect(of(counted)).toEqual({ value: 25, unit: "percent", people: { events: 3, n: 12 } });
    expect(frameOf({ ...counted, n: 2 })).toBeUndefined();
    expect(frameOf({ ...counted, n: null })).toBeUndefined();
    expect(frameOf({ ...counted, n: 3 })?.value).toBe(100);
    expect(frameOf({ endpoint: "relapse", unit: "patients", value: 3, n: 12 })).toBeUndefined();
    expect(frameOf({ unit: "odds ratio" })).toBeUndefined();
  });

  it.each([
    [{ arm: "4 mg" }, "on", [4]],
    [{ arm: "4 mg -> placebo", dosePerDayMg: 0 }, "stopped", [4]],
    [{ arm: "4 mg -> placebo -> 4 mg", dosePerDayMg: 4 }, "restarted", [4]],
    [{ arm: "4 mg, retreated" }, "restarted", [4]],
    [{ arm: "4 mg -> 2 mg", dosePerDayMg: 2 }, "lowered", [4]],
    [{ arm: "4 mg continued" }, "kept", [4]],
    [{ arm: "4 mg", endpoint: "SALT<=20 maintained" }, "kept", [4]],
    [{ arm: "4 mg", endpoint: "loss of treatment benefit" }, "stopped", [4]],
    [{ arm: "4 mg", endpoint: "loss of response on continued treatment" }, "kept", [4]],
    [{ arm: "4 mg", endpoint: "recapture of SALT<=20" }, "restarted", [4]],
    [{ arm: "placebo", dosePerDayMg: 0 }, "on", [0]],
    [{ arm: null, dosePerDayMg: null }, "on", []],
    [{ arm: "2/4 mg", dosePerDayMg: null }, "on", [2, 4]],
    [{ arm: "4 mg -> placebo", dosePerDayMg: null }, "stopped", [4]],
    [{ arm: "stopped -> placebo", dosePerDayMg: 0 }, "stopped", []],
  ] as const)("is of people of whom one thing was done: %j", (given, situation, doses) => {
    const { situation: found, doses: of } = frameOf(given) ?? {};
    expect([found, of]).toEqual([situation, doses]);
  });

  it.each([
    [{}, []],
    [{ study: "BRAVE-AA-PEDS", population: "adolescents 12-17" }, ["young"]],
    [{ study: "a cohort in Japan" }, ["place", "otherStudy"]],
    [{ study: "Doe 2023" }, ["otherStudy"]],
    [{ study: "ALLEGRO-LT" }, ["otherStudy"]],
    [{ population: "rheumatoid arthritis" }, ["otherDisease"]],
    [{ population: "people with AD" }, ["otherDisease"]],
    [{ study: "BRAVE-AA1" }, []],
    [{ subgroup: "SALT 50-94 at baseline" }, ["severityGroup"]],
    [{ subgroup: "SALT<=20 at week 52 (responders)" }, ["responseGroup"]],
    [{ subgroup: "current episode under 4 years" }, ["durationGroup"]],
    [{ subgroup: "AT/AU" }, ["severityGroup"]],
    [{ subgroup: "women" }, ["otherGroup"]],
    [{ subgroup: "responders", arm: "4 mg -> placebo" }, []],
    [{ subgroup: "low-risk patients" }, ["lowRisk"]],
    [{ subgroup: "patients at risk" }, ["atRisk"]],
  ] as const)("is of these groups: %j", (given, groups) => {
    expect(frameOf(given)?.groups).toEqual(groups);
  });
});

describe("the evidence", () => {
  it("has rows of every situation, each with what a text's number is compared with", () => {
    const frames = rowFrames(loadEvidence());
    for (const situation of ["on", "stopped", "kept", "lowered", "restarted"])
      expect(frames.some((each) => each.situation === situation)).toBe(true);
    for (const { value, unit, people } of frames) {
      expect(Number.isFinite(value)).toBe(true);
      if (people !== null) expect(Math.abs((100 * people.events) / people.n - value)).toBeLessThan(1);
      expect(["percent", "rate", "years", "people", "weeks"]).toContain(unit);
    }
  });
});
