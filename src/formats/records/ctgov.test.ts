import { describe, expect, it } from "vitest";
import { readCtgov } from "./ctgov.ts";

const NAMES = { nctId: "NCT03570749", briefTitle: "Brief", officialTitle: "Official", acronym: "BRAVE" };
const study = (outcomes: object[] | null, protocol: object = {}, names: object = {}) => ({
  protocolSection: {
    identificationModule: { ...NAMES, ...names },
    sponsorCollaboratorsModule: { leadSponsor: { name: "Lilly" } },
    ...protocol,
  },
  ...(outcomes && { resultsSection: { outcomeMeasuresModule: { outcomeMeasures: outcomes } } }),
});
const measured = (facts: object = {}) => ({ groupId: "G1", value: "38.5", ...facts });
const outcome = (
  facts: object = {},
  measurements: object[] = [measured()],
  part: object = {},
  category: object = {},
) => ({
  type: "PRIMARY",
  title: "SALT <= 20",
  description: "By visit",
  timeFrame: "Week 36",
  paramType: "NUMBER",
  dispersionType: "Standard Error",
  unitOfMeasure: "percent",
  groups: [{ id: "G1", title: "4 mg" }],
  denoms: [{ units: "Participants", counts: [{ groupId: "G1", value: "1,234" }] }],
  classes: [{ categories: [{ measurements, ...category }], ...part }],
  ...facts,
});
const NO_RESULTS = "the record holds no results, so there is no draft of a number";
const draftOf = (...given: Parameters<typeof outcome>) => {
  const { observations, notes } = readCtgov(study([outcome(...given)]));
  return { draft: observations[0], count: observations.length, notes };
};

describe("a study of the registry", () => {
  it("is a source, with a draft of each posted number", () => {
    expect(readCtgov(study([outcome()]))).toEqual({
      sources: [
        {
          authorsShort: "Lilly (sponsor record)",
          title: "Official",
          journal: "ClinicalTrials.gov",
          year: null,
          doi: null,
          pmid: null,
          url: "https://clinicaltrials.gov/study/NCT03570749",
        },
      ],
      observations: [
        {
          study: "BRAVE",
          registrations: ["NCT03570749"],
          arm: "4 mg",
          n: 1234,
          endpoint: "SALT <= 20",
          endpointDefinition: "By visit",
          timeFrame: "Week 36",
          value: 38.5,
          unit: "percent",
          statistic: "NUMBER",
          dispersion: "Standard Error",
          spread: null,
          low: null,
          high: null,
          located: "ClinicalTrials.gov results, primary outcome",
        },
      ],
      notes: [],
    });
  });

  it.each([
    ["no official title", { officialTitle: undefined }, { title: "Brief" }],
    ["no title", { officialTitle: undefined, briefTitle: undefined }, { title: "NCT03570749" }],
  ])("with %s", (_, names, facts) => {
    expect(readCtgov(study([], {}, names)).sources).toMatchObject([facts]);
  });

  it("without a sponsor has no author, and without results no draft", () => {
    for (const sponsorCollaboratorsModule of [undefined, {}, { leadSponsor: {} }]) {
      const { sources, notes } = readCtgov(study(null, { sponsorCollaboratorsModule }));
      expect(sources[0].authorsShort).toBeNull();
      expect(notes).toEqual([NO_RESULTS]);
    }
    for (const resultsSection of [{}, { outcomeMeasuresModule: {} }])
      expect(readCtgov({ ...study(null), resultsSection }).notes).toEqual([NO_RESULTS]);
  });

  it.each([
    ["TERMINATED", "NCT03570749 is terminated"],
    ["WITHDRAWN", "NCT03570749 is withdrawn"],
    ["SUSPENDED", "NCT03570749 is suspended"],
    ["UNKNOWN", "NCT03570749 is unknown"],
    ["COMPLETED", null],
  ])("that is %s says so", (overallStatus, note) => {
    expect(readCtgov(study([outcome()], { statusModule: { overallStatus } })).notes).toEqual(
      note === null ? [] : [note],
    );
    expect(
      readCtgov(study([outcome()], { statusModule: { overallStatus, whyStopped: "money" } })).notes,
    ).toEqual(note === null ? [] : [`${note}: money`]);
  });

  it.each([
    [{ nctId: "NCT0357074" }, /nctId.*API \(version 2\)/],
    [{ nctId: "NCT035707499" }, /nctId/],
    [{ nctId: "xNCT03570749" }, /nctId/],
    [{ briefTitle: 5 }, /briefTitle/],
  ])("that is none is refused: %j", (names, words) => {
    expect(() => readCtgov(study(null, {}, names))).toThrow(words);
  });

  it("nor is anything else", () => {
    for (const input of [null, 5, "x", []])
      expect(() => readCtgov(input)).toThrow(/the record.*it must be a study/);
  });
});

