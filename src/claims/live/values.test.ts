import { describe, expect, it } from "vitest";
import type { Observation } from "../../evidence/index.ts";
import { loadEvidence } from "../../package-data/evidence.ts";
import { dateInWords, digitsOf, grouped, inWords, monthsOf } from "./format.ts";
import { observationsIn, render, requireNoTypedNumbers, spansText, typedDigits } from "./template.ts";
import { LiveValues } from "./values.ts";
import { ENGLISH } from "./words.ts";

const evidence = loadEvidence();
const [some] = evidence.observations;
const row = (id: string, rest: Partial<Observation>): Observation => ({
  ...some,
  id,
  unit: "percent",
  value: 60,
  decimals: 0,
  n: 30,
  events: 18,
  week: 36,
  weeksSinceChange: 24,
  low: 42.25,
  high: 75,
  intervalLevel: 95,
  dosePerDayMg: 4,
  ...rest,
});
const ROWS = [
  row("A", {}),
  row("B", { value: 0.4, decimals: 1, n: 1000, events: 4, week: 1200, low: null, dosePerDayMg: 2.5 }),
  row("C", { value: 99.6, decimals: 1 }),
  row("D", { value: 1, decimals: 0 }),
  row("E", { value: 99, decimals: 0 }),
  row("F", { unit: "per 100 patient-years", value: 1.05, decimals: 2 }),
  row("G", { unit: "per 100 patient-years", value: 0, decimals: 0 }),
  row("H", { unit: "weeks", value: 24, decimals: 0, n: 1250, events: null }),
  row("I", { unit: "SALT points", value: 20, decimals: 0 }),
  row("J", { value: 0, decimals: 0 }),
  row("K", { value: 100, decimals: 0 }),
  row("L", { unit: "SALT points", value: 50, decimals: 0 }),
  row("M", { unit: "patients", value: 115, decimals: 0, n: 281 }),
];
const model = new Map([["relapse", { text: "about 70%" }]]);
const values = new LiveValues({ ...evidence, observations: ROWS }, model);
const told = (template: string, numbers: Parameters<typeof render>[2] = []) =>
  spansText(render(template, values, numbers));

