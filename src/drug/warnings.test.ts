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
    expect(codes([[{ mgPerDay: 4 }], [{ drug: "ritlecitinib", mgPerDay: 50 }]], undefined)).toEqual([]);
  });

  it("name a switch once for both directions", () => {
    const to = [{ mgPerDay: 4 }, { drug: "ritlecitinib", mgPerDay: 50 }];
    expect(codes([to, [...to, { mgPerDay: 4 }]], undefined)).toEqual(["drugSwitched"]);
  });

  it("say that stopping is borrowed only where a plan takes less, none, or the drug again", () => {
    const of = (...doses: number[]) =>
      codes([doses.map((mgPerDay) => ({ drug: "ritlecitinib", mgPerDay }))], undefined);
    for (const plan of [[50], [30, 50], [0, 50]]) expect(of(...plan)).toEqual([]);
    for (const plan of [
      [50, 30],
      [50, 0],
      [50, 0, 50],
    ])
      expect(of(...plan)).toEqual(["stoppingBorrowed"]);
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
    const one = { from: 15, to: 15 };
    expect(codes([[{ mgPerDay: 0 }]], one)).toEqual([]);
    expect(drugWarnings([[{ mgPerDay: 4 }]], one)).toEqual([{ code: "underAge", ageYears: 15 }]);
    expect(drugWarnings([[{ mgPerDay: 4 }]], { from: 12, to: 17 })).toEqual([
      { code: "underAge", ageYears: 12, toYears: 17 },
    ]);
  });
});
