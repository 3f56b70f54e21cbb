import { describe, expect, it } from "vitest";
import { found, row, source } from "../../../test/support/evidence.ts";
import { loadEvidence } from "../../package-data/evidence.ts";
import type { Evidence, Source, Split } from "../schema.ts";
import { checkCatalogue } from "./catalogue.ts";
import { countEvidence } from "./check.ts";
import { checkPractical } from "./practical.ts";

describe("sources and claims", () => {
  const evidence = loadEvidence();
  const broken = (of: Partial<Evidence>) =>
    found((problems) =>
      checkCatalogue(
        {
          ...{ sources: [], claims: [], riskOfBias: [], observations: [] },
          ids: { observations: [], sources: [], claims: [] },
          ...of,
        } as unknown as Evidence,
        problems,
      ),
    ).filter(({ rule }) => rule !== "a new id is entered in ids.json");
  const ofSources = (...sources: Source[]) =>
    broken({ sources }).map(({ id, field, rule }) => `${id}.${field}: ${rule}`);

  it.each<[Partial<Record<keyof Source, unknown>>, string[]]>([
    [{}, []],
    ...["10.1056/nejmoa2110343", "10.1000/x", "10.123456789/x(1)"].map(
      (doi) => [{ doi }, []] as [object, string[]],
    ),
    ...["10.123/x", "10.1234567890/x", "10.1000/", "10.1000/a b", "doi:10.1000/x", "11.1000/x"].map(
      (doi) => [{ doi }, ["S001.doi: a DOI looks like 10.1056/nejmoa2110343"]] as [object, string[]],
    ),
    ...["1", "39141364"].map((pmid) => [{ pmid }, []] as [object, string[]]),
    ...["0", "0123", "123456789", "PMC1", "1 "].map(
      (pmid) => [{ pmid }, ["S001.pmid: a PMID is 1 to 8 digits"]] as [object, string[]],
    ),
    ...["https://a.org", "http://a.b.org/c?d"].map((url) => [{ url }, []] as [object, string[]]),
    ...[
      "a.org",
      "ftp://a.org",
      "https://a",
      "https:// a.org",
      "https://a.o rg",
      "https://.org",
      "xhttps://a.org",
    ].map((url) => [{ url }, ["S001.url: a URL is complete"]] as [object, string[]]),
    [{ journal: null }, ["S001.journal: a source can be found, or its note says what was not seen"]],
    [{ journal: null, note: "not seen" }, []],
    [{ journal: null, pmid: "1" }, []],
    [{ journal: null, url: "https://a.org" }, []],
  ])("%o", (of, rules) => {
    expect(ofSources(source(of))).toEqual(rules);
  });

  it("have ids and numbers of their own, unless they are the same publication", () => {
    expect(ofSources(source({}), source({}))).toEqual(["S001.id: ids are unique"]);
    expect(ofSources(source({ pmid: "1" }), source({ id: "S002", pmid: "1" }))).toEqual([
      "S002.pmid: one DOI or PMID has one source",
    ]);
    expect(ofSources(source({ doi: "10.1000/x" }), source({ id: "S002", doi: "10.1000/x" }))).toEqual([
      "S002.doi: one DOI or PMID has one source",
    ]);
    const same = [
      source({ pmid: "1", sameAs: ["S002"] }),
      source({ id: "S002", pmid: "1", sameAs: ["S001"] }),
    ];
    expect(ofSources(...same)).toEqual([]);
    expect(ofSources(same[0], { ...same[1], sameAs: undefined })).toEqual([
      "S001.sameAs: links go both ways",
      "S002.pmid: one DOI or PMID has one source",
    ]);
    expect(ofSources(source({ sameAs: ["S009"] }))).toEqual(["S001.sameAs: links go both ways"]);
  });

  it("of claims exist, and their numbers are those of observations", () => {
    const claim = {
      id: "C01",
      sources: [{ source: "S001" }],
      numbers: [{ value: 25, observation: "A-1" }, { value: 3 }],
    };
    const claims = (...list: object[]) =>
      broken({ claims: list, sources: [source({})], observations: [row({})] } as unknown as Evidence).map(
        ({ id, field, rule }) => `${id}.${field}: ${rule}`,
      );
    expect(claims(claim)).toEqual([]);
    expect(claims(claim, claim)).toEqual(["C01.id: ids are unique"]);
    expect(claims({ ...claim, sources: [] })).toEqual(["C01.sources: every claim has a source"]);
    expect(claims({ ...claim, sources: [{ source: "S2" }] })).toEqual([
      "C01.sources: a claim's sources exist",
    ]);
    expect(claims({ ...claim, numbers: [{ value: 26, observation: "A-1" }] })).toEqual([
      "C01.numbers: a claim's number is its observation's",
    ]);
  });

  it("that were published stay, and new ones are entered", () => {
    const problems = found((all) =>
      checkCatalogue(
        {
          ...{ sources: [source({})], claims: [], riskOfBias: [], observations: [row({})] },
          ids: { observations: ["A-1"], sources: ["S009"], claims: ["C09"] },
        } as unknown as Evidence,
        all,
      ),
    );
    expect(problems.map(({ id, field, rule }) => `${id}.${field}: ${rule}`)).toEqual([
      "S009.sources: a published id never goes away",
      "S001.sources: a new id is entered in ids.json",
      "C09.claims: a published id never goes away",
    ]);
  });

  it("are counted: kept, set aside, cited, linked and split", () => {
    const counts = countEvidence({
      ...evidence,
      observations: [
        row({ conflictsWith: ["B-1"], sameAs: ["C-1"] }),
        row({ id: "B-1", conflictsWith: ["A-1"] }),
        row({ id: "C-1", sameAs: ["A-1"], setAside: "x" }),
      ],
      sources: ["S001", "S002", "S003"].map((id) => source({ id })),
      claims: [{ sources: [{ source: "S002" }] }, { sources: [] }] as unknown as Evidence["claims"],
      split: {
        calibration: [{ observations: [1, 2] }, { observations: [3] }],
        validation: [],
      } as unknown as Split,
    });
    expect(counts).toEqual({
      ...{ observationsKept: 2, observationsSetAside: 1, sources: 3, sourcesNotCited: 1, claims: 2 },
      ...{ conflicts: 1, sameDatum: 1, calibrationRows: 3, validationRows: 0 },
    });
  });
});

