import { describe, expect, it } from "vitest";
import { verdictsOf } from "../../support/claims/verdicts.ts";

describe("C15: what else is no relapse after a stop", () => {
  it.each([
    "Studies often tell of stopping baricitinib.",
    "Studies often show that stopping baricitinib is cheap.",
    "After stopping baricitinib the hair is usually lost and never regrows.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each(["After stopping baricitinib the hair is usually lost; when restarted it is back."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C33 supported"]));
});

describe("C19: whatever is said to be permanent", () => {
  it.each([
    "The result of baricitinib is permanent, studies say.",
    "The benefit of baricitinib is permanent.",
    "The gains of baricitinib are permanent.",
    "The effect of baricitinib is permanent, studies say.",
    "Baricitinib's remission of alopecia is permanent, studies say.",
    "Regrowth with baricitinib is permanent.",
    "After stopping it, hair with baricitinib is permanently there.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C19 contradicted"]));
});

describe("C02: ways to say that it works, or draws attention as it does", () => {
  it.each([
    "Baricitinib is at work effectively in alopecia areata.",
    "Baricitinib wins with its efficaciousness in alopecia areata.",
    "Baricitinib raises hope in alopecia areata: it is successful.",
    "Baricitinib raises hope in alopecia areata: it is effectual.",
    "Baricitinib raises hope in alopecia areata: it is helpful.",
    "Baricitinib raises hope in alopecia areata: it treats it.",
    "Baricitinib raises hope in alopecia areata: hair regrows.",
    "Baricitinib raises hope in alopecia areata: it is beneficial.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C02 supported with correction"]));
  it.each([
    "Baricitinib is not efficacious in alopecia areata.",
    "Baricitinib does not work for alopecia areata.",
    "Baricitinib does not help people with alopecia areata.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C02 contradicted"]));
});

describe("C12: ways to say that hair would still have come", () => {
  it.each([
    "Stopping baricitinib early means hair that would have grown.",
    "Stopping baricitinib early means hair that could regrow, could appear, could arrive.",
    "Stopping baricitinib early means hair that could happen.",
    "Stopping baricitinib early means a late response lost.",
    "Stopping baricitinib early cuts off later responses.",
    "Stopping baricitinib early is depriving people of hair.",
    "Stopping baricitinib early is robbing people of hair.",
    "Stopping baricitinib early is costing people hair.",
    "Stopping baricitinib early is forfeiting hair.",
    "Those who gave up, giving up growth, were early to stop baricitinib.",
    "Stopping baricitinib early cuts off hair that was on the way.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C12 supported"]));
});

describe("C32: words beside a prescription", () => {
  it.each([
    "Baricitinib is requiring a prescription.",
    "Baricitinib need a prescription.",
    "A nation has baricitinib on prescription.",
    "Some country has baricitinib on prescription.",
    "Obtaining baricitinib takes a prescription.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C32 supported"]));
});

