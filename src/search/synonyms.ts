import { DEFAULT_DRUG } from "../drug/catalogue.ts";
import { DRUGS } from "../evidence/drugs.ts";

/** Words people use, and the words the evidence uses for the same thing. Both lower case. */
const PLAIN: Readonly<Record<string, readonly string[]>> = {
  quit: ["stop"],
  quitting: ["stop"],
  discontinue: ["stop"],
  discontinuing: ["stop"],
  stopping: ["stop"],
  stopped: ["stop"],
  stops: ["stop"],
  withdrawal: ["stop"],
  withdraw: ["stop"],
  halving: ["lower", "less"],
  halve: ["lower", "less"],
  reduce: ["lower", "less"],
  reducing: ["lower", "less"],
  reduction: ["lower", "less"],
  taper: ["lower", "less", "step"],
  tapering: ["lower", "less", "step"],
  wean: ["lower", "less", "step"],
  lowering: ["lower", "less"],
  dosage: ["dose"],
  suddenly: ["abruptly", "rebound"],
  sudden: ["abruptly", "rebound"],
  forget: ["missed", "stop"],
  forgot: ["missed", "stop"],
  skip: ["missed", "stop"],
  stories: ["people", "users", "report"],
  restarting: ["restart", "again"],
  restart: ["again"],
  retreatment: ["restart", "again"],
  retreat: ["restart", "again"],
  resume: ["restart", "again"],
  regrow: ["back", "hair", "again"],
  price: ["cost"],
  expensive: ["cost"],
  afford: ["cost"],
  insurance: ["cost"],
  pay: ["cost"],
  dangerous: ["risk", "harm"],
  danger: ["risk", "harm"],
  safe: ["risk", "harm"],
  safety: ["risk", "harm"],
  harmful: ["risk", "harm"],
  "side-effects": ["risk", "harm"],
  effects: ["risk", "harm"],
  cancer: ["risk"],
  infections: ["infection"],
  permanent: ["good", "last"],
  forever: ["good", "last", "permanent"],
  cure: ["control"],
  doctor: ["dermatologist"],
  relapse: ["loss", "lost"],
  recurrence: ["relapse"],
  switching: ["switch"],
  change: ["switch"],
  other: ["another"],
  long: ["time", "wait"],
  patient: ["wait"],
  reddit: ["people", "users", "report"],
  forum: ["people", "users", "report"],
  experiences: ["people", "users", "report"],
  experience: ["people", "users", "report"],
  approved: ["licence"],
  arthritis: ["joint"],
  joints: ["joint", "arthritis"],
  symptoms: ["syndrome", "signs"],
  makes: ["company", "developed"],
  maker: ["company", "developed"],
  manufacturer: ["company", "developed"],
  lashes: ["eyelash"],
  eyelashes: ["eyelash"],
  brows: ["eyebrow"],
};

/** Brand names, codes and abbreviations of drugs, each with the drug's own name. */
const BRANDS: ReadonlyMap<string, string> = new Map(
  DRUGS.flatMap(({ name, synonyms }) => synonyms.map((synonym) => [synonym, name] as const)),
);

/** A query word with the words that mean the same. */
export function expand(word: string): string[] {
  const plain = word.toLowerCase();
  const drug = BRANDS.get(plain);
  const drugWords =
    drug === undefined
      ? []
      : drug
          .toLowerCase()
          .split(/[^a-z0-9]+/)
          .filter(Boolean);
  return [...new Set([plain, ...drugWords, ...(PLAIN[plain] ?? [])])];
}

/** Words that say nothing about what is looked for. */
const STOP_WORDS = new Set(
  "a an and are as at be been but by can could did do does for from get gets had has have how i if in is it its me my of on or our s should so t than that the their them then there these they this to up was we were what when which while who why will with would you your after about any much many".split(
    " ",
  ),
);

/** A word of a text in the form the index holds, a brand as its drug; null for words without meaning. */
export function indexed(word: string): string | null {
  const plain = word.toLowerCase().replace(/'s$/, "");
  if (plain === "" || STOP_WORDS.has(plain)) return null;
  const drug = BRANDS.get(plain);
  return stem(drug !== undefined && /^\w+$/.test(drug) ? drug : plain);
}

/** Ends of English words cut off, so that "stops", "stopped" and "stopping" meet, and "dose" and "doses". */
function stem(word: string): string {
  if (word.length < 4) return word;
  if (/\d/.test(word)) return word.replace(/([^s])s$/, "$1");
  const one = word.replace(/ies$/, "y").replace(/([^s])s$/, "$1");
  if (word.length < 5) return one.replace(/e$/, "");
  return one
    .replace(/([bdfgklmnprtvz])\1(?:ing|ed)$/, "$1")
    .replace(/(?:ing|ed)$/, "")
    .replace(/e$/, "");
}

/** Words that nearly everything here is about: they tell little apart. */
const TOPIC_WORDS = new Set(
  [
    DEFAULT_DRUG.name,
    "hair",
    "stop",
    "drug",
    "alopecia",
    "areata",
    "lose",
    "loss",
    "people",
    "doctor",
    "dermatologist",
    "work",
  ].map(stem),
);

/** How much a word of the index counts: topic words count less than the others. */
export function weightOf(term: string): number {
  return TOPIC_WORDS.has(term) ? 0.4 : 1;
}
