import { describe, expect, it } from "vitest";
import { framesTold } from "../../../test/support/claims/frames.ts";

describe("which number of a sentence is of whom", () => {
  describe("doses in the order of the numbers", () => {
    it.each<[string, string[]]>([
      [
        "At week 36, 22% on 2 mg and 35% on 4 mg of baricitinib reached SALT 20 or less.",
        ["22%: 2 mg, on*, salt20, week 36", "35%: 4 mg, on*, salt20, week 36"],
      ],
      [
        "At week 36, on 2 mg of baricitinib 22%, on 4 mg 35% reached SALT 20 or less.",
        ["22%: 2 mg, on*, salt20, week 36", "35%: 4 mg, on*, salt20, week 36"],
      ],
      [
        "With baricitinib 22% and 35% on 2 mg and 4 mg reached SALT 20 or less.",
        ["22%: 2 mg, on*, salt20", "35%: 4 mg, on*, salt20"],
      ],
      [
        "With baricitinib at 2 mg and 4 mg 22% and 35% reached SALT 20 or less.",
        ["22%: 2 mg, on*, salt20", "35%: 4 mg, on*, salt20"],
      ],
      ["With baricitinib 22% on 2 mg or 4 mg reached SALT 20 or less.", ["22%: 2 mg or 4 mg, on*, salt20"]],
      [
        "Con baricitinib el 22 % con 2 mg o 4 mg alcanzó SALT 20 o menos.",
        ["22%: 2 mg or 4 mg, on*, salt20"],
      ],
      [
        "Con baricitinib el 22 % con 2 mg y el 35 % con 4 mg alcanzó SALT 20 o menos.",
        ["22%: 2 mg, on*, salt20", "35%: 4 mg, on*, salt20"],
      ],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("numbers in groups", () => {
    it.each<[string, string[]]>([
      [
        "With baricitinib 17% and 22% for 2 mg and 32% and 35% for 4 mg reached SALT 20 or less.",
        [
          "17%: 2 mg, on*, salt20, in doubt",
          "22%: 2 mg, on*, salt20, in doubt",
          "32%: 4 mg, on*, salt20, in doubt",
          "35%: 4 mg, on*, salt20, in doubt",
        ],
      ],
      [
        "With baricitinib for 2 mg 17% and 22% and for 4 mg 32% and 35% reached SALT 20 or less.",
        [
          "17%: 2 mg, on*, salt20, in doubt",
          "22%: 2 mg, on*, salt20, in doubt",
          "32%: 4 mg, on*, salt20, in doubt",
          "35%: 4 mg, on*, salt20, in doubt",
        ],
      ],
      [
        "With baricitinib 22% and 24% reached SALT 20 or less on 2 mg, and 35% on 4 mg.",
        ["22%: 2 mg, on*, salt20, in doubt", "24%: 2 mg, on*, salt20, in doubt", "35%: 4 mg, on*, salt20"],
      ],
      [
        "On 2 mg 22%, on 4 mg of baricitinib 35% and 36% reached SALT 20 or less.",
        ["22%: 2 mg, on*, salt20", "35%: 4 mg, on*, salt20, in doubt", "36%: 4 mg, on*, salt20, in doubt"],
      ],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("where the order does not tell, the parts of the sentence may", () => {
    it.each<[string, string[]]>([
      [
        "With baricitinib on 2 mg 22% but 35% on 4 mg had SALT 20 or less, and 5% with placebo.",
        ["22%: 2 mg, on*, salt20", "35%: 4 mg, on*, salt20", "5%: 2 mg or 4 mg or placebo, on*, salt20"],
      ],
      [
        "With baricitinib 4 mg and 2 mg 35% with placebo had SALT 20 or less but 36% with 4 mg.",
        ["35%: 2 mg, on*, salt20", "36%: 4 mg or 2 mg or placebo, on*, salt20"],
      ],
      [
        "On 2 mg 22% or 4 mg 35% or 36% with baricitinib placebo had SALT 20 or less.",
        [
          "22%: 2 mg or 4 mg or placebo, on*, salt20, in doubt",
          "35%: 2 mg or 4 mg or placebo, on*, salt20, in doubt",
          "36%: 2 mg or 4 mg or placebo, on*, salt20, in doubt",
        ],
      ],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("times and drugs", () => {
    it.each<[string, string[]]>([
      [
        "On baricitinib 35% reached SALT 20 or less at week 36 and week 52.",
        ["35%: on*, salt20, week 36 or week 52"],
      ],
      [
        "On baricitinib 35% and 40% reached SALT 20 or less at weeks 36 and 52.",
        ["35%: on*, salt20, week 36", "40%: on*, salt20, week 52"],
      ],
      [
        "38% on baricitinib and 23% on ritlecitinib reached SALT 20 or less.",
        ["38%: on*, salt20", "23%: ritlecitinib, on*, salt20"],
      ],
      ["38% on baricitinib 4 mg, a JAK inhibitor, reached SALT 20 or less.", ["38%: 4 mg, on*, salt20"]],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("the higher and the lower dose", () => {
    it.each<[string, string[]]>([
      ["On the higher dose of baricitinib 35% reached SALT 20 or less.", ["35%: higher dose, on*, salt20"]],
      ["On the lower dose of baricitinib 22% reached SALT 20 or less.", ["22%: lower dose, on*, salt20"]],
      ["On the higher dose, 4 mg, of baricitinib 35% reached SALT 20 or less.", ["35%: 4 mg, on*, salt20"]],
      ["On 4 mg, the higher dose, of baricitinib 35% reached SALT 20 or less.", ["35%: 4 mg, on*, salt20"]],
      [
        "On the higher dose 35% and 22% on 2 mg of baricitinib reached SALT 20 or less.",
        ["35%: higher dose, on*, salt20", "22%: 2 mg, on*, salt20"],
      ],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("placebo", () => {
    it.each<[string, string[]]>([
      [
        "With placebo 5% reached SALT 20 or less; with baricitinib 4 mg 35%.",
        ["5%: placebo, on*, salt20", "35%: 4 mg, on*, salt20*"],
      ],
      [
        "35% against 5% on placebo reached SALT 20 or less with baricitinib.",
        ["35%: on*, salt20", "5%: placebo, on*, salt20"],
      ],
      [
        "Placebo 5% against 35% reached SALT 20 or less with baricitinib.",
        ["5%: placebo, on*, salt20", "35%: on*, salt20"],
      ],
      [
        "In the placebo-controlled trial 35% on 4 mg of baricitinib reached SALT 20 or less.",
        ["35%: 4 mg, on*, salt20"],
      ],
      ["After switching to placebo 80% lost the benefit of baricitinib.", ["80%: stopped, loss"]],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("doses of a change", () => {
    it.each<[string, string[]]>([
      [
        "When the dose of baricitinib was lowered from 4 mg to 2 mg, 40% lost their response.",
        ["40%: 4 mg or 2 mg, lowered, loss"],
      ],
      ["After stopping 4 mg of baricitinib 80% lost their response.", ["80%: 4 mg, stopped, loss"]],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("the same said of two numbers leaves doubt", () => {
    it.each<[string, string[]]>([
      [
        "30% on baricitinib reached SALT 20 or less and 35% on baricitinib reached SALT 20 or less.",
        ["30%: on*, salt20, in doubt", "35%: on*, salt20, in doubt"],
      ],
      [
        "30% on baricitinib 2 mg reached SALT 20 or less and 35% on 4 mg.",
        ["30%: 2 mg, on*, salt20", "35%: 4 mg, on*, salt20"],
      ],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("what was done with the drug", () => {
    it.each<[string, string[]]>([
      [
        "80% of those who stopped baricitinib relapsed within 52 weeks.",
        ["80%: stopped, loss, 52 weeks, people"],
      ],
      ["93% of those who continued baricitinib kept their response.", ["93%: kept, kept, people"]],
      [
        "88% of those who restarted baricitinib regained SALT 20 or less.",
        ["88%: restarted, recapture, people"],
      ],
      [
        "Of those who stopped and restarted baricitinib, 88% regained SALT 20 or less.",
        ["88%: restarted, recapture"],
      ],
      ["Of those who restarted baricitinib after stopping, 88% responded.", ["88%: restarted, recapture?"]],
      [
        "Of those who stopped, 80% lost the response to baricitinib and of those who restarted, 88% regained it.",
        ["80%: stopped, loss", "88%: restarted, recapture"],
      ],
      ["Of those who stopped baricitinib and stayed off it, 80% lost the response.", ["80%: stopped, loss"]],
      [
        "80% lost the response after stopping baricitinib and 7% while they continued.",
        ["80%: stopped, loss", "7%: kept, loss"],
      ],
      ["93% on baricitinib and 20% on placebo kept their response.", ["93%: kept", "20%: stopped*, kept"]],
      ["Acne was seen in 6% of those who stopped baricitinib.", ["6%: on*, acne, people"]],
      ["2% stopped baricitinib because of side effects.", ["2%: on*, harmStop"]],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("said in another part of the sentence", () => {
    it.each<[string, string[]]>([
      [
        "Stopping baricitinib: 80% lost the response; continuing it: 7%.",
        ["80%: stopped, loss", "7%: kept, loss*"],
      ],
      [
        "80% of people who stopped baricitinib had lost benefit; 20% had not.",
        ["80%: stopped, loss, people", "20%: stopped*, kept*"],
      ],
      [
        "80% of people who stopped baricitinib had lost benefit; the other 20% kept it.",
        ["80%: stopped, loss, people", "20%: stopped*, kept"],
      ],
      [
        "80% of people who stopped baricitinib had lost benefit; of people on placebo 85%.",
        ["80%: stopped, loss, people", "85%: stopped*, loss*, people"],
      ],
      ["Baricitinib was stopped; 80% lost the response.", ["80%: stopped, loss"]],
      [
        "Baricitinib 4 mg; SALT 20 or less in 35%; eyebrows in 33%.",
        ["35%: 4 mg, on*, salt20", "33%: on*, brow"],
      ],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("of a restart before", () => {
    it.each<[string, string[]]>([
      [
        "Baricitinib was restarted. 88% had a response.",
        ["88%: baricitinib*, restarted or on*, recapture or response?"],
      ],
      [
        "Baricitinib was restarted. 88% had SALT 20 or less.",
        ["88%: baricitinib*, restarted or on*, recapture or salt20"],
      ],
      [
        "Baricitinib was restarted. At week 36 35% had SALT 20 or less.",
        ["35%: baricitinib*, on*, salt20, week 36"],
      ],
      ["Baricitinib was restarted. 5% had acne.", ["5%: baricitinib*, on*, acne"]],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
});
