import { describe, expect, it } from "vitest";
import { learnedFrom } from "../../../test/support/cohort/learned.ts";
import { PROVENANCE } from "../../../test/support/provenance.ts";
import { someModel } from "../../../test/support/simulate/model.ts";
import { onOneLine } from "../../../test/support/text-tables.ts";
import { learnedText } from "./learned.ts";

describe("what was learned, for a terminal", () => {
  const learned = {
    ...learnedFrom(someModel(3)),
    leftOut: { oneReading: 12, notForecast: 0, weakReadings: 0 },
    clinicEffect: { mean: -0.514, low: -0.9, high: -0.12, spread: 0.4 },
    evidence: {
      logEvidence: 3.456,
      chanceTrials: 0.002,
      chanceClinic: 0.5,
      gridError: { logEvidence: 0.0123, mean: 0.00456 },
    },
    provenance: PROVENANCE,
  };
  const told = (change: object) => onOneLine(learnedText({ ...learned, ...change }));

  it.each([
    ["likeTrials", "The readings do not speak against the trials."],
    ["clinicEffect", "The readings say that the drug does not work in this clinic as it did in the trials."],
    [
      "unlikeTrials",
      "These are not the trials' kind of people: no draw of the model explains their readings",
    ],
  ] as const)("%s", (kind, finding) => {
    expect(told({ kind })).toContain(`Learned from 800 readings of 200 people. ${finding}`);
  });

  it("has the effect with its interval, the evidence for it, and what it rests on", () => {
    expect(told({})).toContain(
      "People without a second reading, who are not in it: 12. Chance of readings as far from the trials' prediction: 0.0020; with an effect of the clinic: 0.50. Log evidence for such an effect: 3.46 (above 0 for it, below 0 against it). Effect of the clinic, on the logit of the drug's effect: -0.51 (90 % interval -0.90 to -0.12; before the people were seen 0 with a standard deviation of 0.4, a working assumption). Summed over a grid; half as many points would move the mean by 0.0046 and the log evidence by 0.0123. Effective draws of the model that are left: 300. What this takes for granted The model's draws are weighed",
    );
    expect(told({})).toMatch(
      /Model m7, data d8, seed 5, 4000 virtual patients, at least 61 effective ones behind each prediction, result 0123456789ab\.$/,
    );
    expect(learnedText(learned)).toContain("\n\nWhat this takes for granted\n\n");
  });
});
