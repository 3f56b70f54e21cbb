import { describe, expect, it } from "vitest";
import { verdictsOf } from "../../support/claims/verdicts.ts";

describe("doses of the label", () => {
  it.each([
    "The recommended dose of baricitinib is 2 mg or 4 mg a day.",
    "The recommended dose of baricitinib goes from 2 mg to 4 mg a day.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["null supported"]));
  it.each([
    "The recommended dose of baricitinib is 3 mg a day.",
    "The usual dose of baricitinib is 3 mg a day.",
    "The approved dosage of baricitinib is 3 mg a day.",
    "The standard doses of baricitinib are 3 mg a day.",
    "The licensed dose of baricitinib is 3 mg a day.",
    "The starting dose of baricitinib is 3 mg a day.",
    "The label dose of baricitinib is 3 mg a day.",
    "The label of baricitinib says 3 mg a day.",
    "La dosis recomendada de baricitinib es de 3 mg al día para la alopecia areata.",
    "La dosis habitual de baricitinib es de 3 mg al día para la alopecia areata.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["null contradicted"]));
  it.each([
    "The recommended low and single dose of baricitinib is 3 mg a day.",
    "It is recommended: a very low single dose of baricitinib is 3 mg a day.",
    "The recommended dose of baricitinib is 4 mg, not 3 mg a day.",
    "The recommended dose of baricitinib is not 2 mg a day.",
    "The recommended dose of baricitinib is not 3 mg a day.",
    "The recommended dose of baricitinib is 1 mg a day.",
    "The recommended dose of baricitinib is 2 mg or 3 mg a day.",
    "The recommended dose of ritlecitinib is 50 mg a day and of baricitinib 3 mg.",
    "The recommended dose of baricitinib for kidney patients is 3 mg a day.",
    "The recommended dose of baricitinib with renal illness is 3 mg a day.",
    "The recommended dose of baricitinib with probenecid is 3 mg a day.",
    "The recommended dose of baricitinib in the elderly is 3 mg a day.",
    "The recommended dose of baricitinib with a bad liver is 3 mg a day.",
    "The recommended dose of baricitinib for eczema is 3 mg a day.",
    "The recommended dose of baricitinib for adolescents is 3 mg a day.",
    "The recommended dose of baricitinib is 3 mg a day for 20% of people.",
    "The recommended start of baricitinib is 3 mg a day.",
    "The recommended dose of baricitinib is low.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each(["The recommended dose of baricitinib goes from 4 mg to 2 mg a day."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C25 supported"]));
});

describe("the year of approval", () => {
  it.each([
    "Baricitinib was approved for alopecia areata in 2022.",
    "Baricitinib was approved in Japan for alopecia areata in 2020.",
    "Baricitinib was approved for alopecia areata and eczema in 2020.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C36 supported"]));
  it.each([
    "Baricitinib was approved for alopecia areata in 2020.",
    "Baricitinib was approved for hair loss in 2020.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C36 contradicted"]));
  it.each([
    "Baricitinib was approved in 2020.",
    "Baricitinib was tested for alopecia areata in 2020.",
    "Baricitinib was not approved for alopecia areata in 2020.",
    "Baricitinib was approved for alopecia areata in adolescents in 2020.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each([
    "Baricitinib was approved for arthritis in 2018, and for alopecia areata in 2022.",
    "Baricitinib was approved for arthritis and alopecia areata in 2020.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C36 supported with correction"]));
  it.each(["Baricitinib was approved for alopecia areata and male baldness in 2020."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["null contradicted", "C36 supported"]));
});
