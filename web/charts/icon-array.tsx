import { useWords } from "../words/context.ts";
import { PEOPLE } from "../words/numbers.ts";
import { iconCounts } from "./icon-counts.ts";

const COLUMNS = 10;
const STEP = 16;

/** What one person has; "holds" and "loses" are drawn as "keep" and "lost". */
type Icon = "keep" | "back" | "lost" | "holds" | "loses";

const SHAPES = { keep: "keep", back: "back", lost: "lost", holds: "keep", loses: "lost" } as const;

/** One person: the shape says it as well as the colour. */
function IconShape(props: { kind: Icon; x: number; y: number; pale?: boolean }) {
  const { x, y, pale } = props;
  const kind = SHAPES[props.kind];
  const name = `icon ${kind}${pale ? " pale" : ""}`;
  if (kind === "keep") return <circle class={name} cx={x} cy={y} r={5.6} />;
  if (kind === "back") return <path class={name} d={`M${x} ${y - 6.6}l6.2 6.6-6.2 6.6-6.2-6.6Z`} />;
  return <path class={name} d={`M${x - 4.2} ${y - 4.2}l8.4 8.4M${x + 4.2} ${y - 4.2}l-8.4 8.4`} />;
}

/** A hundred people, with hair or with what they have now. Those between the ends of the interval are pale. */
export function IconArray(props: {
  keep: number;
  back: number;
  low: number;
  high: number;
  meaning: "hair" | "holds";
}) {
  const { m } = useWords();
  const lost = Math.max(0, PEOPLE - props.keep - props.back);
  const [keep, back] = iconCounts([props.keep, props.back, lost], PEOPLE);
  const counts = { keep, back, lost: PEOPLE - keep - back, total: PEOPLE };
  const text = props.meaning === "hair" ? m.answer.icons.text(counts) : m.answer.icons.holdsText(counts);
  const size = COLUMNS * STEP;
  return (
    <svg class="icons" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={text}>
      {Array.from({ length: PEOPLE }, (_, at) => {
        const kind: Icon = at < keep ? "keep" : at < keep + back ? "back" : "lost";
        const pale = at >= props.low && at < props.high;
        return (
          <IconShape
            key={at}
            kind={kind}
            pale={pale}
            x={(at % COLUMNS) * STEP + STEP / 2}
            y={Math.floor(at / COLUMNS) * STEP + STEP / 2}
          />
        );
      })}
    </svg>
  );
}

export function IconLegend({ kinds }: { kinds: readonly Icon[] }) {
  const { m } = useWords();
  return (
    <ul class="legend">
      {kinds.map((kind) => (
        <li key={kind}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <IconShape kind={kind} x={8} y={8} />
          </svg>
          {m.answer.icons[kind]}
        </li>
      ))}
      <li>
        <svg viewBox="0 0 32 16" width="32" height="16" aria-hidden="true">
          <IconShape kind="keep" x={8} y={8} pale />
          <IconShape kind="lost" x={24} y={8} pale />
        </svg>
        {m.answer.icons.unsure}
      </li>
    </ul>
  );
}
