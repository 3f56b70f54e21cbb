import { describe, expect, it } from "vitest";
import { verdictsOf } from "../../support/claims/verdicts.ts";

describe("C16: King 2022", () => {
  it.each([
    "King 2022 was a randomised trial of baricitinib.",
    "The NEJM published a randomized trial of baricitinib.",
    "King reported evidence against placebo for baricitinib.",
    "King's controlled trial of baricitinib is known.",
    "King's controlled trials of baricitinib are known.",
    "King was an RCT of baricitinib.",
    "Two years ago the NEJM published a randomised trial of baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C16 supported with correction"]));
  it.each(["The NEJM published two randomised trials of baricitinib."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C16 supported"]));
  it.each([
    "King with Guttman published a randomised trial of baricitinib.",
    "King with Peeva published evidence against placebo of baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C45 contradicted"]));
  it.each([
    "The NEJM published a trial of baricitinib.",
    "A randomised trial of baricitinib was published.",
    "King was randomised to stop baricitinib.",
    "King 2022 was a randomised trial on loss with baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("C20: a company's subanalysis", () => {
  it.each([
    "A Lilly subanalysis of BRAVE-AA1 and BRAVE-AA2 showed this of baricitinib.",
    "A Lilly sub-analysis of BRAVE-AA2 showed this of baricitinib.",
    "A Lilly analysis of BRAVE-AA1 and BRAVE-AA2 showed this of baricitinib.",
    "A Lilly analysis of both BRAVE trials showed this of baricitinib.",
    "A Lilly analysis of BRAVE AA1/2 showed this of baricitinib.",
    "A Lilly analysis of BRAVE-AA1 & 2 showed this of baricitinib.",
    "A Lilly analysis of BRAVE-AA1, BRAVE-AA2 showed this of baricitinib.",
    "A Lilly analysis of BRAVE-AA1 and AA-2 showed this of baricitinib.",
    "A company analysis of BRAVE-AA1 and BRAVE-AA2 showed this of baricitinib.",
    "The maker's analysis of BRAVE-AA1 and BRAVE-AA2 showed this of baricitinib.",
    "A manufacturer's analysis of BRAVE-AA1 and BRAVE-AA2 showed this of baricitinib.",
    "A Lilly subanalysis showed this of baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C20 contradicted"]));
  it.each([
    "An analysis of BRAVE-AA1 and BRAVE-AA2 showed this of baricitinib.",
    "A Lilly analysis of BRAVE-AA2 showed this of baricitinib.",
    "A Lilly paper on BRAVE-AA1 and BRAVE-AA2 showed this of baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("C24: who developed it", () => {
  it.each([
    "Lilly developed baricitinib.",
    "Lilly created baricitinib.",
    "Lilly invented baricitinib.",
    "Lilly discovered baricitinib.",
    "Lilly made baricitinib.",
    "Lilly makes baricitinib.",
    "The maker of baricitinib is Lilly.",
    "Lilly manufactures baricitinib.",
    "Lilly designed baricitinib.",
    "Lilly brought baricitinib.",
    "Lilly is the company behind baricitinib, its maker.",
    "Lilly came up with baricitinib, a drug made there.",
    "Baricitinib is a pioneering product made by Lilly.",
    "Lilly and Incyte developed baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C24 supported with correction"]));
  it.each([
    "Lilly did not develop baricitinib.",
    "Baricitinib was developed by Incyte, not Lilly.",
    "Baricitinib was developed by Incyte, not by Lilly.",
    "Baricitinib was developed by Incyte rather than Eli Lilly.",
    "Baricitinib was developed by Incyte instead of by Lilly.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C24 contradicted"]));
  it.each(["Incyte discovered baricitinib and Lilly developed it."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C24 supported"]));
  it.each(["Lilly developed and got baricitinib approved.", "Lilly sells baricitinib."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual([]));
});

describe("C32: a prescription", () => {
  it.each([
    "Baricitinib is prescription-only.",
    "Baricitinib requires a prescription.",
    "Baricitinib needs a prescription.",
    "Baricitinib is needed by prescription.",
    "Baricitinib must have a prescription.",
    "Baricitinib is obtained on prescription.",
    "Baricitinib is available on prescription.",
    "In most countries baricitinib is on prescription.",
    "In most nations baricitinib is on prescription.",
    "In all the world baricitinib is on prescription.",
    "Everywhere baricitinib is on prescription.",
    "Baricitinib has the status of a prescription drug.",
    "Baricitinib is not sold over the counter.",
    "Baricitinib is no OTC drug.",
    "Baricitinib no se vende sin receta en las farmacias del país.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C32 supported"]));
  it.each([
    "Baricitinib likes prescription pads.",
    "Topical baricitinib is sold over the counter.",
    "The odds of baricitinib sold over the counter are low.",
    "A topical baricitinib requires a prescription.",
    "Baricitinib is an OTC cream.",
    "Whether baricitinib is an OTC drug is unknown.",
    "Illegal OTC baricitinib is sold.",
    "It is a myth that no prescription is needed for baricitinib.",
    "It is not true that baricitinib does not need a prescription.",
    "Topical baricitinib does not need a prescription.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each([
    "Baricitinib is sold over the counter.",
    "Baricitinib is sold over-the-counter.",
    "Baricitinib is sold without a prescription.",
    "There is no need for a prescription of baricitinib.",
    "There is no need of any kind of written prescription for baricitinib.",
    "No prescription is needed for baricitinib.",
    "No prescription needed for baricitinib, it is only a pill.",
    "No written prescription is required for baricitinib.",
    "No prescription is necessary for baricitinib, it is only a pill.",
    "Baricitinib does not need a prescription.",
    "Baricitinib doesn't require any prescription.",
    "A prescription is not needed for baricitinib.",
    "A prescription isn't really required for baricitinib.",
    "Baricitinib is an OTC drug.",
    "Baricitinib se vende sin receta en muchas farmacias del país.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C32 contradicted"]));
});

describe("C37: maintenance", () => {
  it.each([
    "Maintenance therapy is discussed with those who stop baricitinib.",
    "Maintenance therapy is considered for those who stop baricitinib.",
    "Consider maintenance therapy after baricitinib.",
    "Maintenance therapy is an option after baricitinib.",
    "Maintenance options exist after baricitinib.",
    "Talk of maintenance therapy after baricitinib.",
    "Talking of maintenance therapy after baricitinib is wise.",
    "Maintenance therapy is possible after baricitinib.",
    "Maintenance therapy is available after baricitinib.",
    "Maintenance therapy is explored after baricitinib.",
    "Raise maintenance therapy after baricitinib.",
    "Raising maintenance therapy after baricitinib is wise.",
    "Ask for maintenance therapy after baricitinib.",
    "Asking for maintenance therapy after baricitinib is wise.",
    "Maintenance therapy can help after baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C37 imprecise"]));
  it.each([
    "Maintenance therapy is dear after baricitinib.",
    "Discussing the therapy after baricitinib is wise.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("C31: no change without a doctor", () => {
  it.each([
    "A dermatologist should supervise any change of the dose of baricitinib.",
    "Changes of treatment with baricitinib must be under a doctor's care.",
    "Doctors advise guidance for adjusting baricitinib.",
    "Doctors stress oversight of any change of medication with baricitinib.",
    "Doctors recommend to consult them on stopping baricitinib.",
    "Doctors emphasise consulting them on stopping baricitinib.",
    "Doctors urge talking about stopping baricitinib.",
    "Doctors warn that stopping baricitinib needs monitoring.",
    "Doctors insist on discussing the change of therapy with baricitinib.",
    "Stopping baricitinib belongs in the hands of a dermatologist.",
    "Stopping baricitinib should involve a doctor.",
    "Stopping baricitinib is best done on a doctor's advice.",
    "Only with your doctor is baricitinib to be stopped.",
    "Only with a doctor is baricitinib to be stopped.",
    "Tapering of baricitinib has to be discussed with the specialist.",
    "You have to discuss a lower dose of baricitinib with the specialist.",
    "It is important to discuss reduced baricitinib with the specialist.",
    "Stopping baricitinib always needs a doctor's supervision.",
    "Never stop baricitinib without your doctor.",
    "You should not stop baricitinib without a doctor.",
    "Nobody should stop baricitinib without asking a doctor.",
    "Nobody should stop baricitinib without first asking a doctor.",
    "No one should stop baricitinib without telling the dermatologist.",
    "None should stop baricitinib without seeing any specialist.",
    "Nothing should change in the dose of baricitinib without consulting your prescriber.",
    "Don't stop baricitinib without talking to your physician; it is best.",
    "Do not stop baricitinib without speaking to a doctor; it is best.",
    "You must not stop baricitinib without involving a dermatologist.",
    "You shouldn't stop baricitinib on your own but with a doctor.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C31 supported"]));
  it.each([
    "You can stop baricitinib without a doctor.",
    "You may stop baricitinib without asking a doctor.",
    "You could always stop baricitinib without a doctor.",
    "You are free to stop baricitinib without a doctor.",
    "There is no need to ask a doctor before stopping baricitinib; it is best.",
    "You don't need to ask a doctor before stopping baricitinib; you may go on.",
    "You do not need to ask a doctor before stopping baricitinib; you may go on.",
    "You needn't ask a doctor before stopping baricitinib; you may go on.",
    "You don't have to ask a doctor before stopping baricitinib.",
    "One does not have to ask a doctor before stopping baricitinib.",
    "It is not necessary to ask a doctor before stopping baricitinib; you may go on.",
    "It is unnecessary to ask a doctor before stopping baricitinib; you may go on.",
    "You can safely stop baricitinib on your own, without a doctor.",
    "You can just stop baricitinib by yourself, without a doctor.",
    "It is fine to stop baricitinib by yourself; a doctor must not know.",
    "It is okay to simply stop baricitinib by yourself; no doctor must know.",
    "A doctor should know, but easily one stops baricitinib by yourself.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C31 contradicted"]));
  it.each([
    "Stopping baricitinib without medical advice should worry doctors.",
    "A doctor should like stopping baricitinib.",
    "A doctor should change clothes.",
    "You do not need to see a doctor every week on baricitinib.",
    "You can change the time of day of baricitinib without asking a doctor.",
    "You can stop reading on baricitinib without telling your doctor.",
    "No doctor says you can stop baricitinib without a doctor.",
    "No serious doctor would tell you that you can stop baricitinib on your own.",
    "Skipping baricitinib on your own may cost hair.",
    "Doctors agree that hair stays after stopping baricitinib.",
    "A doctor should supervise relapse on a lower dose of baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("C31 in other words", () => {
  it.each([
    "Talk to your GP before any change of the dose of baricitinib.",
    "Consulte a su médico antes de cambiar la dosis de baricitinib en la alopecia.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C31 supported"]));
  it.each([
    "Talk to your GP before any change of the dose of baricitinib in 20% of cases.",
    "It is unclear if one is to talk to a GP before any change of the dose of baricitinib.",
    "Talk to your GP before any change of the dose of baricitinib when hair is lost again.",
    "Se puede cambiar la dosis de baricitinib sin médico en la artritis.",
    "No se debe cambiar la dosis de baricitinib sin médico en la alopecia.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each(["Se puede cambiar la dosis de baricitinib sin médico en la alopecia."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C31 contradicted"]));
});
