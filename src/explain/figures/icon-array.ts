import { type Figure, KEPT_LINE, LOST, label, svgOpen } from "./figure.ts";

/** One hundred people in a row of tens. */
export interface IconGroup {
  readonly title: string;
  /** people of a hundred with the bad outcome; whole, 0 to 100 */
  readonly lost: number;
  readonly lostWords: string;
  readonly keptWords: string;
  readonly observation: string;
}

/** What icon arrays say beside their groups. */
export interface IconWords {
  readonly line: (title: string, lost: number, lostWords: string, kept: number, keptWords: string) => string;
}

const STEP = 17;
const WIDTH = 10 * STEP + 60;

/** Groups of a hundred side by side: squares for those with the outcome, rings for those without. */
export function iconArrays(
  name: string,
  caption: string,
  groups: readonly IconGroup[],
  words: IconWords,
): Figure {
  const height = 10 * STEP + 70;
  const parts = [svgOpen(groups.length * WIDTH, height, caption, name)];
  groups.forEach((group, column) => {
    const left = column * WIDTH + 8;
    parts.push(label(left, 16, group.title, "start", 'font-weight="bold"'));
    for (let person = 0; person < 100; person++) {
      const x = left + (person % 10) * STEP + STEP / 2;
      const y = 28 + Math.floor(person / 10) * STEP + STEP / 2;
      parts.push(
        person < group.lost
          ? `<rect x="${x - 6}" y="${y - 6}" width="12" height="12" ${LOST}/>`
          : `<circle cx="${x}" cy="${y}" r="5" fill="none" ${KEPT_LINE} stroke-width="2"/>`,
      );
    }
    const below = 28 + 10 * STEP + 18;
    parts.push(label(left, below, `■ ${group.lost} ${group.lostWords}`, "start"));
    parts.push(label(left, below + 18, `○ ${100 - group.lost} ${group.keptWords}`, "start"));
  });
  return {
    name,
    caption,
    svg: `${parts.join("")}</svg>`,
    twin: groups.map(({ title, lost, lostWords, keptWords }) =>
      words.line(title, lost, lostWords, 100 - lost, keptWords),
    ),
    observations: groups.map(({ observation }) => observation),
  };
}
