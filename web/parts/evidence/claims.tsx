import { useState } from "preact/hooks";
import type { LiveClaim } from "../../../src/claims/facts.ts";
import { VERDICTS } from "../../../src/evidence/schema.ts";
import { useWords } from "../../words/context.ts";
import { SourceText } from "../record.tsx";
import { Ids } from "./ids.tsx";
import type { Library } from "./library.ts";

/** What people say, each with its verdict. */
export function ClaimsPanel({ library }: { library: Library }) {
  const { m } = useWords();
  const [verdict, setVerdict] = useState("");
  const shown = library.data.claims.filter((claim) => verdict === "" || claim.verdict === verdict);
  return (
    <>
      <div class="field">
        <label for="verdict">{m.evidence.verdict}</label>
        <select id="verdict" value={verdict} onChange={(event) => setVerdict(event.currentTarget.value)}>
          <option value="">{m.evidence.anyVerdict}</option>
          {VERDICTS.map((each) => (
            <option key={each} value={each}>
              {m.evidence.verdicts[each]}
            </option>
          ))}
        </select>
      </div>
      <ul class="records" lang="en">
        {shown.map((claim) => (
          <li key={claim.id}>
            <ClaimRecord claim={claim} library={library} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** One claim: its verdict at a glance, what is right and why on opening. */
export function ClaimRecord({ claim, library }: { claim: LiveClaim; library: Library }) {
  const { m } = useWords();
  return (
    <details>
      <summary>
        {claim.statement} <span class="verdict">{m.evidence.verdicts[claim.verdict]}</span>{" "}
        <span class="id">{claim.id}</span>
      </summary>
      <dl>
        <dt>{m.evidence.correct}</dt>
        <dd>{claim.correctFact}</dd>
        <dt>{m.evidence.why}</dt>
        <dd>{claim.explanation}</dd>
        <dt>{m.evidence.unknown}</dt>
        <dd>{claim.notKnown}</dd>
        <dt>{m.answer.sources}</dt>
        <dd>
          <Ids ids={claim.observations} />
          <ul>
            {claim.sources.map(({ source, located }) => {
              const found = library.sources.get(source);
              return (
                <li key={`${source} ${located}`}>
                  {found ? <SourceText source={found} /> : source} ({located})
                </li>
              );
            })}
          </ul>
        </dd>
      </dl>
    </details>
  );
}