describe("practical facts", () => {
  const fact = (of: object = {}) => ({
    ...{ id: "PRAC-001", source: "P01", drugs: ["baricitinib"] },
    words: {
      en: { says: "Wait 2 weeks, 1,200 at most." },
      es: { says: "Espere 2 semanas, como mucho 1.200." },
    },
    ...of,
  });
  const broken = (facts: object[], sources = [{ id: "P01" }]) =>
    found((problems) =>
      checkPractical({ practical: { facts, sources } } as unknown as Evidence, problems),
    ).map(({ id, field, rule }) => `${id}.${field}: ${rule}`);

  it("have ids, sources and drugs that there are, and the same numbers in every language", () => {
    expect(broken([fact()])).toEqual([]);
    expect(broken([fact(), fact()])).toEqual(["PRAC-001.id: a practical fact's id stands once"]);
    expect(broken([fact()], [{ id: "P01" }, { id: "P02" }])).toEqual([
      "P02.id: a source of practical facts is cited",
    ]);
    expect(broken([fact({ source: "P09" })])).toContain(
      "PRAC-001.source: a practical fact's source is in its list",
    );
    expect(broken([fact({ drugs: ["hope"] })])).toEqual([
      "PRAC-001.drugs: a practical fact's drug is on the list",
    ]);
    const other = { en: { says: "Wait 2 weeks." }, es: { says: "Espere 3 semanas." } };
    expect(broken([fact({ words: other })])).toEqual([
      "PRAC-001.words: a fact has the same numbers in every language",
    ]);
    expect(broken([fact(), fact({ id: "PRAC-002", words: { en: { says: "Wait 2 weeks." } } })])).toEqual([
      "PRAC-002.words: a fact has the same numbers in every language",
    ]);
    const order = { en: { says: "2 or 30", group: "of 65" }, es: { says: "30 o 2, de 65" } };
    expect(broken([fact({ words: order })])).toEqual([]);
    expect(broken([fact({ words: { en: { says: "None." }, es: { says: "Nada." } } })])).toEqual([]);
  });
});
