import type { Turn } from "./turn.ts";

const NUMBERS =
  "un una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince".split(" ");
const VALUES: Readonly<Record<string, number>> = {
  ...Object.fromEntries(NUMBERS.map((word, at) => [word, Math.max(1, at)])),
  dieciséis: 16,
  dieciocho: 18,
  veinte: 20,
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
};
const N = String.raw`((?<!\d)\d+(?:[.,]\d+)?|${Object.keys(VALUES).join("|")}|un par de|unos|unas|pocos|pocas|varios|varias)`;
const UNITS: Readonly<Record<string, string>> = { d: "day", s: "week", m: "month", a: "year" };
const UNIT = "(días?|semanas?|mes(?:es)?|años?)";
const ORDINALS = "primer segund tercer cuart quint sext séptim octav noven décim".split(" ");
const ORDINAL = `(${ORDINALS.join("|")})[oa]?`;
/** "After it was left off", behind a time. */
const OF_STOPPING = String.raw`(?:después )?de (?:que )?(?:dejar(?:lo|la)?|suspender(?:lo|la)?|parar(?:lo|la)?|abandonar(?:lo|la)?|haber(?:lo|la)? dejado|dejé|suspendí)(?: de tomar(?:lo|la)?)?`;
const AT = "(?:(?:ya )?(?:a los|a las|al cabo de|pasad[oa]s?) )?(?:unos |unas |casi )?";

/** A Spanish number word as a digit or an English word of amount. */
const number = (word: string): string =>
  word === "un par de"
    ? "a couple of"
    : /^(?:unos|unas|pocos|pocas)$/.test(word)
      ? "a few"
      : /^vari/.test(word)
        ? "several"
        : String(VALUES[word] ?? word.replace(",", "."));
const span = (count: string, unit: string, half?: string): string => {
  const value = half === undefined ? number(count) : String(Number(number(count)) + 0.5);
  return `${value} ${UNITS[unit[0]]}${value === "1" ? "" : "s"}`;
};

