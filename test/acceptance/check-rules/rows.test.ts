import { describe, expect, it } from "vitest";
import { loadEvidence } from "../../../src/package-data/evidence.ts";
import { checked } from "../../support/claims/verdicts.ts";

const { observations } = loadEvidence();
/** What a finding was held against: study, arm and number of people of each row. */
const heldAgainst = (text: string) => {
  const [{ rows }] = checked(text).findings;
  return observations
    .filter(({ id }) => rows.includes(id))
    .map(({ study, arm, n }) => [study, arm ?? "", n].join(", "))
    .sort();
};

describe("a number of participants is held against the arms of the trial, and its whole", () => {
  it.each([
    [
      "BRAVE-AA1 enrolled 300 people for baricitinib.",
      [
        "BRAVE-AA1, all randomised, 654",
        "BRAVE-AA1, all randomised, 654",
        "BRAVE-AA1, baricitinib 2 mg, 184",
        "BRAVE-AA1, baricitinib 4 mg, 281",
        "BRAVE-AA1, placebo, 189",
      ],
    ],
    [
      "BRAVE-AA2 enrolled 300 people for baricitinib.",
      ["BRAVE-AA2, baricitinib 2 mg, 156", "BRAVE-AA2, baricitinib 4 mg, 234", "BRAVE-AA2, placebo, 156"],
    ],
  ])("%s", (text, rows) => expect(heldAgainst(text)).toEqual(rows));

  it("of both trials against those of both together", () => {
    const rows = heldAgainst("Both trials of baricitinib included 500 people.");
    expect(rows.filter((row) => row.startsWith("BRAVE-AA1,"))).toHaveLength(3);
    expect(rows.filter((row) => row.startsWith("BRAVE-AA2,"))).toHaveLength(3);
    expect(rows.filter((row) => row.startsWith("BRAVE-AA1 + BRAVE-AA2")).length).toBeGreaterThan(0);
    expect(rows.some((row) => /withdrawn|ritlecitinib/.test(row))).toBe(false);
  });
});

describe("doses of the label are held against the label's rows", () => {
  const rowsOf = (text: string) => checked(text).findings[0].rows;
  it("all where none agrees, those that agree where they do", () => {
    const all = rowsOf("The recommended dose of baricitinib is 3 mg a day.");
    const two = rowsOf("The recommended dose of baricitinib is 2 mg a day.");
    const four = rowsOf("The recommended dose of baricitinib is 4 mg a day.");
    for (const id of all) {
      const row = observations.find((each) => each.id === id);
      expect(row).toMatchObject({ unit: "mg/day", drug: "baricitinib" });
      expect(row?.endpoint).toMatch(/^US label/);
    }
    expect(new Set([...two, ...four])).toEqual(new Set(all));
    expect(two.some((id) => four.includes(id))).toBe(false);
    expect(two.length).toBeGreaterThan(0);
    expect(four.length).toBeGreaterThan(0);
  });
});

describe("hair is spoken of", () => {
  it.each(
    "hair scalp alopecia areata regrow regrew regrowth follicle brave brow brows eyebrow eyebrows lash lashes eyelash eyelashes cabello pelo capilar ceja cejas foliculo foliculos pestana pestaña pestañas".split(
      " ",
    ),
  )("by the word %s", (word) => {
    expect(checked(`You can stop baricitinib for ${word}.`).doseAdvice).toHaveLength(1);
  });

  it.each(["alopecia androgenetica", "hairy", "pelota", "browser", "blindness"])("but not by: %s", (word) => {
    expect(checked(`You can stop baricitinib for ${word}.`).doseAdvice).toEqual([]);
  });
});
