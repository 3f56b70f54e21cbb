import { describe, expect, it } from "vitest";
import { verdictsOf } from "../../support/claims/verdicts.ts";

describe("a denial with words that are not known is not called wrong", () => {
  it.each([
    "Baricitinib is not effective in scarring alopecia.",
    "Baricitinib is not effective in androgenetic alopecia.",
    "Baricitinib 1 mg was not effective in the small trial of alopecia areata.",
    "Steroids are not effective in alopecia areata totalis.",
    "Baricitinib was not developed for rheumatoid arthritis in children.",
    "Some people did not regain hair after restarting baricitinib.",
    "Sometimes hair does not return after restarting baricitinib.",
    "Hair may not grow back after restarting baricitinib.",
    "Stopping baricitinib does not make joints worse in people without arthritis.",
    "Response does not depend on severity alone with baricitinib.",
  ])("%s", (text) =>
    expect(verdictsOf(text).filter((each) => /contradicted|unsupported/.test(each))).toEqual([]));
  it.each<[string, string]>([
    ["Baricitinib is not effective for alopecia areata.", "C02 contradicted"],
    ["Hair does not grow back after restarting baricitinib.", "C33 contradicted"],
    ["Stopping baricitinib does not make joints worse.", "C29 contradicted"],
  ])("%s", (text, verdict) => expect(verdictsOf(text)).toContain(verdict));
});

describe("who found the molecule, and what effects stay", () => {
  it.each(["Lilly did not discover baricitinib.", "Lilly did not invent baricitinib."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual([]));
  it.each(["Lilly did not develop baricitinib."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C24 contradicted"]));
  it.each([
    "The effect of baricitinib is permanent.",
    "The effects of baricitinib are permanent.",
    "The effect of baricitinib is for good.",
    "The effect of baricitinib lasts for ever after stopping.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C19 contradicted"]));
  it.each(["The effect of baricitinib is not permanent."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C19 supported"]));
  it.each([
    "The side effects of baricitinib are not permanent.",
    "The side effects of baricitinib are permanent.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});
