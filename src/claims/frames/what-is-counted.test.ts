import { describe, expect, it } from "vitest";
import { framesTold } from "../../../test/support/claims/frames.ts";

describe("what a number of a sentence counts", () => {
  describe("groups of people", () => {
    it.each<[string, string[]]>([
      ["Of adolescents on baricitinib 4 mg 42% reached SALT 20 or less.", ["42%: 4 mg, on*, salt20, young"]],
      ["Of people aged 65 on baricitinib 30% reached SALT 20 or less.", ["30%: on*, salt20, old, in doubt"]],
      [
        "In Japan 30% of patients on baricitinib reached SALT 20 or less.",
        ["30%: on*, salt20, place, japa, people"],
      ],
      [
        "In a Korean and Japanese cohort 30% of patients on baricitinib reached SALT 20 or less.",
        ["30%: on*, salt20, place, otherStudy, kore, japa, people"],
      ],
      ["Of people with rheumatoid arthritis on baricitinib 30% had acne.", ["30%: on*, acne, otherDisease"]],
      ["COVID-19 was seen in 5% of people on baricitinib.", ["5%: on*, covid, people"]],
      ["COVID-19 was seen in 5% of people with eczema on baricitinib.", ["5%: on*, covid, people"]],
      [
        "In low-risk people on baricitinib heart attacks were seen in 0.2%.",
        ["0.2%: on*, heartEvents, lowRisk"],
      ],
      ["Of people at risk on baricitinib 1% had heart attacks.", ["1%: on*, heartEvents, atRisk"]],
      [
        "In very severe alopecia areata 20% on baricitinib reached SALT 20 or less.",
        ["20%: on*, salt20, severityGroup"],
      ],
      [
        "With an episode under 4 years 40% on baricitinib reached SALT 20 or less.",
        ["40%: on*, salt20, durationGroup"],
      ],
      ["Among women 40% on baricitinib reached SALT 20 or less.", ["40%: on*, salt20, sexGroup, people"]],
      ["Of smokers on baricitinib 20% reached SALT 20 or less.", ["20%: on*, salt20, otherGroup"]],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("those who had responded are all who can lose a response", () => {
    it.each<[string, string[]]>([
      ["Of responders 80% lost the response after stopping baricitinib.", ["80%: stopped, loss"]],
      ["Of responders on baricitinib 20% had eyebrows again.", ["20%: on*, brow, responseGroup"]],
      [
        "Of sustained responders 80% lost the response after stopping baricitinib.",
        ["80%: stopped, loss, responseGroup"],
      ],
      [
        "Of stable responders 80% lost the response after stopping baricitinib.",
        ["80%: stopped, loss, responseGroup"],
      ],
      [
        "Of partial responders 80% lost the response after stopping baricitinib.",
        ["80%: stopped, loss, responseGroup"],
      ],
      ["Of non-responders 80% lost hair after stopping baricitinib.", ["80%: stopped, loss, responseGroup"]],
      [
        "Of people without a response 20% lost hair after stopping baricitinib.",
        ["20%: stopped, loss, responseGroup"],
      ],
      [
        "Of early responders 80% lost the response after stopping baricitinib.",
        ["80%: stopped, loss, responseGroup"],
      ],
      [
        "De los que tenían respuesta sostenida el 80 % perdió el pelo al dejar baricitinib.",
        ["80%: stopped, loss, responseGroup"],
      ],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("trials", () => {
    it.each<[string, string[]]>([
      [
        "In BRAVE-AA1 39% on 4 mg of baricitinib reached SALT 20 or less.",
        ["39%: 4 mg, on*, salt20, first trial"],
      ],
      [
        "In BRAVE-AA2 36% on 4 mg of baricitinib reached SALT 20 or less.",
        ["36%: 4 mg, on*, salt20, second trial"],
      ],
      [
        "In both trials 38% on 4 mg of baricitinib reached SALT 20 or less.",
        ["38%: 4 mg, on*, salt20, both trials"],
      ],
      [
        "In the first trial and in the second trial 38% on 4 mg of baricitinib reached SALT 20 or less.",
        ["38%: 4 mg, on*, salt20, both trials, in doubt"],
      ],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("people who are named", () => {
    it.each<[string, string[]]>([
      ["On baricitinib 35% reached SALT 20 or less.", ["35%: on*, salt20"]],
      ["Of patients on baricitinib 35% reached SALT 20 or less.", ["35%: on*, salt20, people"]],
      ["Of patients on the drug baricitinib 35% reached SALT 20 or less.", ["35%: on*, salt20"]],
      ["On baricitinib 35% of all the many very ill patients reached SALT 20 or less.", ["35%: on*, salt20"]],
      [
        "On baricitinib 35% of a good number of patients reached SALT 20 or less.",
        ["35%: on*, salt20, people"],
      ],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("scores and coverage", () => {
    it.each<[string, string[]]>([
      ["35% on baricitinib reached SALT 20.", ["35%: on*, salt20"]],
      ["30% on baricitinib reached SALT 10 or less.", ["30%: on*, salt10"]],
      ["10% on baricitinib reached SALT 0.", ["10%: on*, salt0"]],
      ["30% on baricitinib reached SALT 15 or less.", ["30%: on*, shareOfAll"]],
      ["35% on baricitinib reached 80% scalp coverage.", ["35%: on*, salt20"]],
      ["30% on baricitinib reached 90% scalp coverage.", ["30%: on*, salt10"]],
      ["10% on baricitinib reached 100% scalp coverage.", ["10%: on*, salt0"]],
      ["10% on baricitinib reached 70% scalp coverage.", ["10%: on*, shareOfAll"]],
      ["40% on baricitinib reached SALT30.", ["40%: on*, reduction30"]],
      ["40% on baricitinib reached SALT50.", ["40%: on*, reduction50"]],
      ["40% on baricitinib reached SALT75.", ["40%: on*, reduction75"]],
      ["40% on baricitinib reached SALT90.", ["40%: on*, reduction90"]],
      ["40% on baricitinib reached a 40% reduction.", ["40%: on*, shareOfAll"]],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("targets", () => {
    it.each<[string, string[]]>([
      ["35% on baricitinib met the target.", ["35%: on*, salt20"]],
      ["35% on baricitinib met the target of SALT 10 or less.", ["35%: on*, salt10"]],
      ["35% on baricitinib met the target of SALT 20 or less.", ["35%: on*, salt20"]],
      ["35% on baricitinib met the target of a 50% reduction.", ["35%: on*, reduction50"]],
      ["35% on baricitinib met the target for eyebrows.", ["35%: on*, brow"]],
      ["35% on baricitinib met the target for eyelashes.", ["35%: on*, lash"]],
      ["35% on baricitinib met the target for eyebrows and eyelashes.", ["35%: on*, browAndLash"]],
      ["35% on baricitinib met the target of SALT 20 or less and eyebrows.", ["35%: on*, salt20 or brow"]],
      ["80% lost SALT 20 or less after stopping baricitinib.", ["80%: stopped, loss"]],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("brows and lashes", () => {
    it.each<[string, string[]]>([
      ["35% on baricitinib had eyebrows again.", ["35%: on*, brow"]],
      ["35% on baricitinib had eyelashes again.", ["35%: on*, lash"]],
      ["35% on baricitinib had eyebrows and eyelashes again.", ["35%: on*, browAndLash"]],
      ["Eyebrows 33% and eyelashes 35% on baricitinib.", ["33%: on*, brow", "35%: on*, lash"]],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("harms", () => {
    it.each<[string, string[]]>([
      ["6% on baricitinib had acne.", ["6%: on*, acne"]],
      ["6% on baricitinib had upper respiratory infections.", ["6%: on*, airwayInfection"]],
      ["6% on baricitinib had urinary infections.", ["6%: on*, urinaryInfection"]],
      ["6% on baricitinib had colds.", ["6%: on*, coldSymptoms"]],
      ["6% on baricitinib had headaches.", ["6%: on*, headache"]],
      ["6% on baricitinib had a raised cholesterol.", ["6%: on*, cholesterol"]],
      ["6% on baricitinib had a raised creatine kinase.", ["6%: on*, cpk"]],
      ["6% on baricitinib had serious adverse events.", ["6%: on*, seriousEvents"]],
      ["6% on baricitinib had serious infections.", ["6%: on*, seriousInfection"]],
      ["6% on baricitinib had heart attacks.", ["6%: on*, heartEvents"]],
      ["6% on baricitinib had cancer.", ["6%: on*, cancer"]],
      ["6% on baricitinib had blood clots.", ["6%: on*, clots"]],
      ["6% on baricitinib died.", ["6%: on*, death"]],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("who and how many", () => {
    it.each<[string, string[]]>([
      ["60% on baricitinib were women.", ["60%: on*, female, people"]],
      ["Of women 35% on baricitinib reached SALT 20 or less.", ["35%: on*, salt20, people"]],
      [
        "20% of people on baricitinib said of themselves that they were covered.",
        ["20%: on*, patientReported, people"],
      ],
      ["35% of all randomised on baricitinib had regained hair.", ["35%: on*, shareOfAll"]],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("an idea and its opposite", () => {
    it.each<[string, string[]]>([
      ["65% did not reach SALT 20 or less on baricitinib.", ["65%: on*, salt20, denied"]],
      [
        "65% on baricitinib did not, at week 36, reach SALT 20 or less.",
        ["65%: on*, salt20, week 36, in doubt"],
      ],
      ["After stopping baricitinib 80% lost their hair.", ["80%: stopped, loss"]],
      ["After stopping baricitinib 20% did not lose hair.", ["20%: stopped, kept"]],
      ["After stopping baricitinib 80% did not keep hair.", ["80%: stopped, loss"]],
      ["After stopping baricitinib 80% no longer kept hair.", ["80%: stopped, loss"]],
      ["80% of those no longer on baricitinib lost hair.", ["80%: stopped, loss, people"]],
      ["After stopping baricitinib no more than 20% lost hair.", ["atMost 20%: stopped, loss"]],
      ["After stopping baricitinib 80% not only lost hair.", ["80%: stopped, loss"]],
      ["20% did not at all seem to lose hair after stopping baricitinib.", ["20%: stopped, loss, in doubt"]],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("regained", () => {
    it.each<[string, string[]]>([
      ["Restarting baricitinib 88% regained eyebrows.", ["88%: restarted, recapture or brow"]],
      ["Restarting baricitinib 88% kept hair.", ["88%: restarted, recapture"]],
      ["Of those who restarted baricitinib 88% did well.", ["88%: restarted, recapture?"]],
      ["35% on baricitinib responded.", ["35%: on*, response?"]],
      ["35% on baricitinib had regained it.", ["35%: "]],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
});