describe("a reference", () => {
  it.each([
    ["{{A}}", "60%"],
    ["{{ A }}", "60%"],
    ["{{A.value}}", "60"],
    ["{{A.n}}", "30"],
    ["{{A.events}}", "18"],
    ["{{A.week}}", "36"],
    ["{{A.weeksSinceChange}}", "24"],
    ["{{A.low}}", "42"],
    ["{{A.high}}", "75"],
    ["{{A.level}}", "95"],
    ["{{A.dose}}", "4 mg"],
    ["{{A.mg}}", "4"],
    ["{{B}}", "0.4%"],
    ["{{B.value}}", "0.4"],
    ["{{B.week}}", "1,200"],
    ["{{B.dose}}", "2.5 mg"],
    ["{{B.mg}}", "2.5"],
    ["{{H}}", "24 weeks"],
    ["{{H.n}}", "1,250"],
  ])("%s is %s", (template, text) => expect(told(template)).toBe(text));

  it.each([
    ["{{of100 A}}", "60 out of 100"],
    ["{{of100 B}}", "fewer than 1 out of 100"],
    ["{{of100 C}}", "more than 99 out of 100"],
    ["{{of100 D}}", "1 out of 100"],
    ["{{of100 E}}", "99 out of 100"],
    ["{{of100 J}}", "0 out of 100"],
    ["{{of100 K}}", "100 out of 100"],
    ["{{restOf100 A}}", "40 out of 100"],
    ["{{restOf100 B}}", "more than 99 out of 100"],
    ["{{rest A}}", "40"],
    ["{{whole A}}", "60"],
    ["{{whole C}}", "100"],
    ["{{people A}}", "18 of 30"],
    ["{{people B}}", "4 of 1,000"],
    ["{{ratio A}}", "18/30"],
    ["{{events A}}", "18"],
    ["{{interval A}}", "42-75"],
    ["{{between A}}", "42 and 75 out of 100"],
    ["{{aYear F}}", "1.05 of 100 people in a year"],
    ["{{aYear G}}", "none seen"],
    ["{{percentOf M M}}", "40.9%"],
    ["{{fraction M M}}", "115/281"],
    ["{{range D A}}", "1-60%"],
    ["{{sum A D M}}", "176"],
    ["{{difference M A}}", "55"],
    ["{{months H}}", "5.5"],
    ["{{fifth I}}", "a fifth"],
    ["{{fifth L}}", "half"],
    ["{{coverage I}}", "80%"],
    ["{{model relapse}}", "about 70%"],
  ])("%s is computed: %s", (template, text) => expect(told(template)).toBe(text));

  it("to a declared number says it as it was declared", () => {
    const number = (value: number | string, unit: string) => ({ value, unit, what: "x" });
    const numbers = [
      number(2022, "year"),
      number("2022-06-13", "date"),
      number(1250.5, "people"),
      number(1250, "supplement number"),
      number(1250, "people"),
    ];
    expect(told("{{numbers.0}}; {{numbers.1}}; {{numbers.2}}; {{numbers.3}}; {{numbers.4}}", numbers)).toBe(
      "2022; 13 June 2022; 1,250.5; 1250; 1,250",
    );
    expect(() => told("{{numbers.5}}", numbers)).toThrow(/"numbers\.5".*5 numbers are declared/);
  });

  it.each([
    ["{{X}}", /"X".*must be the id of an observation/],
    [
      "{{A.age}}",
      /"A\.age".*fields are value, n, events, week, weeksSinceChange, low, high, level, dose, mg/,
    ],
    ["{{B.low}}", /"B\.low".*the observation does not hold it/],
    ["{{H.events}}", /"H\.events".*the observation does not hold it/],
    ["{{half A}}", /"half A".*verbs are of100, restOf100/],
    ["{{people H}}", /"H".*no count of people is known for it/],
    ["{{aYear A}}", /"A".*a yearly rate is needed/],
    ["{{of100 H}}", /"H".*people out of a hundred need a percentage/],
    ["{{fifth A}}", /"60".*no plain fraction/],
    ["{{model cure}}", /"model cure".*no such outcome was computed/],
    ["{{model}}", /"model ".*no such outcome was computed/],
  ])("%s leads nowhere", (template, message) => expect(() => told(template)).toThrow(message));
});

describe("a rendered template", () => {
  it("is pieces of plain words and of live numbers with what they come from", () => {
    expect(render("Of {{people A}} and {{A}}.", values)).toEqual([
      { text: "Of ", observations: [], live: false },
      { text: "18 of 30", observations: ["A"], live: true },
      { text: " and ", observations: [], live: false },
      { text: "60%", observations: ["A"], live: true },
      { text: ".", observations: [], live: false },
    ]);
    expect(render("{{A}}", values)).toHaveLength(1);
    expect(render("plain", values)).toEqual([{ text: "plain", observations: [], live: false }]);
    expect(render("{{model relapse}}", values)).toEqual([
      { text: "about 70%", observations: [], model: "relapse", live: true },
    ]);
  });

  it("tells each observation once, in order", () => {
    const spans = render("{{fraction M A}} {{A.n}} {{B}} {{percentOf A A}} {{numbers.0}}", values, [
      { value: 1, unit: "x", what: "x" },
    ]);
    expect(spans[0].observations).toEqual(["M", "A"]);
    expect(observationsIn(spans)).toEqual(["M", "A", "B"]);
  });

  it("in another language uses its words", () => {
    const spanish = {
      ...ENGLISH,
      digits: (english: string) => english.replace(".", ","),
      of100: (count: string) => `${count} de 100`,
      unit: (digits: string) => `${digits} semanas`,
    };
    const others = new LiveValues({ ...evidence, observations: ROWS }, model, spanish);
    const said = spansText(render("{{B}}; {{B.value}}; {{of100 A}}; {{months H}}; {{H}}; {{B.mg}}", others));
    expect(said).toBe("0,4%; 0,4; 60 de 100; 5,5; 24 semanas; 2,5");
  });
});