describe("a posted number", () => {
  it.each([
    ["without a short name of the study", {}, [], "study", undefined],
    ["written with a comma", { value: "1,234.5" }, [], "value", 1234.5],
    ["written as a number", { value: 7 }, [], "value", 7],
    ["written below nought", { value: "-3" }, [], "value", -3],
    ["written without a nought", { value: ".5" }, [], "value", 0.5],
    ["written with a point at its end", { value: " 5. " }, [], "value", 5],
    ["with a spread", { spread: "1.5" }, [], "spread", 1.5],
    ["with limits", { lowerLimit: "30", upperLimit: 45 }, [], "low", 30],
    ["with an upper limit", { lowerLimit: "NA", upperLimit: 45 }, [], "high", 45],
    ["with a limit that is none", { lowerLimit: "NA", upperLimit: 45 }, [], "low", null],
  ])("%s", (_, facts, __, field, value) => {
    if (field === "study") {
      const { observations } = readCtgov(study([outcome()], {}, { acronym: undefined }));
      expect(observations[0].study).toBe("NCT03570749");
    } else expect(draftOf({}, [measured(facts)]).draft).toMatchObject({ [field]: value });
  });

  it.each([
    undefined,
    "",
    "NA",
    "1 in 5",
    "-",
    "5%",
    ".",
    "1e5",
  ])("%j is none, and the notes say so", (value) => {
    expect(draftOf({}, [measured({ value })])).toEqual({
      draft: undefined,
      count: 0,
      notes: [`"SALT <= 20", 4 mg: no number (${value ?? "empty"})`],
    });
  });

  it.each([
    ["its class and category", { title: "Adults" }, { title: "Yes" }, "SALT <= 20: Adults: Yes", "Week 36"],
    ["its category alone", {}, { title: "Yes" }, "SALT <= 20: Yes", "Week 36"],
    ["a week of its class", { title: "Week 52" }, {}, "SALT <= 20: Week 52", "Week 52"],
    ["a month of its category", {}, { title: "at month 3" }, "SALT <= 20: at month 3", "month 3"],
    ["a day", {}, { title: "Day 1" }, "SALT <= 20: Day 1", "Day 1"],
    [
      "two times, of which none is the one",
      { title: "Week 4" },
      { title: "Week 8" },
      "SALT <= 20: Week 4: Week 8",
      "Week 36",
    ],
    ["a word that holds one", { title: "midweek 4" }, {}, "SALT <= 20: midweek 4", "Week 36"],
  ])("says %s", (_, part, category, endpoint, timeFrame) => {
    expect(draftOf({}, [measured()], part, category).draft).toMatchObject({ endpoint, timeFrame });
  });

  it("has nothing where the outcome says nothing", () => {
    const bare = {
      type: undefined,
      description: undefined,
      timeFrame: undefined,
      paramType: undefined,
      dispersionType: undefined,
      unitOfMeasure: undefined,
      groups: undefined,
      denoms: undefined,
    };
    expect(draftOf(bare)).toMatchObject({
      draft: {
        endpointDefinition: null,
        timeFrame: null,
        statistic: null,
        dispersion: null,
        unit: "not given",
        arm: null,
        n: null,
        located: "ClinicalTrials.gov results, outcome outcome",
      },
      notes: [],
    });
    expect(draftOf({ ...bare }, [measured({ value: "NA" })]).notes).toEqual([
      '"SALT <= 20", G1: no number (NA)',
    ]);
    expect(draftOf({ groups: [{ id: "G1" }] }).draft.arm).toBe("G1");
    for (const classes of [undefined, [{}], [{ categories: [{}] }]])
      expect(draftOf({ classes }).count).toBe(0);
  });

  it("of a group that the outcome does not have is left out", () => {
    expect(draftOf({}, [measured({ groupId: "G9" }), measured()])).toMatchObject({
      count: 1,
      notes: ['"SALT <= 20": a number of G9, which is none of its groups, was left out'],
    });
  });

  it.each([
    ["Participants", 5, []],
    ["people", 5, []],
    ["Patients", 5, []],
    [undefined, 5, []],
    ["Eyes", null, ['"SALT <= 20": the numbers analysed are Eyes (5), not people']],
  ])("of so many %s", (units, n, notes) => {
    expect(draftOf({ denoms: [{ units, counts: [{ groupId: "G1", value: 5 }] }] })).toMatchObject({
      draft: { n },
      notes,
    });
  });

  it("takes the people of its class before those of the outcome, and people before other things", () => {
    const denoms = (units: string, value: string) => ({ units, counts: [{ groupId: "G1", value }] });
    expect(
      draftOf({}, [measured()], { denoms: [denoms("Eyes", "9"), denoms("Participants", "7")] }),
    ).toMatchObject({ draft: { n: 7 }, notes: [] });
    expect(
      draftOf({ denoms: [{ units: "Participants", counts: [{ groupId: "G2", value: 5 }] }] }).draft.n,
    ).toBeNull();
    expect(draftOf({ denoms: [] })).toMatchObject({ draft: { n: null }, notes: [] });
  });

  it.each([
    ["COUNT_OF_PARTICIPANTS", "6", 5, ['"SALT <= 20", 4 mg: 6 people of 5 analysed']],
    ["COUNT_OF_PARTICIPANTS", "5", 5, []],
    ["COUNT_OF_PARTICIPANTS", "6", "NA", []],
    ["NUMBER", "6", 5, []],
  ])("%s: %s of %s", (paramType, value, n, notes) => {
    const denoms = [{ units: "Participants", counts: [{ groupId: "G1", value: n }] }];
    expect(draftOf({ paramType, denoms }, [measured({ value })])).toMatchObject({ count: 1, notes });
  });
});