/** Times first: numbers beside units, and where they count from. */
export const TIMES: readonly Turn[] = [
  // how often it is taken, before "two days" is a time
  [
    String.raw`(?:una? )?(?:pastilla |vez )?(?:cada (?:dos|2) días|(?:(?:un|el) )?días? sí,? (?:y )?(?:(?:el )?otro|(?:un )?día) no|(?:en |a )?días alternos)`,
    "every other day",
  ],
  [
    String.raw`(\d|dos|tres|cuatro|cinco) (?:veces|días) (?:a la|por) semana`,
    (_, n) => `${number(n)} times a week`,
  ],
  [
    String.raw`${AT}${N} ${UNIT}( y medi[oa])? ${OF_STOPPING}`,
    (_, n, u, half) => `${span(n, u, half)} after stopping`,
  ],
  [
    String.raw`(?:a los|a las) (?:unos |unas |casi )?${N} ${UNIT}( y medi[oa])? sin(?= (?!pelo|cabello|cejas?|pestañas?|caída|placas?|calvas?))`,
    (_, n, u, half) => `${span(n, u, half)} without`,
  ],
  [
    String.raw`(?:tiene|tenía|cumple|cumplió|cumplía) (?:ya |casi )?${N} (meses|años|semanas)`,
    (_, n, u) => `is ${span(n, u)} old`,
  ],
  [`al (mes|año) ${OF_STOPPING}`, (_, u) => `1 ${UNITS[u[0]]} after stopping`],
  [`al (mes|año) y medio ${OF_STOPPING}`, (_, u) => `a ${UNITS[u[0]]} and a half after stopping`],
  ["al (mes|año) y medio", (_, u) => `a ${UNITS[u[0]]} and a half later`],
  [
    String.raw`(?:a|en|hacia|sobre|desde|por) la ${ORDINAL} semana(?: (${OF_STOPPING}))?`,
    (_, n, of) => `in week ${ORDINALS.indexOf(n) + 1}${of ? " after stopping" : ""}`,
  ],
  [
    String.raw`(?:al|en el|hacia el|sobre el) ${ORDINAL} mes(?: (${OF_STOPPING}))?`,
    (_, n, of) => `in month ${ORDINALS.indexOf(n) + 1}${of ? " after stopping" : ""}`,
  ],
  [
    `(?:a los|a las|al cabo de|pasad[oa]s?) (?:unos |unas |casi )?${N} ${UNIT}( y medi[oa])`,
    (_, n, u, half) => `${span(n, u, half)} later`,
  ],
  [
    `(?<!(?:un|una) )${N} ${UNIT}( y medi[oa]) (?:después|más tarde|luego)`,
    (_, n, u, half) => `${span(n, u, half)} later`,
  ],
  [
    `hace (?:ya |casi |unos |unas |más de )?${N} (meses|semanas|años)( y medi[oa])`,
    (_, n, u, half) => `${span(n, u, half)} ago`,
  ],
  [String.raw`hace (?:ya |casi |más de )?medio año`, "half a year ago"],
  [String.raw`medio año`, "half a year"],
  [String.raw`(?:un )?año y medio`, "a year and a half"],
  [String.raw`(?:un )?mes y medio`, "a month and a half"],
  [
    `(?:a los|a las|al cabo de|pasad[oa]s?) (?:unos |unas |casi )?${N} ?(?:o|a|-|y) ?${N} ${UNIT}`,
    (_, a, b, u) => `${number(a)} to ${span(b, u)} later`,
  ],
  [
    `(?:a los|a las|al cabo de|pasad[oa]s?) (?:unos |unas |casi )?${N} ${UNIT}`,
    (_, n, u) => `${span(n, u)} later`,
  ],
  [String.raw`al (mes|año)(?= |,|\.|$)`, (_, u) => `1 ${UNITS[u[0]]} later`],
  [`${N} ${UNIT} (?:después|más tarde|luego)`, (_, n, u) => `${span(n, u)} later`],
  [
    `(?:desde )?hace (?:ya |casi |unos |unas |más de )?${N} ${UNIT} que no`,
    (_, n, u) => `for ${span(n, u)} i do not`,
  ],
  [`desde hace (?:ya |casi |más de )?${N} ${UNIT}`, (_, n, u) => `for ${span(n, u)}`],
  [`hace (?:ya |casi |unos |unas |más de )?${N} ${UNIT}`, (_, n, u) => `${span(n, u)} ago`],
  [`(?:durante|por) (?:unos |unas |casi )?${N} ${UNIT}`, (_, n, u) => `for ${span(n, u)}`],
  [`(?:tras|después de) (?:unos |unas |casi )?${N} ${UNIT}`, (_, n, u) => `after ${span(n, u)}`],
  [`en (?:unos |unas |menos de )?${N} ${UNIT}`, (_, n, u) => `within ${span(n, u)}`],
  [`${N} ?(?:o|a|-) ?${N} ${UNIT}`, (_, a, b, u) => `${number(a)} to ${span(b, u)}`],
  [`${N} ${UNIT}`, (_, n, u) => span(n, u)],
  [`(?:la )?semana (\\d+)`, (_, n) => `week ${n}`],
  [`(?:el )?mes (\\d+)`, (_, n) => `month ${n}`],
  ["desde (?:la |las )?navidad(?:es)?", "since christmas"],
  ["desde (?:la )?(?:pascua|semana santa)", "since easter"],
  [`(?:para|por|en|antes de|desde|hasta) (?:la |las )?navidad(?:es)?`, "by christmas"],
  [`(?:para|por|en|antes de|desde|hasta) (?:la )?(?:pascua|semana santa)`, "by easter"],
  ...[
    "enero january",
    "febrero february",
    "marzo march",
    "abril april",
    "mayo may",
    "junio june",
    "julio july",
    "agosto august",
    "septiembre september",
    "octubre october",
    "noviembre november",
    "diciembre december",
  ].map((pair): Turn => {
    const [es, en] = pair.split(" ");
    return [
      `(en|desde|a finales de|a principios de|de)? ?${es}(?: de(?:l)? (\\d{4}))?`,
      (_, lead, year) => `${lead === "desde" ? "since" : "in"} ${en}${year ? ` ${year}` : ""}`,
    ];
  }),
  [
    String.raw`(?:el|la) (?:próxim[oa] )?(?:mes|semana|año) que viene|el próximo (?:mes|año)|la próxima semana|mañana`,
    "next month",
  ],
];