describe("digits that are typed", () => {
  it.each([
    ["60% of 30 people", ["60%", "30"]],
    ["18/30 lost it", ["18/30"]],
    ["a 2-year trial", ["2-year"]],
    ["{{A}} of {{A.n}}", []],
    ["BRAVE-AA1, BRAVE-AA2, ALLEGRO-2b/3, THRIVE-AA1 and THRIVE-AA2", []],
    ["INCB028050 blocks JAK1/2, JAK1 and JAK2; CD8, NKG2D, IL-15, COVID-19", []],
    ["SALT<=20 in phase 2a, S-007, 207924s006lbl.pdf, s007lbl.pdf, Orig1s011, x4jltq", []],
    ["no number", []],
  ])("in: %s", (template, typed) => expect(typedDigits(template)).toEqual(typed));

  it("are refused, with the place", () => {
    expect(() => requireNoTypedNumbers("In 60%", "C01.correctFact")).toThrow(
      /C01\.correctFact.*60%.*references to observations, \{\{ID\}\}, never typed/,
    );
    expect(() => requireNoTypedNumbers("In {{A}}", "C01.correctFact")).not.toThrow();
  });
});

describe("how numbers are written", () => {
  it.each([
    [1200, 0, "1,200"],
    [999, 0, "999"],
    [1234567.891, 1, "1,234,567.9"],
    [-1200, 0, "-1,200"],
    [0, 0, "0"],
    [100, 2, "100.00"],
  ])("%s with %s digits", (value, decimals, text) => expect(grouped(value, decimals)).toBe(text));

  it.each([
    ["percent", "60.0%"],
    ["percent change", "60.0%"],
    ["percent reduction", "60.0%"],
    ["percentage points", "60.0 points"],
    ["SALT points", "60.0 points"],
    ["odds ratio", "60.0"],
    ["risk ratio", "60.0"],
    ["p value", "60.0"],
    ["mg/day", "60.0 mg"],
    ["weeks", "60.0 weeks"],
  ])("in %s", (unit, text) => {
    expect(inWords(row("X", { unit: unit as Observation["unit"], decimals: 1 }))).toBe(text);
  });

  it("digits of another value as its row prints its own", () => {
    expect(digitsOf(row("X", { decimals: 2 }), 5)).toBe("5.00");
    expect(digitsOf(row("X", { decimals: 1 }))).toBe("60.0");
    expect([monthsOf(24), monthsOf(100)]).toEqual(["5.5", "23"]);
  });

  it.each([
    ["2022-06-13", "13 June 2022"],
    ["2022-06-03", "3 June 2022"],
    ["2017-02", "February 2017"],
    ["2022-01-01", "1 January 2022"],
    ["2022-03-01", "1 March 2022"],
    ["2022-04-01", "1 April 2022"],
    ["2022-05-01", "1 May 2022"],
    ["2022-07-01", "1 July 2022"],
    ["2022-08-01", "1 August 2022"],
    ["2022-09-01", "1 September 2022"],
    ["2022-10-01", "1 October 2022"],
    ["2022-11-01", "1 November 2022"],
    ["2022-12-01", "1 December 2022"],
    ["2022", "2022"],
    ["on 2022-06-13", "on 2022-06-13"],
    ["2022-06-133", "2022-06-133"],
  ])("the date %s", (text, words) => expect(dateInWords(text)).toBe(words));

  it("shares of the scalp as fractions", () => {
    expect(ENGLISH.fractions).toEqual({ 50: "half", 25: "a quarter", 20: "a fifth", 10: "a tenth" });
  });
});
