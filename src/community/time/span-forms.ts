import { ordinalValue } from "../text/numbers.ts";
import type { FoundSpan, Unit } from "./found-span.ts";

const NUMBER = String.raw`\d+(?:\.\d+)?`;
const ABOUT = String.raw`(?:about|around|approximately|approx\.?|roughly|maybe|like|some|nearly|almost|circa|say|probably)`;
const UNIT = "(days?|weeks?|months?|years?)";

/** One way to say a time, read in its own unit. */
interface Form {
  readonly pattern: RegExp;
  readonly form: FoundSpan["form"];
  readonly read: (match: RegExpExecArray) => { low: number; high: number; unit: string } | null;
}

/** Half the width of a plainly said number: half of its unit, less for large numbers of small units. */
function around(value: number, unit: string, loose: boolean): { low: number; high: number; unit: string } {
  const name = unitOf(unit);
  let half = name === "year" ? (value >= 1 ? 1 / 6 : 0.1) : 0.5;
  if (name === "day") half = value >= 7 ? 2 : 0.5;
  if (name === "day" && value % 10 === 0) half = Math.max(half, 0.1 * value);
  if (name === "week" && value >= 12) half = 1;
  if (name === "year" && value >= 2) half = 0.5;
  if (name === "month" && value >= 12) half = 1;
  if (loose) half = Math.max(half, 0.2 * value);
  return { low: Math.max(0, value - half), high: value + half, unit };
}

/** Ways to say a length or a point of time; where two fit, the earlier one is meant. */
export const FORMS: readonly Form[] = [
  {
    pattern: new RegExp(
      String.raw`\bbetween (${NUMBER}) ?(?:days?|weeks?|months?)? ?(?:-|and|to) ?(${NUMBER}) ?${UNIT}`,
      "g",
    ),
    form: "length",
    read: (m) => ({ low: Number(m[1]), high: Number(m[2]), unit: m[3] }),
  },
  {
    pattern: new RegExp(
      String.raw`\bbetween (day|week|month) (${NUMBER}) ?(?:-|and|to) ?(?:day |week |month )?(${NUMBER})`,
      "g",
    ),
    form: "point",
    read: (m) => ({ low: Number(m[2]) - 0.5, high: Number(m[3]) + 0.5, unit: m[1] }),
  },
  {
    pattern: new RegExp(String.raw`\b(${NUMBER}) ?- ?(${NUMBER})[ -]${UNIT}`, "g"),
    form: "length",
    read: (m) =>
      Number(m[1]) <= Number(m[2]) ? { low: Number(m[1]), high: Number(m[2]), unit: m[3] } : null,
  },
  {
    pattern: /\ba (day|week|month|year) or (?:2|two|so|3)\b/g,
    form: "length",
    read: (m) => ({
      low: m[0].endsWith("so") ? 0.75 : 1,
      high: m[0].endsWith("so") ? 1.6 : m[0].endsWith("3") ? 3 : 2,
      unit: m[1],
    }),
  },
  {
    pattern: /\b(?:a )?(?:good |solid )?couple(?: of)?(?: more)? (days|weeks|months|years)/g,
    form: "length",
    read: (m) => ({ low: 1.4, high: 3, unit: m[1] }),
  },
  {
    pattern: /\b(?:a |the first )?(?:good )?few(?: short| good| more)? (days|weeks|months|years)/g,
    form: "length",
    read: (m) => ({ low: 2, high: 4, unit: m[1] }),
  },
  {
    pattern: /\bseveral (days|weeks|months|years)/g,
    form: "length",
    read: (m) => ({ low: 3, high: 7, unit: m[1] }),
  },
  {
    pattern: /\b(?:about |around |roughly )?half a year\b/g,
    form: "length",
    read: () => ({ low: 5, high: 7, unit: "month" }),
  },
  {
    pattern: /\b(?:a|1) year and (?:a half|change)|\b18 months\b/g,
    form: "length",
    read: () => ({ low: 17, high: 19, unit: "month" }),
  },
  {
    pattern: /\b(?:(?:a|1) )?(month|week|year) and a half/g,
    form: "length",
    read: (m) => ({ low: 1.3, high: 1.7, unit: m[1] }),
  },
  {
    pattern: /\b(?:a|the) (?:whole |full |good |solid )?fortnight/g,
    form: "length",
    read: () => ({ low: 1.5, high: 2.5, unit: "week" }),
  },
  { pattern: /\bhalf a month/g, form: "length", read: () => ({ low: 1.5, high: 2.6, unit: "week" }) },
  {
    pattern: new RegExp(
      String.raw`\b(?:under|less than|within|inside(?: of)?|in under|up to|not even) (?:about |the first |just )?(a|an|${NUMBER}) ${UNIT}`,
      "g",
    ),
    form: "length",
    read: (m) => ({
      low: 0,
      high: m[1][0] === "a" ? 1.1 : Number(m[1]) + (/^within|^inside/.test(m[0]) ? 0.5 : 0),
      unit: m[2],
    }),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:over|more than|at least|a little over|just over) (a|${NUMBER}) ${UNIT}`,
      "g",
    ),
    form: "length",
    read: (m) => {
      const n = m[1] === "a" ? 1 : Number(m[1]);
      return { low: n, high: 1.5 * n, unit: m[2] };
    },
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:(${ABOUT}) )?(?:the |my )?(day|week|month|year) (?:about |number )?(${NUMBER})\b(?! ?mg)`,
      "g",
    ),
    form: "point",
    read: (m) => around(Number(m[3]), m[2], m[1] !== undefined),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:(${ABOUT}) )?(?:the )?(\d{1,2}(?:st|nd|rd|th)|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|second) (week|month)\b`,
      "g",
    ),
    form: "point",
    read: (m) => {
      const n = Number(ordinalValue(m[2]));
      return { low: n - 1, high: n, unit: m[3] };
    },
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:(${ABOUT}) (?:about )?)?(${NUMBER})(?: ?\+)?(?: long| short| solid| full| good| more| whole)?[ -]${UNIT}\b(?! old)`,
      "g",
    ),
    form: "length",
    read: (m) => around(Number(m[2]), m[3], m[1] !== undefined),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:(${ABOUT}) )?(?:(?:a|an|another|1) (?:whole |full |good |solid |single )?|full |whole )(day|week|month|year)\b`,
      "g",
    ),
    form: "length",
    read: (m) => around(1, m[2], m[1] !== undefined || m[2] === "month" || m[2] === "year"),
  },
];

/** The unit a word stands for, in the singular or the plural. */
export function unitOf(text: string): Unit {
  return text.replace(/s$/, "") as Unit;
}
