import { describe, expect, it } from "vitest";
import { framesTold } from "../../../test/support/claims/frames.ts";

describe("what a sentence takes from those before it", () => {
  describe("the drug of a text", () => {
    it.each<[string, string[]]>([
      ["Baricitinib was tried. 35% reached SALT 20 or less.", ["35%: baricitinib*, on*, salt20"]],
      ["Olumiant was tried. 35% reached SALT 20 or less.", ["35%: baricitinib*, on*, salt20"]],
      ["JAK inhibitors are new. 35% reached SALT 20 or less.", ["35%: JAK inhibitors (class)*, on*, salt20"]],
      [
        "JAK inhibitors are new. Baricitinib is one. 35% reached SALT 20 or less.",
        ["35%: baricitinib*, on*, salt20"],
      ],
      [
        "Baricitinib is new. JAK inhibitors are, too. 35% reached SALT 20 or less.",
        ["35%: baricitinib*, on*, salt20"],
      ],
      ["35% reached SALT 20 or less. The drug was baricitinib.", ["35%: baricitinib*, on*, salt20"]],
      [
        "35% reached SALT 20 or less. JAK inhibitors did it, and baricitinib.",
        ["35%: baricitinib*, on*, salt20"],
      ],
      ["35% reached SALT 20 or less on a JAK inhibitor such as baricitinib.", ["35%: on*, salt20"]],
      [
        "Baricitinib was tried, then ritlecitinib. 35% reached SALT 20 or less.",
        ["35%: ritlecitinib*, on*, salt20"],
      ],
      [
        "Baricitinib was tried, a JAK inhibitor. 35% reached SALT 20 or less.",
        ["35%: baricitinib*, on*, salt20"],
      ],
      [
        "Ritlecitinib was tried. Then came baricitinib. 35% reached SALT 20 or less.",
        ["35%: baricitinib*, on*, salt20"],
      ],
      [
        "Baricitinib was tried. On ritlecitinib 23% reached SALT 20 or less.",
        ["23%: ritlecitinib, on*, salt20"],
      ],
      ["Baricitinib was tried. On minoxidil 23% reached SALT 20 or less.", ["23%: no drug, on*, salt20"]],
      [
        "Baricitinib was tried. Minoxidil, too. 35% reached SALT 20 or less.",
        ["35%: baricitinib*, on*, salt20"],
      ],
      [
        "Methotrexate was tried. Baricitinib, too. 35% reached SALT 20 or less.",
        ["35%: baricitinib*, on*, salt20"],
      ],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("what was last done with the drug", () => {
    it.each<[string, string[]]>([
      ["Baricitinib was stopped. 80% lost the response.", ["80%: baricitinib*, stopped*, loss"]],
      [
        "Baricitinib was stopped. It was summer. 80% lost the response.",
        ["80%: baricitinib*, stopped*, loss"],
      ],
      [
        "Baricitinib was stopped. It was summer. It was hot. 80% lost the response.",
        ["80%: baricitinib*, loss"],
      ],
      ["The dose of baricitinib was reduced. 40% lost the response.", ["40%: baricitinib*, lowered*, loss"]],
      [
        "Baricitinib was stopped and restarted. 88% regained the response.",
        ["88%: baricitinib*, restarted or on*, recapture or response?"],
      ],
      [
        "The dose of baricitinib was reduced after stopping. 40% lost the response.",
        ["40%: baricitinib*, lowered*, loss"],
      ],
      ["Baricitinib was stopped. 35% reached SALT 20 or less.", ["35%: baricitinib*, on*, salt20"]],
      ["People were on baricitinib. 80% lost the response.", ["80%: baricitinib*, loss"]],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("another illness spoken of", () => {
    it.each<[string, string[]]>([
      [
        "Baricitinib is for rheumatoid arthritis. 30% had acne.",
        ["30%: baricitinib*, on*, acne, otherDisease"],
      ],
      [
        "Baricitinib is for rheumatoid arthritis. It works. 30% had acne.",
        ["30%: baricitinib*, on*, acne, otherDisease"],
      ],
      [
        "Baricitinib is for rheumatoid arthritis. It works. Well. 30% had acne.",
        ["30%: baricitinib*, on*, acne"],
      ],
      [
        "Baricitinib is for rheumatoid arthritis. It works on hair. 30% had acne.",
        ["30%: baricitinib*, on*, acne"],
      ],
      ["Baricitinib is for rheumatoid arthritis and hair. 30% had acne.", ["30%: baricitinib*, on*, acne"]],
      [
        "Baricitinib is for rheumatoid arthritis. It works on bald people. 30% had acne.",
        ["30%: baricitinib*, on*, acne"],
      ],
      ["Baricitinib is for rheumatoid arthritis. 30% had eyebrows.", ["30%: baricitinib*, on*, brow"]],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("lists", () => {
    it.each<[string, string[]]>([
      [
        "Baricitinib at week 36:\n\n- 4 mg: 35% reached SALT 20 or less\n- 2 mg: 22% reached SALT 20 or less",
        ["35%: baricitinib*, 4 mg, on*, salt20, week 36*", "22%: baricitinib*, 2 mg, on*, salt20, week 36*"],
      ],
      [
        "SALT 20 or less on baricitinib:\n\n- 4 mg: 35%\n- 2 mg: 22%",
        ["35%: baricitinib*, 4 mg, on*, salt20*", "22%: baricitinib*, 2 mg, on*, salt20*"],
      ],
      [
        "Loss of response after stopping baricitinib:\n\n- after 16 weeks: 50%\n- after 52 weeks: 80%",
        ["50%: baricitinib*, stopped*, loss*, 16 weeks", "80%: baricitinib*, stopped*, loss*, 52 weeks"],
      ],
      [
        "Baricitinib:\n\n- 4 mg: 35% reached SALT 20 or less at week 36\n- 2 mg: 22%",
        ["35%: baricitinib*, 4 mg, on*, salt20, week 36", "22%: baricitinib*, 2 mg, on*, salt20*, week 36*"],
      ],
      [
        "Baricitinib:\n\n- 4 mg: 35% responded at week 36\n- 2 mg: 22%",
        [
          "35%: baricitinib*, 4 mg, on*, response?, week 36",
          "22%: baricitinib*, 2 mg, on*, response*?, week 36*",
        ],
      ],
      [
        "Baricitinib:\n\n- 4 mg: 35% reached SALT 20 or less at week 36\n\nIt is new. 22%.",
        ["35%: baricitinib*, 4 mg, on*, salt20, week 36", "22%: baricitinib*"],
      ],
      [
        "Baricitinib:\n\n- 4 mg: 35% reached SALT 20 or less at week 36\n\nRitlecitinib:\n\n- 50 mg: 23%",
        ["35%: baricitinib*, 4 mg, on*, salt20, week 36", "23%: ritlecitinib*, 50 mg"],
      ],
      [
        "Baricitinib at week 36:\n\n- 4 mg: 35% reached SALT 20 or less\n\n2 mg: 22% reached SALT 20 or less.",
        ["35%: baricitinib*, 4 mg, on*, salt20, week 36*", "22%: baricitinib*, 2 mg, on*, salt20"],
      ],
      [
        "Stopping baricitinib:\n\n- 80% lost the response\n- 20% kept it",
        ["80%: baricitinib*, stopped*, loss", "20%: baricitinib*, stopped*, kept"],
      ],
      [
        "Eyebrows and eyelashes on baricitinib:\n\n- 4 mg: 35%",
        ["35%: baricitinib*, 4 mg, on*, browAndLash*"],
      ],
      [
        "Baricitinib was stopped. Restarting it:\n\n- 88% lost no response",
        ["88%: baricitinib*, restarted*, loss, responseGroup"],
      ],
      [
        "| baricitinib | SALT 20 or less |\n|---|---|\n| 4 mg | 35% |\n| 2 mg | 22% |",
        ["35%: 4 mg, on*, salt20", "22%: 2 mg, on*, salt20"],
      ],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("what others say", () => {
    it.each<[string, string[]]>([
      ["Some websites claim that 80% on baricitinib reached SALT 20 or less.", []],
      [
        "Some websites claim that 80% on baricitinib reached SALT 20 or less, but 35% did.",
        ["35%: on*, salt20"],
      ],
      [
        "Some websites claim that 80% on baricitinib reached SALT 20 or less; 35% did.",
        ["35%: on*, salt20*"],
      ],
      ["We tested whether 80% lost the response after stopping baricitinib.", []],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("what is denied as a whole", () => {
    it.each<[string, string[]]>([
      ["It is not true that 35% on baricitinib reached SALT 20 or less.", ["35%: on*, salt20, refuted"]],
      [
        "It is not true that 80% on baricitinib reached SALT 20 or less, but 35% did.",
        ["80%: on*, salt20, refuted", "35%: on*, salt20"],
      ],
      ["The idea that 80% on baricitinib reached SALT 20 or less is false.", ["80%: on*, salt20, refuted"]],
      [
        "In fact 35% on baricitinib reached SALT 20 or less, but 80% is false.",
        ["35%: on*, salt20", "80%: on*, salt20, refuted"],
      ],
      [
        "Some websites claim that it is not true that 35% on baricitinib reached SALT 20 or less.",
        ["35%: on*, salt20, refuted"],
      ],
      [
        "It is not true, as some websites claim, that 35% on baricitinib reached SALT 20 or less.",
        ["35%: on*, salt20, refuted"],
      ],
      [
        "La idea de que el 80 % con baricitinib alcanzó SALT 20 o menos es falsa.",
        ["80%: on*, salt20, refuted"],
      ],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("what holds either way", () => {
    it.each<[string, string[]]>([
      [
        "Whether on 2 mg or 4 mg of baricitinib, 80% lost the response after stopping it.",
        ["80%: 2 mg or 4 mg, stopped, loss"],
      ],
      [
        "Regardless of whether on 2 mg or 4 mg of baricitinib, 80% lost the response after stopping it.",
        ["80%: 2 mg or 4 mg, stopped, loss"],
      ],
      [
        "No matter whether on 2 mg or 4 mg of baricitinib, 80% lost the response after stopping it.",
        ["80%: 2 mg or 4 mg, stopped, loss"],
      ],
      [
        "Irrespective whether on 2 mg or 4 mg, 80% lost the response after stopping baricitinib.",
        ["80%: 2 mg or 4 mg, stopped, loss"],
      ],
      [
        "In all, whether on 2 mg or 4 mg, 80% lost the response after stopping baricitinib.",
        ["80%: 2 mg or 4 mg, stopped, loss"],
      ],
      [
        "In all (whether on 2 mg or 4 mg) 80% lost the response after stopping baricitinib.",
        ["80%: 2 mg or 4 mg, stopped, loss"],
      ],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
});
