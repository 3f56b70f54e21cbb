import { describe, expect, it } from "vitest";
import { verdictsOf } from "../../support/claims/verdicts.ts";

describe("G01 and G02: other kinds of hair loss", () => {
  it.each([
    "Baricitinib works in male pattern baldness.",
    "Baricitinib works in every kind of hair loss.",
    "Baricitinib es eficaz en la calvicie común de las personas.",
    "Baricitinib es eficaz en cualquier tipo de alopecia de las personas.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["null contradicted"]));
  it.each(["Baricitinib does not work in male pattern baldness."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual([]));
  it.each(["Baricitinib does not work in every kind of hair loss."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C07 supported"]));
});

describe("G03: it causes no hair loss", () => {
  it.each(["Baricitinib causes hair loss."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["null unsupported"]));
  it.each([
    "Baricitinib does not cause hair loss.",
    "Stopping baricitinib, the drug causes hair loss.",
    "Lowering the dose of baricitinib: the drug causes hair loss.",
    "Whether baricitinib causes hair loss is unknown.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("G04: pregnancy", () => {
  it.each([
    "Baricitinib is safe in pregnancy.",
    "El baricitinib es seguro en el embarazo de las mujeres.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["null contradicted"]));
  it.each([
    "Baricitinib is not safe in pregnancy.",
    "Baricitinib is safe, but avoid it in pregnancy.",
    "Whether baricitinib is safe in pregnancy is unclear.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("G05: a slow way down", () => {
  it.each([
    "Lowering the dose of baricitinib prevents relapse.",
    "Slowly stopping baricitinib prevents relapse.",
    "Lowering the dose of baricitinib makes relapse unlikely.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["null contradicted"]));
  it.each([
    "Lowering the dose of baricitinib does not prevent relapse.",
    "Lowering the dose of baricitinib prevents relapse in some.",
    "Continuing baricitinib at a lower dose prevents relapse.",
    "Whether lowering the dose of baricitinib prevents relapse is unknown.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each(["Lowering the dose of baricitinib prevents relapse in 60%."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C26 contradicted"]));
});

describe("G06: warnings", () => {
  it.each(["Baricitinib has no serious risks.", "Baricitinib has no side effects."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["null contradicted"]));
  it.each([
    "Baricitinib has side effects.",
    "Baricitinib has no side effects in 20% of people.",
    "Baricitinib has no side effects in most people.",
    "Stopping baricitinib has no serious risks.",
    "A lower dose of baricitinib has no serious risks.",
    "Baricitinib has no serious risks in pregnancy.",
    "It is unclear that baricitinib has no serious risks.",
    "Baricitinib has no serious risks, doctors say.",
    "It is not so that baricitinib has no serious risks.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("G07: a split tablet", () => {
  it.each(["Splitting tablets of baricitinib is common."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["null unsupported"]));
  it.each([
    "Do not split tablets of baricitinib.",
    "Avoid splitting tablets of baricitinib.",
    "Whether splitting tablets of baricitinib is fine is unclear.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("G08: over the counter", () => {
  it.each(["OTC baricitinib is sold."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C32 contradicted"]));
  it.each([
    "OTC baricitinib is not sold.",
    "OTC baricitinib cream is sold.",
    "OTC baricitinib is fake.",
    "Avoid OTC baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("G09: a stop never costs hair", () => {
  it.each([
    "Stopping baricitinib never leads to hair loss.",
    "You can stop baricitinib; it never leads to hair loss.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["null contradicted"]));
  it.each([
    "Stopping baricitinib never leads to hair loss in 20% of people.",
    "Stopping baricitinib never leads to hair loss in some.",
    "Stopping baricitinib never leads to hair loss in most people.",
    "Stopping baricitinib never leads to hair loss at first.",
    "Stopping baricitinib never leads to hair loss in arthritis.",
    "Stopping baricitinib never leads to hair loss, if it is restarted.",
    "Stopping baricitinib never leads to hair loss, as long as another treatment goes on.",
    "Stopping baricitinib never leads to hair loss, but treatment is needed.",
    "Stopping baricitinib should never lead to hair loss.",
    "It is unclear: stopping baricitinib never leads to hair loss.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("G10: a lower dose never costs hair", () => {
  it.each(["Tapering baricitinib never leads to hair loss."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["null contradicted"]));
  it.each([
    "Tapering baricitinib never leads to hair loss in 20% of people.",
    "Tapering baricitinib never leads to hair loss in some.",
    "Tapering baricitinib never leads to hair loss in most people.",
    "Tapering baricitinib never leads to hair loss at first.",
    "Tapering baricitinib never leads to hair loss in arthritis.",
    "Tapering baricitinib never leads to hair loss, if it is restarted.",
    "It is unclear: tapering baricitinib never leads to hair loss.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("G11: staying on it never costs hair", () => {
  it.each(["Staying on baricitinib never leads to hair loss."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["null contradicted"]));
  it.each([
    "Staying on baricitinib never leads to hair loss in 20% of people.",
    "Staying on baricitinib never leads to hair loss in some.",
    "Staying on baricitinib never leads to hair loss in most people.",
    "Staying on baricitinib never leads to hair loss at first.",
    "Staying on baricitinib never leads to hair loss in arthritis.",
    "Staying on baricitinib never leads to hair loss, if it is restarted.",
    "Staying on baricitinib never leads to hair loss, not even when it is tapered.",
    "It is unclear: staying on baricitinib never leads to hair loss.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});
