import { useState } from "preact/hooks";
import { checkText, type Finding } from "../../../src/claims/check/check-text.ts";
import { useWords } from "../../words/context.ts";
import { SourceText } from "../record.tsx";
import { Ids } from "./ids.tsx";
import type { Library } from "./library.ts";

/** A pasted text, held against the claims that the evidence speaks to. */
export function CheckPanel({ library }: { library: Library }) {
  const { m } = useWords();
  const [text, setText] = useState("");
  const [checked, setChecked] = useState<{ text: string; findings: readonly Finding[] } | null>(null);
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
      <p class="actions">
        <button
          type="button"
          class="main"
          disabled={text.trim() === ""}
          onClick={() =>
            setChecked({
              text,
              findings: checkText(text, { claims: library.data.claims, evidence: library.data }).findings,
            })
          }
        >
          {m.evidence.checkRun}
        </button>
      </p>
      <p role="status">
        {checked &&
          (checked.findings.length === 0
            ? m.evidence.checkNone
            : m.evidence.checkFound(checked.findings.length))}
      </p>
      {checked && (
        <ul class="records" lang="en">
          {checked.findings.map((finding, at) => (
            <li key={`${at}`}>
              <p>
                <span class="verdict">{finding.verdict}</span> <span class="id">{finding.claim}</span>
              </p>
              <blockquote>
                <mark>{finding.passage}</mark>
              </blockquote>
              <dl>
                <dt>{m.evidence.correct}</dt>
                <dd>{finding.correctFact}</dd>
                <dt>{m.evidence.unknown}</dt>
                <dd>{finding.notKnown}</dd>
                <dt>{m.answer.sources}</dt>
                <dd>
                  <Ids ids={finding.observations} />
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
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
