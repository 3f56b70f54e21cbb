import type { CommunitySummary } from "../../../src/community/statistics/shape.ts";
import { useWords } from "../../words/context.ts";

const WIDTH = 240;

/** Nothing to count, or too little: why, and what can be done. */
export function TooFew({ stories }: { stories: CommunitySummary }) {
  const { m } = useWords();
  const p = m.people;
  const { smallestCell, state } = stories;
  const isEmpty = state === "nothing imported";
  return (
    <div class="too-few">
      <svg
        viewBox={`0 0 ${WIDTH} 60`}
        role="img"
        aria-label={p.emptyPlaces(smallestCell)}
        width={WIDTH}
        height="60"
      >
        {Array.from({ length: smallestCell }, (_, at) => at).map((at) => (
          <circle key={at} cx={(WIDTH * (at + 0.5)) / smallestCell} cy="30" r="16" class="empty" />
        ))}
      </svg>
      <h3>{isEmpty ? p.nothing : p.tooFew}</h3>
      <p>{isEmpty ? p.nothingText : p.tooFewText(smallestCell)}</p>
      <h3>{p.instead}</h3>
      <ul>
        <li>{p.lookAtTrials}</li>
        <li>
          {p.importPosts} <code>anagen community import</code>
        </li>
        <li>{p.askDoctor}</li>
      </ul>
      <Selection stories={stories} />
    </div>
  );
}

/** What stories cannot tell; it stands beside every figure made from them. */
export function Selection({ stories }: { stories: CommunitySummary }) {
  const { m } = useWords();
  return (
    <aside class="note" aria-label={m.people.howToRead}>
      <p>
        <strong>{m.people.notARate}</strong> {m.people.selection(stories)}
      </p>
      <p>{m.footer.informs}</p>
    </aside>
  );
}
