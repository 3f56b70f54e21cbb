import { describe, expect, it } from "vitest";
import { verdictsOf } from "../../support/claims/verdicts.ts";

describe("C22: part or all", () => {
  it.each([
    "After stopping baricitinib people lose part or all of their hair.",
    "After stopping baricitinib people lose parts or the whole of their hair.",
    "After stopping baricitinib people lose part or the whole of their hair.",
    "After stopping baricitinib people lose some or all of their hair.",
    "After stopping baricitinib people lose some or even all of their hair.",
    "After stopping baricitinib people lose all or part of their hair.",
    "After stopping baricitinib people lose all or most of their hair.",
    "After stopping baricitinib people partly or fully lose their hair.",
    "After stopping baricitinib people partially or completely lose their hair.",
    "After stopping baricitinib a part or full loss of hair is seen.",
    "After stopping baricitinib people wholly or partly lose their hair.",
    "After stopping baricitinib people fully or partly lose their hair.",
    "After stopping baricitinib people lose some, or all of their hair.",
    "After stopping baricitinib people lose some or all.",
    "After stopping baricitinib people lose either some or all of their hair.",
    "After stopping baricitinib people lose either part or all of their hair.",
    "After stopping baricitinib people lose at least some of their hair.",
    "Baricitinib was stopped. People lose at least part of their hair.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C22 imprecise"]));
  it.each([
    "Baricitinib was tried. People lose at least part of their hair.",
    "After stopping baricitinib people have at least part of their hair.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each(["After stopping baricitinib users lose at least part of their hair."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C38 not checkable"]));
});

describe("C23: they had reached 80% before", () => {
  it.each([
    "Those who stopped baricitinib had reached 80% coverage before.",
    "Those who stopped baricitinib had achieved 80% coverage.",
    "Those who stopped baricitinib had already attained 80 percent coverage.",
    "Those who stopped baricitinib got to 80% scalp coverage prior to it.",
    "Those who stopped baricitinib had regrown 80 per cent of their hair.",
    "Having regained eighty % of hair, they stopped baricitinib.",
    "They already hit 80% of the hair when they stopped baricitinib.",
    "When they stopped baricitinib they had 80% of the hair.",
    "When they stopped baricitinib they had at least 80% of the hair.",
    "When they stopped baricitinib they had already 80% of the hair.",
    "80% of the scalp was covered before they stopped baricitinib.",
    "80% of the scalp was covered prior to stopping baricitinib.",
    "80% of the scalp was covered by the time they stopped baricitinib.",
    "80% of the scalp was covered when they stopped baricitinib.",
    "Baricitinib was stopped. Those people previously reached 80% coverage.",
    "Baricitinib was stopped. These patients reached 80% coverage.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C23 supported with correction"]));
  it.each([
    "Baricitinib was stopped. People reached 80% coverage.",
    "Those who stopped baricitinib had reached 80% before.",
    "Those on baricitinib had reached 80% coverage before.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("C26: no large studies of lowering", () => {
  it.each([
    "Lowering the dose of baricitinib is not backed by large studies.",
    "Tapering baricitinib lacks large studies.",
    "Tapering baricitinib is lacking large studies.",
    "Tapering baricitinib: there is no long-term research on it.",
    "Tapering baricitinib is done without large studies.",
    "Few large studies look at tapering baricitinib.",
    "Large studies of tapering baricitinib are absent.",
    "Large studies of tapering baricitinib are missing.",
    "Nobody did a large study of tapering baricitinib.",
    "Baricitinib can be tapered. Large studies have never looked at it.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C26 imprecise"]));
  it.each([
    "Baricitinib can be tried. Large studies have never looked at it.",
    "Large studies look at tapering baricitinib.",
    "Tapering baricitinib lacks studies.",
    "Tapering baricitinib for joints lacks large studies.",
    "Tapering baricitinib lacks large studies of permanent regrowth.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("C33: taking it again", () => {
  it.each([
    "After restarting baricitinib the hair regrows.",
    "After restarting baricitinib the hair regrowth starts.",
    "After restarting baricitinib the hair comes back.",
    "After restarting baricitinib hair will come back.",
    "Restarting baricitinib brought the hair back.",
    "Restarting baricitinib brings the lost hair back.",
    "Restarting baricitinib is bringing hair back.",
    "Restarting baricitinib gave hair back.",
    "Restarting baricitinib gives people hair back.",
    "Restarting baricitinib the hair returns.",
    "Restarting baricitinib they regain hair.",
    "Restarting baricitinib they are regaining hair.",
    "Restarting baricitinib they recaptured the response.",
    "Restarting baricitinib they recover the hair.",
    "Restarting baricitinib they recovered the hair.",
    "Restarting baricitinib they got their hair back.",
    "Restarting baricitinib they got it back, all the hair.",
    "Restarting baricitinib you get your hair back.",
    "Restarting baricitinib you get it back, all the hair.",
    "Restarting baricitinib people get their hair back.",
    "Restarting baricitinib works again for hair.",
    "Restarting baricitinib makes hair grow again.",
    "Restarting baricitinib makes hair growing back likely.",
    "After stopping and restarting baricitinib early the hair that would still have come regrows.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C33 supported"]));
  it.each(["After restarting baricitinib the hair does not regrow."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C33 contradicted"]));
  it.each([
    "After restarting baricitinib the hair is grey.",
    "After restarting baricitinib the joints and hair come back.",
    "After restarting baricitinib the pathway and hair return.",
    "After restarting baricitinib the attack on hair returns.",
    "Stopping baricitinib without a plan is unwise.",
    "Baricitinib without a plan loses hair.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each([
    "Stopping baricitinib without a plan loses the hair.",
    "Stopping baricitinib with no plan leads to relapse.",
    "Unplanned stopping of baricitinib leads to relapse; a plan helps.",
    "Stopping baricitinib lacking a plan leads to relapse.",
    "Stopping baricitinib in the absence of a plan leads to relapse.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C33 supported with correction"]));
  it.each(["Stopping baricitinib with a plan leads to relapse."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C15 supported with correction"]));
});

describe("C33 in other words", () => {
  it.each(["Taking baricitinib again never helps."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C33 contradicted"]));
  it.each([
    "It is unclear: taking baricitinib again never helps.",
    "Taking baricitinib again never helps some.",
    "Taking baricitinib a second time hair is not back again.",
    "Taking baricitinib a second time hair and arthritis are back again.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each([
    "Taking baricitinib a second time hair is back again.",
    "Volver a tomar baricitinib después de dejarlo recupera el pelo en muchas personas.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C33 supported"]));
});
