import { useState } from "preact/hooks";
import {
  checkText,
  type Finding,
  type NotJudged,
  type TextCheck,
} from "../../../src/claims/check/check-text.ts";
import { JAK_INHIBITORS } from "../../../src/drug/catalogue.ts";
import { useWords } from "../../words/context.ts";
import { SourceText } from "../record.tsx";
import { Ids } from "./ids.tsx";
import type { Library } from "./library.ts";

/** A pasted text, held against the claims and numbers that the evidence speaks to. */
export function CheckPanel({ library }: { library: Library }) {
  const { m } = useWords();
  const [text, setText] = useState("");
  const [about, setAbout] = useState("");
  const [check, setCheck] = useState<TextCheck | null>(null);
  const run = (drug: string) => {
    const knowledge = { claims: library.data.claims, evidence: library.data };
    setCheck(checkText(text, knowledge, drug === "" ? {} : { about: drug }));
  };
  return (
    <>
      <p>{m.evidence.checkIntro}</p>
      <label for="check-text">{m.evidence.checkText}</label>
      <textarea
        id="check-text"
        class="prose"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="field">
        <label for="check-about">{m.evidence.checkAbout}</label>
        <select
          id="check-about"
          value={about}
          onChange={(event) => {
            const drug = event.currentTarget.value;
            setAbout(drug);
            // The answer on the page is never that of another choice.
            if (check !== null) run(drug);
          }}
        >
          <option value="">{m.evidence.checkAboutText}</option>
          {JAK_INHIBITORS.map(({ name, brands }) => (
            <option key={name} value={name}>
              {brands.length === 0 ? name : `${name} (${brands.map(capital).join(", ")})`}
            </option>
          ))}
        </select>
      </div>
      <p class="actions">
        <button type="button" class="main" disabled={text.trim() === ""} onClick={() => run(about)}>
          {m.evidence.checkRun}
        </button>
      </p>
      <p role="status">{check && statusOf(check, m.evidence)}</p>
      {check && (
        <>
          <ul class="records">
            {check.findings.map((finding, at) => (
              <li key={`${at}`}>
                <FindingRecord finding={finding} library={library} />
              </li>
            ))}
          </ul>
          <NotJudgedList notJudged={check.notJudged} />
        </>
      )}
    </>
  );
}

function statusOf(
  { findings, isDrugKnown, reading }: TextCheck,
  words: ReturnType<typeof useWords>["m"]["evidence"],
): string {
  if (!isDrugKnown && reading.sentencesRead > 0) return words.checkNoDrug;
  return findings.length === 0 ? words.checkNone : words.checkFound(findings.length);
}

function FindingRecord({ finding, library }: { finding: Finding; library: Library }) {
  const { m } = useWords();
  const ids = finding.rows.length > 0 ? finding.rows : finding.observations;
  return (
    <>
      <p>
        <span class="verdict">{m.evidence.verdicts[finding.verdict]}</span>{" "}
        {m.evidence.outcomes[finding.outcome]} <span class="id">{finding.claim}</span>
      </p>
      <blockquote>
        <mark>{finding.passage}</mark>
      </blockquote>
      <dl>
        <dt>{m.evidence.correct}</dt>
        <dd lang="en">{finding.correctFact}</dd>
        {finding.notKnown !== "" && (
          <>
            <dt>{m.evidence.unknown}</dt>
            <dd lang="en">{finding.notKnown}</dd>
          </>
        )}
        <dt>{m.answer.sources}</dt>
        <dd>
          <Ids ids={ids} />
          {finding.sources.map((id) => {
            const source = library.sources.get(id);
            return source ? (
              <p key={id}>
                <SourceText source={source} />
              </p>
            ) : null;
          })}
        </dd>
      </dl>
    </>
  );
}

/** What was read and not judged, with the reason. */
function NotJudgedList({ notJudged }: { notJudged: readonly NotJudged[] }) {
  const { m } = useWords();
  if (notJudged.length === 0) return null;
  return (
    <section aria-label={m.evidence.notJudged}>
      <h3>{m.evidence.notJudged}</h3>
      <ul class="facts">
        {notJudged.map(({ start, passage, reason }) => (
          <li key={start}>
            {m.evidence.notJudgedBecause[reason]}: <q>{passage}</q>
          </li>
        ))}
      </ul>
    </section>
  );
}

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
