import { useRef, useState } from "preact/hooks";
import { download } from "../state/download.ts";
import { linkTo } from "../state/link.ts";
import type { Session } from "../state/session.ts";
import { useWords } from "../words/context.ts";

/** Keeping, sharing and deleting what was entered; each only when it is asked for. */
export function MemorySection({ session }: { session: Session }) {
  const { m } = useWords();
  const k = m.memory;
  const file = useRef<HTMLInputElement>(null);
  const [link, setLink] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const [copied, setCopied] = useState(false);
  const { value } = session.checked;
  return (
    <section aria-labelledby="memory-heading" class="card">
      <h2 id="memory-heading">{k.heading}</h2>
      <label class="tick">
        <input
          type="checkbox"
          checked={session.isKept}
          onChange={(event) => session.setKept(event.currentTarget.checked)}
        />
        {k.keep}
      </label>
      <p class="hint">{session.isKept ? k.kept : k.keepHint}</p>
      <p class="actions">
        <button
          type="button"
          disabled={value === null}
          onClick={() =>
            download("anagen-case.json", "application/json", `${JSON.stringify(value, null, 2)}\n`)
          }
        >
          {k.export}
        </button>
        <button type="button" onClick={() => file.current?.click()}>
          {k.import}
        </button>
        <input
          ref={file}
          class="unseen"
          type="file"
          tabIndex={-1}
          aria-label={k.import}
          accept="application/json,.json"
          onChange={async (event) => {
            const input = event.currentTarget;
            const text = await input.files?.[0]?.text();
            input.value = "";
            if (text !== undefined) await session.importText(text);
          }}
        />
        <button
          type="button"
          disabled={value === null}
          aria-expanded={asking}
          onClick={() => {
            setAsking(!asking);
            setLink(null);
          }}
        >
          {k.share}
        </button>
        <button type="button" onClick={() => void session.deleteAll()}>
          {k.delete}
        </button>
      </p>
      {asking && (
        <div class="warning" role="group" aria-label={k.share}>
          {link === null ? (
            <>
              <p>{k.shareWarning}</p>
              <p class="actions">
                <button
                  type="button"
                  onClick={async () => {
                    setCopied(false);
                    setLink(await linkTo("case", value));
                  }}
                >
                  {k.shareYes}
                </button>
                <button type="button" class="quiet" onClick={() => setAsking(false)}>
                  {k.shareNo}
                </button>
              </p>
            </>
          ) : (
            <>
              <label for="share-link">{k.shareReady}</label>
              <input id="share-link" class="wide" type="text" readOnly value={link} />
              <button
                type="button"
                onClick={() => navigator.clipboard.writeText(link).then(() => setCopied(true))}
              >
                {k.copy}
              </button>
              <span role="status">{copied ? k.copied : ""}</span>
            </>
          )}
        </div>
      )}
    </section>
  );
}
