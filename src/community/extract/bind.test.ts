import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

describe("doses on both sides of a reduction", () => {
  test.each<[string, number | null, number | null]>([
    ["I lowered Olumiant from 4 mg to 2 mg.", 4, 2],
    ["I lowered Olumiant from 4 to 2.", 4, 2],
    ["I lowered Olumiant, 4->2.", 4, 2],
    ["I lowered Olumiant, 4 mg down to 2.", 4, 2],
    ["I lowered Olumiant to 2 mg.", null, 2],
    ["I lowered Olumiant to 2.", null, 2],
    ["I lowered Rinvoq to 15 mg.", null, 15],
    ["I lowered Rinvoq to 15 mg from 30 mg.", 30, 15],
    ["I lowered Olumiant to 2 mg from 4 mg.", 4, 2],
    ["I went down to 2 mg of Olumiant from 4 mg.", 4, 2],
    ["I went down to 2 mg Olumiant from 4.", 4, 2],
    ["I lowered Olumiant to 3 mg.", null, null],
    ["I lowered my JAK inhibitor from 10 mg to 5 mg.", 10, 5],
    ["Olumiant: 4 mg to 2 mg.", 4, 2],
    ["Olumiant: from 4 mg daily -> 2 mg.", 4, 2],
    ["Olumiant: 2 mg a day instead of 4.", 4, 2],
    ["Olumiant: 2 mg rather than 4.", 4, 2],
    ["I lowered tofacitinib from 11 mg to 5 mg.", 11, 5],
    ["I lowered tofacitinib from 7.5 mg to 2.5 mg.", null, null],
    ["I lowered Olumiant.", null, null],
    ["I lowered my JAK inhibitor.", null, null],
    ["I lowered Olumiant to 4 times a week.", null, null],
    ["I lowered Olumiant to 2 tablets a week.", null, null],
    ["I lowered Olumiant from 4 to 2 days a week.", null, null],
    ["I lowered Olumiant to 2 mg 4 times a week.", null, 2],
    ["I lowered Olumiant from 4 mg a day to 2 mg every 2 days.", 4, 2],
    ["I lowered Olumiant by 2%, from 4 mg to 2 mg.", 4, 2],
  ])("%s", (text, before, after) =>
    expect(extract(text)).toMatchObject({ event: "reduce", doseMg: before, doseAfterMg: after }));

  test.each([
    "I lowered Olumiant from 2 mg to 4 mg.",
    "I lowered Olumiant from 2 mg to 2 mg.",
    "I lowered Olumiant to 4 mg from 2 mg.",
    "Olumiant: 2 mg to 4 mg.",
    "Olumiant: 4 mg to 4 mg.",
    "Olumiant: 4 mg to 3 mg.",
    "Olumiant: 3 mg to 2 mg.",
    "Olumiant: 4 to 2 weeks.",
    "Olumiant took me from 4 to 2 patches of minoxidil.",
  ])("none in: %s", (text) => expect(extract(text).event).not.toBe("reduce"));

  test("down to no milligram is a way off the drug", () =>
    expect(extract("I lowered Olumiant from 4 mg to 0 mg.")).toMatchObject({
      event: "taper",
      doseMg: 4,
      otherEvents: ["stop"],
    }));
});

describe("from which drug to which", () => {
  test.each<[string, string, string | null]>([
    ["I switched from Olumiant to Litfulo.", "baricitinib", "ritlecitinib"],
    ["I switched to Litfulo from Olumiant.", "baricitinib", "ritlecitinib"],
    ["I had to change from Olumiant to Litfulo.", "baricitinib", "ritlecitinib"],
    ["I had Olumiant and switched to Litfulo.", "baricitinib", "ritlecitinib"],
    ["I had Xeljanz, later Olumiant and switched to Litfulo.", "baricitinib", "ritlecitinib"],
    ["I had Olumiant. I had minoxidil and switched to Litfulo.", "baricitinib", "ritlecitinib"],
    ["I switched from Olumiant to minoxidil.", "baricitinib", "minoxidil"],
    ["I switched from Olumiant to something else.", "baricitinib", null],
    ["I moved off Olumiant.", "baricitinib", null],
    ["My JAK inhibitor, Olumiant, was bad. I switched to Litfulo.", "baricitinib", "ritlecitinib"],
    ["I had Litfulo, then Olumiant, and switched to Litfulo.", "baricitinib", "ritlecitinib"],
  ])("%s", (text, drug, into) =>
    expect(extract(text)).toMatchObject({ event: "switch", drug, switchedTo: into }));

  test.each([
    "I switched to Litfulo.",
    "I had minoxidil and switched to Litfulo.",
    "I had Litfulo and switched to Litfulo.",
    "I switched to Litfulo, not Olumiant.",
    "I switched from minoxidil to Olumiant.",
  ])("none in: %s", (text) => expect(extract(text).event).not.toBe("switch"));
});

describe("a break is from the drug that is named with it", () => {
  test.each([
    ["I took a break from Olumiant.", "baricitinib"],
    ["I had Litfulo. I took a break from taking my Olumiant.", "baricitinib"],
    ["I had Litfulo. I took a break from 2.5 mg of Olumiant.", "baricitinib"],
    ["I had Olumiant. I took a break.", "baricitinib"],
  ])("%s", (text, drug) => expect(extract(text)).toMatchObject({ event: "pause", drug }));

  test.each(["I am on Olumiant. I took a break from minoxidil.", "I took a break."])("none in: %s", (text) =>
    expect(extract(text).event).toBeNull());
});
