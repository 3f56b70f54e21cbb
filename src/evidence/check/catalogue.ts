import { worstDomain } from "../risk-of-bias.ts";
import type { Evidence } from "../schema.ts";
import type { Problems } from "./problem.ts";

/** Rules of sources, claims and the list of ids ever published. */
export function checkCatalogue(evidence: Evidence, problems: Problems): void {
  checkSources(evidence, problems);
  checkClaims(evidence, problems);
  checkJudgements(evidence, problems);
  checkIds(evidence, problems);
}

function checkSources({ sources }: Evidence, problems: Problems): void {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const owners = { doi: new Map<string, string>(), pmid: new Map<string, string>() };
  for (const source of sources) {
    const { id, doi, pmid, url } = source;
    problems.test(byId.get(id) === source, id, "id", id, "ids are unique");
    problems.test(
      doi === null || /^10\.\d{4,9}\/\S+$/.test(doi),
      id,
      "doi",
      doi,
      "a DOI looks like 10.1056/nejmoa2110343",
    );
    problems.test(pmid === null || /^[1-9]\d{0,7}$/.test(pmid), id, "pmid", pmid, "a PMID is 1 to 8 digits");
    problems.test(
      url === null || /^https?:\/\/[^\s/][^\s/.]*\.\S+$/.test(url),
      id,
      "url",
      url,
      "a URL is complete",
    );
    const findable = [doi, pmid, url, source.journal, source.note].some(
      (place) => place !== null && place !== undefined,
    );
    problems.test(
      findable,
      id,
      "journal",
      source.journal,
      "a source can be found, or its note says what was not seen",
    );
    for (const field of ["doi", "pmid"] as const) {
      const key = source[field];
      if (key === null) continue;
      const owner = owners[field].get(key);
      problems.test(
        owner === undefined || (source.sameAs?.includes(owner) ?? false),
        id,
        field,
        key,
        "one DOI or PMID has one source",
      );
      owners[field].set(key, id);
    }
    for (const same of source.sameAs ?? [])
      problems.test(byId.get(same)?.sameAs?.includes(id) ?? false, id, "sameAs", same, "links go both ways");
  }
}

function checkClaims({ claims, sources, observations }: Evidence, problems: Problems): void {
  const sourceIds = new Set(sources.map((source) => source.id));
  const values = new Map(observations.map((row) => [row.id, row.value]));
  const seen = new Set<string>();
  for (const claim of claims) {
    problems.test(!seen.has(claim.id), claim.id, "id", claim.id, "ids are unique");
    seen.add(claim.id);
    problems.test(claim.sources.length > 0, claim.id, "sources", [], "every claim has a source");
    for (const { source } of claim.sources)
      problems.test(sourceIds.has(source), claim.id, "sources", source, "a claim's sources exist");
    for (const number of claim.numbers)
      if (number.observation !== undefined)
        problems.test(
          values.get(number.observation) === number.value,
          claim.id,
          "numbers",
          number.observation,
          "a claim's number is its observation's",
        );
  }
}

function checkJudgements({ riskOfBias, observations }: Evidence, problems: Problems): void {
  const studies = new Set(observations.map(({ study }) => study));
  for (const judgement of riskOfBias) {
    const { study, overall } = judgement;
    problems.test(studies.has(study), study, "study", study, "a judged study has observations");
    problems.test(
      overall === worstDomain(judgement),
      study,
      "overall",
      overall,
      "a study is judged as its worst domain",
    );
  }
}

function checkIds({ ids, observations, sources, claims }: Evidence, problems: Problems): void {
  const lists = { observations, sources, claims };
  for (const kind of ["observations", "sources", "claims"] as const) {
    const held = new Set(lists[kind].map((row) => row.id));
    const published = new Set(ids[kind]);
    for (const id of published) problems.test(held.has(id), id, kind, id, "a published id never goes away");
    for (const id of held) problems.test(published.has(id), id, kind, id, "a new id is entered in ids.json");
  }
}