describe("C32: a sale against the law is told of", () => {
  it.each([
    "Baricitinib sold without a prescription is lawless: a law is broken.",
    "Baricitinib sold without a prescription breaks laws.",
    "Baricitinib sold without a prescription is unlawfully sold.",
    "Baricitinib sold without a prescription is illegally sold.",
    "Baricitinib sold without a prescription is illicitly sold.",
    "Baricitinib sold without a prescription is criminally sold.",
    "Those prosecuting sales of baricitinib without a prescription are busy.",
    "Baricitinib sold without a prescription is counterfeited.",
    "Baricitinib sold without a prescription may be scams.",
    "Baricitinib sold without a prescription may be fraudulent.",
    "Baricitinib sold without a prescription is dangerously sold.",
    "Warning: baricitinib is sold without a prescription.",
    "Beware: baricitinib is sold without a prescription.",
    "Baricitinib sold without a prescription comes from rogue shops.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("C11: one must be told to judge", () => {
  it.each([
    "Doctors recommend 9 months of treatment with baricitinib.",
    "Doctors use baricitinib for 9 months.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("C20 to C24: whose work", () => {
  it.each([
    "Baricitinib was a development of Lilly, created there.",
    "Baricitinib is Lilly's creation, made there.",
    "Baricitinib is a discovery of Lilly, discovered there.",
    "Baricitinib is one of Lilly's inventions, invented there.",
    "Baricitinib's manufacturing is made by Lilly.",
    "Baricitinib is produced and made by Lilly.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C24 supported with correction"]));
});

describe("C10 and C13: other wordings", () => {
  it.each(["The response depends on each patient's immune profile with baricitinib."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C10 unsupported"]));
  it.each([
    "Driven by the JAK-STAT pathway, the attack on follicles goes on; baricitinib is new.",
    "The JAK-STAT pathway bears responsibility for the attack on follicles; baricitinib is new.",
    "The JAK-STAT pathway is causing the attack on follicles; baricitinib is new.",
    "A trigger of the attack on follicles is the JAK-STAT pathway; baricitinib is new.",
    "The JAK-STAT pathway is relayed to the attack on follicles; baricitinib is new.",
    "The JAK-STAT pathway and its fuel feed the attack on follicles; baricitinib is new.",
    "To block the JAK-STAT pathway slows the attack on follicles; baricitinib is new.",
    "To damp the JAK-STAT pathway slows the attack on follicles; baricitinib is new.",
    "To send the attack to follicles is what the JAK-STAT pathway does; baricitinib is new.",
    "To target the JAK-STAT pathway of the attack on follicles is what baricitinib does.",
    "The power of the JAK-STAT pathway is the attack on follicles; baricitinib is new.",
    "The order of the JAK-STAT pathway is the attack on follicles; baricitinib is new.",
    "To quiet the JAK-STAT pathway of the attack on follicles is what baricitinib does.",
    "To calm the JAK-STAT pathway of the attack on follicles is what baricitinib does.",
    "Interfering with the JAK-STAT pathway of the attack on follicles is what baricitinib does.",
    "The implication of the JAK-STAT pathway in the attack on follicles is old; baricitinib is new.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C13 supported with correction"]));
});

describe("C01, C25, C40 and C43: other wordings", () => {
  it.each([
    "Baricitinib is a development for rheumatoid arthritis.",
    "Baricitinib is a creation for rheumatoid arthritis.",
    "The design of baricitinib was for rheumatoid arthritis.",
    "The origin of baricitinib is rheumatoid arthritis.",
    "Baricitinib is a pioneer of rheumatoid arthritis, a first.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C01 supported"]));
  it.each([
    "A suggestion of dermatologists is tapering baricitinib.",
    "The proposal of dermatologists is tapering baricitinib.",
    "The recommendation of dermatologists is tapering baricitinib.",
    "The advocates among dermatologists like tapering baricitinib.",
    "The favourite of dermatologists is tapering baricitinib.",
    "The exploration of dermatologists is tapering baricitinib.",
    "A consideration of dermatologists is tapering baricitinib.",
    "A gradual taper of baricitinib is what dermatologists like.",
    "A test of dermatologists is tapering baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C25 supported with correction"]));
  it.each([
    "On Reddit a dermatologist claims this of baricitinib.",
    "On Reddit a dermatologist's comment is on baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C40 not checkable"]));
  it.each([
    "A risk of cholesterol and infections is seen on baricitinib.",
    "The report on baricitinib names cholesterol and infections.",
    "The mention of cholesterol and infections on baricitinib is new.",
    "People complain of cholesterol and infections on baricitinib.",
    "Raising cholesterol and infections is what baricitinib does.",
    "A concern of cholesterol and infections on baricitinib is heard.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C43 supported"]));
});

describe("C33: who is told that it fails is told wrong", () => {
  it.each([
    "After restarting baricitinib the hair does not come back.",
    "After restarting baricitinib the hair is not coming back.",
    "After restarting baricitinib the hair never comes back.",
    "After restarting baricitinib the hair never returns.",
    "After restarting baricitinib the hair does not return.",
    "After restarting baricitinib the hair is not regained.",
    "After restarting baricitinib the hair is not recaptured.",
    "After restarting baricitinib the hair is not recovered.",
    "After restarting baricitinib the hair is not regrowing.",
    "After restarting baricitinib the hair is not back.",
    "Restarting baricitinib does not work again for hair.",
    "Restarting baricitinib the hair does not grow again.",
    "Restarting baricitinib the hair is not growing again.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C33 contradicted"]));
});

describe("C41: also where the drug is not spoken of", () => {
  it.each(["Baricitinib is new. Finasteride is old. Users added steroids."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C41 not checkable"]));
});

describe("C07: what varies is not certain", () => {
  it.each(["With baricitinib hair regrows in every patient, but it varies."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C07 supported"]));
});

describe("C03: in a course of months", () => {
  it.each([
    "Baricitinib is new. Minoxidil works in a 4-month course.",
    "Baricitinib is new. Minoxidil works in a 12-week course.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C03 supported"]));
});

describe("C43: who denies it is wrong", () => {
  it.each([
    "Baricitinib does not raise cholesterol and infections.",
    "Baricitinib does not cause cholesterol and infections.",
    "Baricitinib does not increase cholesterol and infections.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C43 contradicted"]));
  it.each(["There is no risk of cholesterol and infections with baricitinib."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["null contradicted"]));
});

describe("C28: said of a stop", () => {
  it.each([
    "Those who withdrew baricitinib had a rebound.",
    "A stop of baricitinib is followed by a rebound.",
    "Those who stopped baricitinib had a rebound.",
    "Those who quit baricitinib had a rebound.",
    "The abrupt end of baricitinib is followed by a rebound.",
    "The sudden end of baricitinib is followed by a rebound.",
    "The cause of a rebound is baricitinib.",
    "Baricitinib can provoke a rebound.",
    "A trigger of a rebound is baricitinib.",
    "Expect a rebound of baricitinib.",
    "Going off baricitinib is followed by a rebound.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C28 unsupported"]));
});
