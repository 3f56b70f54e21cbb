import { useEffect, useMemo, useRef } from "preact/hooks";
import { isRead, readList, withList } from "../../state/pasted-list.ts";
import type { Session } from "../../state/session.ts";
import { useWords } from "../../words/context.ts";
import { readTimeText } from "../../words/time-text.ts";
import { TableFrame } from "../table-frame.tsx";

interface PasteListProps {
  session: Session;
  text: string;
  onText: (text: string) => void;
  onClose: () => void;
}

/** A list of readings and doses in one go, with what was understood of each line before it is used. */
export function PasteList({ session, text, onText, onClose }: PasteListProps) {
  const { m, language } = useWords();
  const l = m.history.list;
  const { draft, change, start } = session;
  const area = useRef<HTMLTextAreaElement>(null);
  const lines = useMemo(() => readList(text, draft, start), [text, draft, start]);
  const count = lines.filter(isRead).length;
  useEffect(() => area.current?.focus(), []);
  return (
    <div class="paste" role="group" aria-label={l.heading}>
      <p class="hint" id="list-hint">
        {l.hint}
      </p>
      <label for="list">{l.label}</label>
      <textarea
        id="list"
        ref={area}
        class="prose"
        aria-describedby="list-hint"
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      {lines.length > 0 && (
        <TableFrame label={l.understood}>
          <table>
            <caption>{l.understood}</caption>
            <thead>
              <tr>
                <th scope="col">{l.line}</th>
                <th scope="col">{l.time}</th>
                <th scope="col">{l.value}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line, at) => (
                <tr key={`${at} ${line.text}`} class={isRead(line) ? undefined : "unread"}>
                  <th scope="row">{line.text}</th>
                  <td>{line.ago === null ? l.unread : readTimeText(m, language, draft, line.ago)}</td>
                  <td>
                    {[
                      line.score && l.salt(line.score),
                      line.mgPerDay &&
                        l.mg(
                          [line.drug, line.mgPerDay.replace(/(?:(?<!\s)\s+)?mg.*/i, "")]
                            .filter(Boolean)
                            .join(" "),
                        ),
                    ]
                      .filter(Boolean)
                      .join(", ") || l.unread}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      <p class="actions">
        <button
          type="button"
          class="main"
          disabled={count === 0}
          onClick={() => {
            change((before) => withList(before, lines));
            onClose();
          }}
        >
          {l.use(count)}
        </button>
        <button type="button" onClick={onClose}>
          {l.close}
        </button>
      </p>
    </div>
  );
}
