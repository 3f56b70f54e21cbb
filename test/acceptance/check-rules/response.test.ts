import { describe, expect, it } from "vitest";
import { verdictsOf } from "../../support/claims/verdicts.ts";

describe("C08: how severe it is", () => {
  it.each([
    "Response to baricitinib depends on the severity of alopecia.",
    "With baricitinib people with milder alopecia respond better.",
    "With baricitinib people with less severe alopecia have better chances.",
    "With baricitinib people with less extensive alopecia have higher chances.",
    "With baricitinib people with less advanced alopecia have greater odds.",
    "With baricitinib people with more severe alopecia have lower chances.",
    "With baricitinib people with more extensive alopecia have poorer results.",
    "With baricitinib people with more advanced alopecia have worse outcomes.",
    "With baricitinib people with more widespread alopecia have smaller success.",
    "With baricitinib people with patchy alopecia have the best response.",
    "With baricitinib people with very severe alopecia have fewer responses.",
    "With baricitinib people with worse disease have a slimmer chance.",
    "With baricitinib people with worse hair loss have reduced odds.",
    "With baricitinib people with worse alopecia have the worst results.",
    "With baricitinib people with near-total loss have a lower response rate.",
    "With baricitinib people with near total loss have a lower likelihood.",
    "With baricitinib people with neartotal loss have lower rates.",
    "With baricitinib people with complete baldness are less likely to grow hair.",
    "With baricitinib people with total hair loss are less likely to grow hair.",
    "With baricitinib people with total loss do worse.",
    "With baricitinib people with alopecia totalis do clearly worse.",
    "With baricitinib people with alopecia universalis fare worse.",
    "With baricitinib people with universalis react poorly.",
    "With baricitinib people with patchy alopecia respond more.",
    "With baricitinib people with patchy alopecia respond best.",
    "With baricitinib people with universalis responded less.",
    "With baricitinib people with universalis respond worst.",
    "With baricitinib people with patchy alopecia are more likely to grow hair.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C08 supported"]));
  it.each(["Response to baricitinib does not depend on the severity of alopecia."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C08 contradicted"]));
  it.each([
    "Stopping baricitinib depends on the severity of alopecia.",
    "With baricitinib people with patchy alopecia have success.",
    "With baricitinib young people have better chances.",
    "With baricitinib and minoxidil people with milder alopecia respond better.",
    "After stopping baricitinib people with milder alopecia do better.",
    "With baricitinib people with milder arthritis respond better.",
    "With baricitinib people with milder psoriasis respond better.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("C08 in other words", () => {
  it.each([
    "With baricitinib hair loss at baseline of SALT 95 made no difference.",
    "Baricitinib works less often where the hair loss is severe.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C08 supported"]));
  it.each([
    "After stopping baricitinib hair loss at baseline of SALT 95 made no difference.",
    "With baricitinib hair loss at baseline made no difference.",
    "Baricitinib does not work less often where the hair loss is severe.",
    "Lowering the dose of baricitinib works less often where the hair loss is severe.",
    "Stopping baricitinib works less often where the hair loss is severe.",
    "Whether baricitinib works less often where the hair loss is severe is unknown.",
    "It is unclear: baricitinib works less often where the hair loss is severe.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each(["Baricitinib works less often, in 20%, where the hair loss is severe."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C05 supported"]));
});

describe("C09: how long it has lasted", () => {
  it.each([
    "Response to baricitinib depends on the duration of alopecia.",
    "After a short episode people on baricitinib have better chances.",
    "After many years of disease people on baricitinib are less likely to grow hair.",
    "After a short episode people on baricitinib and minoxidil have better chances.",
    "After a short episode of arthritis people on baricitinib have better chances.",
    "Baricitinib works sooner where the bout was short.",
    "Baricitinib works less often where somebody is ill for long.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C09 supported with correction"]));
  it.each(["Response to baricitinib does not depend on the duration of alopecia."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C09 contradicted"]));
  it.each([
    "After a short episode people who stop baricitinib have better chances.",
    "Stopping baricitinib depends on the duration of alopecia.",
    "Baricitinib works sooner after a short spell, not a long bout.",
    "Baricitinib works less often, in 20%, where somebody is ill for long.",
    "Stopping baricitinib works less often where somebody is ill for long.",
    "Baricitinib does not work less often where somebody is ill for long.",
    "It is unclear: baricitinib works less often where somebody is ill for long.",
    "Lowering the dose of baricitinib works less often where somebody is ill for long.",
    "Baricitinib works where somebody is ill for long.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("C10: one's own immune system", () => {
  it.each(["Response to baricitinib depends on your own immune system."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C10 unsupported"]));
  it.each(["Response to baricitinib does not depend on your own immune system."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C10 supported"]));
  it.each([
    "Response to baricitinib depends on your own genes.",
    "Response to baricitinib depends on the immune system.",
    "Stopping baricitinib depends on your own immune system.",
    "Response to baricitinib depends on your own immune pathway.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each(["Baricitinib over the counter depends on your own immune system."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C32 contradicted"]));
});

describe("C11: how long to treat before judging it", () => {
  it.each([
    "Wait 9 months before judging baricitinib.",
    "Waiting 9 months before judging baricitinib is wise.",
    "Allowing baricitinib 9 months before judging it is wise.",
    "Give it 9 months before judging baricitinib.",
    "Give the drug baricitinib 9 months before judging it.",
    "Give treatment with baricitinib 9 months before judging it.",
    "Give baricitinib 9 months before judging it.",
    "Treating for 9 months before judging baricitinib is wise.",
    "Stay 9 months on baricitinib before judging it.",
    "Staying 9 months on baricitinib before judging it is wise.",
    "Stick 9 months to baricitinib before judging it.",
    "Sticking 9 months to baricitinib before judging it is wise.",
    "Persevering 9 months on baricitinib before judging it is wise.",
    "Persisting 9 months on baricitinib before judging it is wise.",
    "Be patient for 9 months before judging baricitinib.",
    "Have patience for 9 months before judging baricitinib.",
    "Committing 9 months to baricitinib before judging it is wise.",
    "On baricitinib at least 9 months go by before judging it.",
    "Doctors advise 9 months of baricitinib before judging it.",
    "Doctors are recommending 9 months of baricitinib before judging it.",
    "Doctors are suggesting 9 months of baricitinib before judging it.",
    "Try baricitinib for 9 months before judging it.",
    "Trying baricitinib for 9 months before judging it is wise.",
    "A trial of 9 months of baricitinib comes before judging it.",
    "A fair chance of 9 months comes before judging baricitinib.",
    "A proper chance of 9 months comes before judging baricitinib.",
    "Taking baricitinib for 9 months comes before judging it.",
    "Use baricitinib for 9 months before judging it.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C11 supported"]));
  it.each([
    "Wait 12 months before judging baricitinib.",
    "People should wait 20 weeks before judging baricitinib.",
    "People should wait 18 months before judging baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C11 imprecise"]));
  it.each([
    "People should wait 6 weeks before judging baricitinib.",
    "People should wait 9 weeks before judging baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C11 contradicted"]));
  it.each([
    "People should wait 15 weeks before judging baricitinib.",
    "People should wait 1 week before judging baricitinib.",
    "People should wait 10 weeks before judging baricitinib.",
    "People should wait 19 weeks before judging baricitinib.",
    "People should wait 2 weeks before judging baricitinib.",
    "Go 9 months on baricitinib before judging it.",
    "Wait 9 months on baricitinib.",
    "Doctors advise 9 months of baricitinib.",
    "Wait 9 months before judging baricitinib in 20%.",
    "Wait 9 months before judging that you stop baricitinib.",
    "Wait 9 months before judging baricitinib and minoxidil.",
    "Wait 9 months before judging baricitinib in BRAVE.",
    "Wait 9 months before judging baricitinib in the NEJM.",
    "Wait 9 months before judging loss on baricitinib.",
    "Wait 9 months before judging a lower dose of baricitinib.",
    "Wait 9 months before judging cholesterol on baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("C12: stopping early", () => {
  it.each([
    "Stopping baricitinib early means missing regrowth.",
    "Stopping baricitinib early misses regrowth.",
    "Stopping baricitinib too soon costs regrowth.",
    "Stopping baricitinib too soon forfeits regrowth.",
    "Stopping baricitinib too soon means losing out.",
    "Those who stop baricitinib early lose out.",
    "Stopping baricitinib early loses hair that would have come.",
    "Stopping baricitinib early loses hair that would still have come.",
    "Stopping baricitinib early cuts hair that might still come.",
    "Stopping baricitinib early cuts hair that might still have come.",
    "Stopping baricitinib early leaves hair that could come.",
    "Stopping baricitinib early leaves hair that could still come.",
    "Stopping baricitinib early leaves hair that could have come.",
    "Stopping baricitinib early leaves hair that could regrow.",
    "Stopping baricitinib early cuts off late responders.",
    "Stopping baricitinib early cuts off later regrowth.",
    "Stopping baricitinib early cuts off late gains.",
    "Stopping baricitinib early deprives people of hair.",
    "Stopping baricitinib early robs people of hair.",
    "Stopping baricitinib early cuts off hair about to come.",
    "Stopping baricitinib early means giving up hair.",
    "Stopping baricitinib early means to forgo hair.",
    "Those who stop baricitinib early never see hair.",
    "Stopping baricitinib early cuts hair that might come later.",
    "Stopping baricitinib early cuts hair that was on its way.",
    "Stopping baricitinib early cuts hair that is still on the way.",
    "Stopping baricitinib early cuts hair that were on their way.",
    "Stopping baricitinib early cuts hair yet to come.",
    "Stopping baricitinib early cuts hair in the pipeline.",
    "Stopping baricitinib early when hair is around the corner.",
    "Judging baricitinib too early may miss regrowth.",
    "Those who stop baricitinib early miss regrowth; most relapse, studies say.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C12 supported"]));
  it.each([
    "Stopping baricitinib early is unwise.",
    "Stopping baricitinib may miss regrowth.",
    "Starting baricitinib early may miss nothing.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("C13: the pathway drives the attack", () => {
  it.each([
    "The JAK-STAT pathway drives the attack on follicles; baricitinib is new.",
    "The JAK-STAT pathway is driving the attack on follicles; baricitinib is new.",
    "The JAK-STAT pathway is responsible for the attack on follicles; baricitinib is new.",
    "The JAK-STAT pathway causes the attack on follicles; baricitinib is new.",
    "The JAK-STAT pathway is behind the attack on follicles; baricitinib is new.",
    "The JAK-STAT pathway triggers the attack on follicles; baricitinib is new.",
    "The JAK-STAT pathway is triggering the attack on follicles; baricitinib is new.",
    "The JAK-STAT pathway mediates the attack on follicles; baricitinib is new.",
    "The JAK-STAT pathway relays the attack on follicles; baricitinib is new.",
    "The JAK-STAT pathway fuels the attack on follicles; baricitinib is new.",
    "The JAK-STAT pathway is fuelling the attack on follicles; baricitinib is new.",
    "The JAK-STAT pathway is central to the attack on follicles; baricitinib is new.",
    "The JAK-STAT pathway has a role in the attack on follicles; baricitinib is new.",
    "Modulating the JAK-STAT pathway slows the attack on follicles; baricitinib is new.",
    "Blocking the JAK-STAT pathway slows the attack on follicles; baricitinib is new.",
    "Inhibiting the JAK-STAT pathway slows the attack on follicles; baricitinib is new.",
    "Dampening the JAK-STAT pathway slows the attack on follicles; baricitinib is new.",
    "Regulating the JAK-STAT pathway slows the attack on follicles; baricitinib is new.",
    "The attack on follicles goes by way of the JAK-STAT pathway; baricitinib is new.",
    "The attack on follicles goes through the JAK-STAT pathway; baricitinib is new.",
    "The attack on follicles goes via the JAK-STAT pathway; baricitinib is new.",
    "Baricitinib interrupts the JAK-STAT pathway of the attack on follicles.",
    "The JAK-STAT pathway sends the attack to follicles; baricitinib is new.",
    "The JAK-STAT pathway is sending the attack to follicles; baricitinib is new.",
    "The JAK-STAT pathway of the attack on follicles: baricitinib turns it down.",
    "JAK proteins and the attack on follicles: baricitinib is turning them off.",
    "Baricitinib turns down the JAK-STAT pathway of the attack on follicles.",
    "The JAK-STAT pathway of the attack on follicles: baricitinib is switching it off.",
    "Baricitinib switches off the JAK-STAT pathway of the attack on follicles.",
    "Baricitinib is dialling down the JAK-STAT pathway of the attack on follicles.",
    "Baricitinib tames the JAK-STAT pathway of the attack on follicles.",
    "Baricitinib is taming the JAK-STAT pathway of the attack on follicles.",
    "Baricitinib targets the JAK-STAT pathway of the attack on follicles.",
    "The JAK-STAT pathway powers the attack on follicles; baricitinib is new.",
    "The JAK-STAT pathway orders the attack on follicles; baricitinib is new.",
    "The JAK-STAT pathway instructs the attack on follicles; baricitinib is new.",
    "The JAK-STAT pathway tells the attack where follicles are; baricitinib is new.",
    "Baricitinib is quieting the JAK-STAT pathway of the attack on follicles.",
    "Baricitinib is calming the JAK-STAT pathway of the attack on follicles.",
    "Baricitinib interferes with the JAK-STAT pathway of the attack on follicles.",
    "The JAK-STAT pathway carries the signals of the attack on follicles; baricitinib is new.",
    "The JAK-STAT pathway carries signals of the attack on follicles; baricitinib is new.",
    "JAK proteins carry signal after signal of the attack on follicles; baricitinib is new.",
    "The JAK-STAT pathway underlies the attack on follicles; baricitinib is new.",
    "The JAK-STAT pathway is implicated in the attack on follicles; baricitinib is new.",
    "The JAK-STAT pathway drives your own immune attack on follicles, it depends; baricitinib is new.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C13 supported with correction"]));
  it.each([
    "The JAK-STAT pathway likes the attack on follicles; baricitinib is new.",
    "The JAK-STAT pathway drives the attack; baricitinib is new.",
    "Blood drives the attack on follicles; baricitinib is new.",
    "The untreated JAK-STAT pathway drives the attack on follicles; baricitinib is new.",
    "Left alone, the JAK-STAT pathway drives the attack on follicles; baricitinib is new.",
    "Unchecked, the JAK-STAT pathway drives the attack on follicles; baricitinib is new.",
    "Without treatment, the JAK-STAT pathway drives the attack on follicles; baricitinib is new.",
    "After stopping baricitinib the JAK-STAT pathway drives the attack on follicles.",
    "King wrote that the JAK-STAT pathway drives the attack on follicles; baricitinib is new.",
    "A rebound of the JAK-STAT pathway drives the attack on follicles; baricitinib is new.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("C13 in other words", () => {
  it.each([
    "Baricitinib blocks signals to immune cells.",
    "Baricitinib blocks signals to roots.",
    "Baricitinib bloquea las señales de las células del sistema inmune.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C13 supported with correction"]));
  it.each([
    "Baricitinib does not block signals to immune cells.",
    "Baricitinib blocks signals.",
    "Baricitinib blocks immune cells.",
    "After quitting baricitinib nothing blocks signals to immune cells.",
    "Baricitinib blocks signals to immune cells until the effect wears off.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("C14: what goes on untreated", () => {
  it.each([
    "Baricitinib blocks the pathway. Untreated, the attack on the hair continues.",
    "Baricitinib blocks the pathway. Left alone, the attack on the hair continues.",
    "Baricitinib blocks the pathway. Left unchecked, the attack on the hair is likely.",
    "Baricitinib blocks the pathway. Left active, the attack on the hair probably continues.",
    "Baricitinib blocks the pathway. Unchecked, the attack on the hair keeps going.",
    "Baricitinib blocks the pathway. Without treatment, the attack on the hair carries on.",
    "Baricitinib blocks the pathway. With no treatment, the attack on the hair carry on, ongoing.",
    "Baricitinib blocks the pathway. As it stays on, the attack on the hair goes on.",
    "Baricitinib blocks the pathway. As it is switched on, the attack on the hair lasts.",
    "Baricitinib blocks the pathway. Untreated, the attack on the hair is ongoing.",
    "Baricitinib blocks the pathway. Untreated, the attack on the hair rumbles.",
    "Baricitinib blocks the pathway. Untreated, the attack on the hair persists.",
    "Baricitinib blocks the pathway. Untreated, the attack on the hair is probable.",
    "Baricitinib blocks the pathway. Untreated, the attack on the hair is keeping on.",
    "Baricitinib blocks the pathway. Untreated, the attack on the hair is lasting.",
    "Baricitinib blocks the pathway. When stopped and untreated, the attack on the hair continues.",
    "Baricitinib blocks the pathway. When stopped, without treatment, the attack on the hair continues.",
    "Baricitinib blocks the pathway. When stopped, with no treatment, the attack on the hair continues.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C14 imprecise"]));
  it.each([
    "Baricitinib blocks the pathway. Untreated, the attack on the hair is bad.",
    "Baricitinib blocks it. Untreated, the attack on the hair continues.",
    "Baricitinib blocks the pathway. When stopped and still active, the attack on the hair continues.",
    "Baricitinib blocks the pathway. Untreated, the rebound of the attack on the hair continues.",
    "Baricitinib blocks the pathway. Untreated, the attack on the joints in psoriasis continues.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});