describe("an outcome", () => {
  it("that is not posted gives nothing", () => {
    expect(draftOf({ reportingStatus: "NOT_POSTED" })).toMatchObject({
      count: 0,
      notes: ['"SALT <= 20" is not posted yet'],
    });
    expect(draftOf({ reportingStatus: "NOT_POSTED", anticipatedPostingDate: "2027-01" }).notes).toEqual([
      '"SALT <= 20" is not posted yet (2027-01)',
    ]);
    expect(draftOf({ reportingStatus: "POSTED" })).toMatchObject({ count: 1, notes: [] });
  });

  it("with comparisons says that they are not read", () => {
    expect(draftOf({ analyses: [{}, {}] }).notes).toEqual([
      '"SALT <= 20": its comparisons (2, such as p values) are not read',
    ]);
    expect(draftOf({ analyses: [] }).notes).toEqual([]);
  });
});

describe("studies of a search", () => {
  const other = study([outcome()], {}, { nctId: "NCT00000001" });
  it("are read one by one, each once", () => {
    const { sources, observations, notes } = readCtgov({ studies: [study([outcome()]), other, study([])] });
    expect(sources.map(({ url }) => url?.slice(-8))).toEqual(
      ["03570749", "00000001"].map((id) => id.slice(-8)),
    );
    expect(observations).toHaveLength(2);
    expect(notes).toEqual([
      "studies[2]: https://clinicaltrials.gov/study/NCT03570749 stands twice; the first record was read",
    ]);
  });

  it("keep the notes of each; one that cannot be read is named", () => {
    const { sources, notes } = readCtgov({ studies: [{}, study(null)] });
    expect(sources).toHaveLength(1);
    expect(notes).toEqual([expect.stringMatching(/^left out: studies\[0\]\.protocolSection/), NO_RESULTS]);
    expect(() => readCtgov({ studies: [{}, {}] })).toThrow(/protocolSection/);
  });

  it("may be none, or a page of several", () => {
    expect(readCtgov({ studies: [] })).toEqual({
      sources: [],
      observations: [],
      notes: ["the answer holds no study"],
    });
    expect(readCtgov({ studies: [other], nextPageToken: "x" }).notes).toEqual([
      "the answer is one page of several: the studies of the next pages are not in it",
    ]);
    expect(readCtgov({ studies: [other] }).notes).toEqual([]);
  });
});
