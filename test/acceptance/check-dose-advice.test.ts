import { describe, expect, it } from "vitest";
import { checked } from "../support/claims/verdicts.ts";

const advice = (text: string) => checked(text).doseAdvice.map(({ passage }) => passage);

describe("advice to change the dose", () => {
  it.each([
    "You can stop baricitinib when hair is back.",
    "You could stop taking Olumiant when hair is back.",
    "You may stop using baricitinib when hair is back.",
    "You might as well quit the drug when hair is back with baricitinib.",
    "You should quit taking it when hair is back with baricitinib.",
    "You must discontinue baricitinib when hair is back.",
    "You ought to pause taking baricitinib when hair is back.",
    "You need to restart baricitinib when hair is lost.",
    "You have to resume your medication baricitinib when hair is lost.",
    "It is safe to come off it when hair is back with baricitinib.",
    "It's perfectly fine to come off of baricitinib when hair is back.",
    "It is ok to halve the dose of baricitinib when hair is back.",
    "It is okay to lower your daily dose of baricitinib when hair is back.",
    "It is quite all right to reduce a tablet of baricitinib when hair is back.",
    "It is completely alright to cut back on the dose of baricitinib when hair is back.",
    "It is best to cut down on baricitinib when hair is back.",
    "Feel free to skip some tablets of baricitinib when hair is back.",
    "Try to skip every other pill of baricitinib when hair is back.",
    "I advise you to skip every second dose of baricitinib when hair is back.",
    "I would recommend to drop baricitinib when hair is back.",
    "You can now safely stop these pills of baricitinib for hair.",
    "You can slowly then gradually stop this treatment with baricitinib for hair.",
    "You can always just simply stop that JAK inhibitor for hair.",
    "With baricitinib you can stop safely once hair is back.",
    "With baricitinib you can stop now, hair is back.",
    "With baricitinib and hair you can stop.",
    "With baricitinib you can stop when hair is back.",
    "With baricitinib you can stop as soon as hair is back.",
    "With baricitinib you can stop after hair is back.",
    "With baricitinib you can stop if you have hair.",
  ])("%s", (text) => expect(advice(text)).toEqual([text]));
});

describe("an order to change it", () => {
  it.each([
    "Stop baricitinib when hair is back.",
    "So, stop baricitinib when hair is back.",
    "Then halve the dose of baricitinib when hair is back.",
    "And first skip a dose of baricitinib when hair is back.",
    "Please reduce baricitinib when hair is back.",
    "Instead cut down the tablets of baricitinib when hair is back.",
    "Just stop baricitinib when hair is back.",
    '"Stop baricitinib" when hair is back.',
  ])("%s", (text) => expect(advice(text)).toEqual([text]));
});

describe("what is no such advice: a doctor is named, it is denied, told, asked or of something else", () => {
  it.each([
    "You can stop smoking on baricitinib for hair.",
    "With baricitinib you can stop hair loss.",
    "With baricitinib you can stop it.",
    "You can not stop baricitinib when hair is back.",
    "Never stop baricitinib when hair is back.",
    "You can stop baricitinib, your doctor says, when hair is back.",
    "You can stop baricitinib when hair is back. Ask your doctor.",
    "Ask your nurse. You can stop baricitinib when hair is back.",
    "Ask at a clinic. You can stop baricitinib when hair is back.",
    "Ask a pharmacist. You can stop baricitinib when hair is back.",
    "Seek medical help. You can stop baricitinib when hair is back.",
    "Ask your derm. You can stop baricitinib when hair is back.",
    "Ask your GP. You can stop baricitinib when hair is back.",
    "Can you stop baricitinib when hair is back?",
    "Some say you can stop baricitinib when hair is back.",
    "He said you can stop baricitinib when hair is back.",
    "Some claim you can stop baricitinib when hair is back.",
    "Some are thinking you can stop baricitinib when hair is back.",
    "Some believe you can stop baricitinib when hair is back.",
    "People told you you can stop baricitinib when hair is back.",
    "A friend tells you you can stop baricitinib when hair is back.",
    "I heard you can stop baricitinib when hair is back.",
    "I read you can stop baricitinib when hair is back.",
    "Reportedly you can stop baricitinib when hair is back.",
    "They warned you can stop baricitinib when hair is back.",
    "You can stop baricitinib when vaccinated, for hair.",
    "You can stop baricitinib in pregnancy, for hair.",
    "You can stop baricitinib when infected, for hair.",
    "You can stop baricitinib when allergic, for hair.",
    "You can stop baricitinib when you missed a dose, for hair.",
    "You can stop baricitinib when you forgot a dose, for hair.",
    "You can stop baricitinib before surgery, for hair.",
    "You can stop baricitinib before an operation, for hair.",
    "In the trial you can stop baricitinib when hair is back.",
    "In the trials you can stop baricitinib when hair is back.",
    "In studies you can stop baricitinib when hair is back.",
    "In the study you can stop baricitinib when hair is back.",
    "By the label you can stop baricitinib when hair is back.",
    "You can stop baricitinib and prednisone when hair is back.",
    "You can stop baricitinib and minoxidil when hair is back.",
    "It is good. You can stop baricitinib when it is good.",
    "People stop baricitinib when hair is back.",
    "You stop baricitinib when hair is back.",
  ])("%s", (text) => expect(advice(text)).toEqual([]));
});

describe("a doctor", () => {
  const ADVICE = "You can stop baricitinib when hair is back.";
  it("counts in the sentence before and after, and not further away", () => {
    expect(advice(`Ask your doctor. ${ADVICE}`)).toEqual([]);
    expect(advice(`${ADVICE} Ask your doctor.`)).toEqual([]);
    expect(advice(`Ask your doctor. Wait. ${ADVICE} Wait. Ask your doctor.`)).toEqual([ADVICE]);
  });

  it("and where the advice stands is told", () => {
    const { start, end, passage } = checked(`Hair is back. ${ADVICE}`).doseAdvice[0];
    expect([start, end, passage]).toEqual([14, 14 + ADVICE.length, ADVICE]);
  });

  it("is not missed where hair is not spoken of, or another drug is", () => {
    expect(advice("You can stop baricitinib when it is good.")).toEqual([]);
    expect(advice("Baricitinib is for hair. Adalimumab is not. You can stop the drug.")).toEqual([]);
    expect(advice("Baricitinib is for hair. You can stop the drug.")).toEqual(["You can stop the drug."]);
  });
});
