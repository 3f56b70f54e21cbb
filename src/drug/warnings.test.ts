import { describe, expect, it } from "vitest";
import { SIMULATED_DRUGS } from "./catalogue.ts";
import { drugWarnings } from "./warnings.ts";

const codes = (...args: Parameters<typeof drugWarnings>) => drugWarnings(...args).map(({ code }) => code);

describe("warnings of drugs and doses", () => {
  it("say of every drug but the disease's own that stopping it is borrowed", () => {
    for (const { name, isBorrowed, doses } of SIMULATED_DRUGS)
      expect(codes([[{ drug: name, mgPerDay: doses.studied[0] }, { mgPerDay: 0 }]], undefined)).toEqual(
        isBorrowed ? ["stoppingBorrowed"] : [],
      );
  });

  it("name a switch, whatever lies between", () => {
    const plan = [{ mgPerDay: 4 }, { mgPerDay: 0 }, { drug: "ritlecitinib", mgPerDay: 50 }];
    expect(drugWarnings([plan], undefined)).toContainEqual({
      code: "drugSwitched",
      from: "baricitinib",
      to: "ritlecitinib",
    });
    expect(codes([[{ mgPerDay: 4 }], [{ drug: "ritlecitinib", mgPerDay: 50 }]], undefined)).toEqual([
      "stoppingBorrowed",
    ]);
  });

  it("name doses that no trial studied, those above the label, and mean doses", () => {
    const doses = [
      { drug: "ritlecitinib", mgPerDay: 200 },
      { drug: "ritlecitinib", mgPerDay: 25, everyDays: 2 },
    ];
    expect(codes([doses], undefined)).toEqual([
      "stoppingBorrowed",
      "doseAboveLabel",
      "unstudiedDose",
      "unstudiedDose",
      "meanDoseCounts",
    ]);
  });

  it("name an age under 18 only where a drug is taken", () => {
    expect(codes([[{ mgPerDay: 0 }]], 15)).toEqual([]);
    expect(drugWarnings([[{ mgPerDay: 4 }]], 15)).toEqual([{ code: "underAge", ageYears: 15 }]);
  });
});
