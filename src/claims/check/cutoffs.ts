import { SEVERE_SALT, VERY_SEVERE_SALT } from "../../disease/salt/thresholds.ts";
import type { Observation } from "../../evidence/index.ts";
import { WEEKS_A_MONTH, WEEKS_A_YEAR } from "../../math/calendar.ts";
import type { ReadStatement } from "../frames/read.ts";
import { wordSet } from "../lexicon/word-set.ts";
import type { Verdict } from "./verdict.ts";

/** Who was let into the trials, and what counts as severe: a statement's limits held against the held ones. */
interface CutoffMatch {
  /** of the false statement whose correct fact says the limit */
  readonly id: "G12" | "G13" | "G14";
  readonly verdict: Verdict;
}

const ENTRY = wordSet(
  "open enrolled enroled enrol enroll enrolling recruited recruit included include admitted took accepted accept eligible eligibility inclusion entry entrants criteria criterion required excluded ineligible incluyeron incluyo incluian reclutaron reclutados admitieron exigian",
);
const TRIAL = wordSet("trials brave aa1 aa2 programme program ensayos");
/** Other studies let in other people. */
const OTHER_STUDY = wordSet(
  "study studies later another other earlier previous small smaller pilot registry registries cohort cohorts retrospective survey clinic clinics centre centres center centers hospital real-world real world adolescent adolescents children teenagers peds paediatric pediatric japan japanese korea korean china chinese phase topical cream vitiligo dermatitis arthritis extension withdrawal reduction part dose lowered stopping stop switched estudio estudios registro otro otra adolescentes",
);
/** The limit itself is meant, and not some of those within it. */
const STRICT = wordSet(
  "only must minimum required needed criteria criterion eligible eligibility cutoff threshold excluded ineligible exclusively least solo minimo exigian",
);
const SHUT_OUT = wordSet("excluded ineligible exclude excludes barred excluyeron excluidos");
/** A statement on how people did, on a part of them or on an average says nothing of who was let in. */
const ELSEWHERE = wordSet(
  "respond responded responds response responders likely chance better worse reached achieved regrew regrowth mean average median analysis subgroup subgroups among stratum strata half-life weeks week placebo many most some few others also even responder media mediana respuesta",
);
const OVER = wordSet("over above > ≥ >= exceeding than least minimum beyond mas menos");
const UNDER = wordSet("under below < ≤ <= less fewer shorter most up within younger");
const SEVERE = wordSet("severe grave");
const DEFINES = wordSet(
  "begins starts means mean meant defined definition defines is denotes significa define definido definida",
);

/** Weeks by which an end of an episode may be off and be the same: a month and a tenth. */
const NEAR_WEEKS = 5;
const NEAR_SHARE = 0.1;
/** Points of SALT by which a limit may be off: "51 or more" is "50 or more". */
const NEAR_POINTS = 1;
/** From this far on a limit is another one, points. */
const FAR_POINTS = 5;

/** Who was let into the trials of a drug: the lowest SALT, and the length of the current episode, weeks. */
interface EntryLimits {
  readonly salt: number;
  readonly shortest: number;
  readonly longest: number;
}

/** The limits of the trials of a drug as its rows' populations tell them; null where they tell none, or several. */
export function entryLimits(rows: readonly Observation[], drug: string): EntryLimits | null {
  const found = new Set<string>();
  for (const row of rows) {
    if (row.drug !== drug) continue;
    const told = /SALT ?>= ?(\d+), current episode >(\d+) months to <(\d+) years/.exec(row.population ?? "");
    if (told) found.add(told.slice(1).join());
  }
  if (found.size !== 1) return null;
  const [salt, months, years] = [...found][0].split(",").map(Number);
  return { salt, shortest: months * WEEKS_A_MONTH, longest: years * WEEKS_A_YEAR };
}

/** Judges limits of entry and of severity; null where a statement has none, or where they may mean something else. */
export function judgeCutoffs(read: ReadStatement, held: EntryLimits): CutoffMatch | null {
  const { words } = read;
  if (read.stances.some((stance) => stance !== "own")) return null;
  if (read.amounts.some(({ kind }) => kind === "share" || kind === "dose" || kind === "people")) return null;
  const severity = judgeSeverity(words);
  if (severity !== null) return { id: "G14", verdict: severity };
  const has = (list: ReadonlySet<string>) => words.some((word) => list.has(word));
  const lets = has(ENTRY) || words.some((word, at) => word === "had" && words[at + 1] === "to");
  if (!lets || has(ELSEWHERE) || has(OTHER_STUDY)) return null;
  if (words.some((word) => word === "episode" || word === "episodio")) {
    const verdict = judgeEpisode(read, held);
    return verdict === null ? null : { id: "G13", verdict };
  }
  if (!has(TRIAL)) return null;
  const verdict = judgeExtent(read, held.salt);
  return verdict === null ? null : { id: "G12", verdict };
}

const EXTENT = wordSet("salt scalp hair pelo cabelludo cabello");
const AT_LEAST = wordSet("least ≥ >= minimum");
const OR_MORE = wordSet("more higher above greater");
const O_MAS = wordSet("mas superior");
const NOT = wordSet("not weren't wasn't couldn't");
const VERY = wordSet("very muy extremely");
const AGE = wordSet("age aged ages old older edad mayores");
const NUMBER = /^\d{1,3}$/;
const isOrMore = (words: readonly string[], at: number) =>
  (words[at] === "or" && OR_MORE.has(words[at + 1])) || (words[at] === "o" && O_MAS.has(words[at + 1]));
const PARTS: Readonly<Record<string, number>> = { half: 50, mitad: 50, quarter: 25, third: 33 };

/** "SALT of 50 or more", "at least half of the scalp hair": the one number of a sentence that stands for an extent. */
function judgeExtent({ words, amounts }: ReadStatement, held: number): Verdict | null {
  const isOfElse = (at: number) =>
    amounts.some(({ kind, first, next }) => kind === "time" && first <= at && at < next) ||
    words.slice(Math.max(0, at - 4), at + 6).some((word) => AGE.has(word));
  const numbers = words.flatMap((word, at) => {
    if (PARTS[word] !== undefined) return [{ value: PARTS[word], at }];
    if (isOfElse(at)) return [];
    if (!NUMBER.test(word) || Number(word) > 100 || words[at - 1] === "aa") return [];
    return [{ value: Number(word), at }];
  });
  if (numbers.length !== 1) return null;
  const [{ value, at }] = numbers;
  const around = words.slice(Math.max(0, at - 8), at + 8);
  const isExtent = around.some((word) => EXTENT.has(word));
  const before = words.slice(Math.max(0, at - 4), at);
  const isFloor =
    before.some((word) => AT_LEAST.has(word)) ||
    (before.at(-2) === "more" && before.at(-1) === "than") ||
    isOrMore(words, at + 1) ||
    (before.at(-1) === "menos" && before.at(-2) === "al");
  if (!isExtent || !isFloor) return null;
  if (Math.abs(value - held) <= NEAR_POINTS) return "supported";
  // Whoever is above a higher limit was let in, too: wrong only where the limit itself is meant.
  if (value >= held + FAR_POINTS) return words.includes("only") ? "contradicted" : null;
  return value <= held - FAR_POINTS ? "contradicted" : null;
}

/** "Longer than 6 months and less than 8 years": each end by the words in front of it. */
function judgeEpisode({ words, amounts }: ReadStatement, held: EntryLimits): Verdict | null {
  const times = amounts.flatMap((each) => (each.kind === "time" ? [each] : []));
  const isShut = words.some(
    (word, at) =>
      SHUT_OUT.has(word) ||
      (NOT.has(word) && words.slice(at + 1, at + 5).some((next) => ENTRY.has(next) || next === "enter")),
  );
  const isStrict =
    isShut || words.some((word, at) => STRICT.has(word) || (word === "had" && words[at + 1] === "to"));
  const verdicts = times.map(({ low, high, first }): Verdict | null => {
    if (low !== high && high - low > NEAR_WEEKS) return null;
    const before = words.slice(Math.max(0, first - 4), first);
    const isUnder = before.some((word) => UNDER.has(word));
    const isOver = !isUnder && before.some((word) => OVER.has(word));
    if (isUnder === isOver) return null;
    const isUpper = isUnder !== isShut;
    const limit = isUpper ? held.longest : held.shortest;
    if (Math.abs(low - limit) <= Math.max(NEAR_WEEKS, NEAR_SHARE * limit)) return "supported";
    // People within narrower limits were let in, too.
    const isNarrower = isUpper ? low < limit : low > limit;
    return isNarrower && !isStrict ? null : "contradicted";
  });
  if (verdicts.length === 0 || verdicts.includes(null)) return null;
  return verdicts.includes("contradicted") ? "contradicted" : "supported";
}

/** A lower score counts as severe where more than the scalp is asked. */
const ASKS_MORE = wordSet(
  "or plus if with and/or when eyebrow eyebrows lashes psychosocial quality brows o si con",
);

/** What counts as a severe change is another matter. */
const OF_CHANGE = wordSet(
  "increase increases rise rises change changes drop fall decrease worsening improvement reduction shedding relapse flare aumento cambio empeoramiento mejoria reduccion recaida",
);

/** "Severe means a SALT score of 50 to 94": the lowest score named behind each of the two words. */
function judgeSeverity(words: readonly string[]): Verdict | null {
  if (!words.includes("salt") || !words.some((word) => DEFINES.has(word))) return null;
  const asksMore = words.some((word, at) => ASKS_MORE.has(word) && !isOrMore(words, at));
  if (asksMore || words.some((word) => OF_CHANGE.has(word) || ELSEWHERE.has(word) || ENTRY.has(word)))
    return null;
  const places = words.flatMap((word, at) => (SEVERE.has(word) ? [at] : []));
  const verdicts = places.map((at, which): Verdict | null => {
    const until = places[which + 1] ?? words.length;
    const isVery = VERY.has(words[at - 1]);
    const number = words.slice(at, until).find((word) => NUMBER.test(word) && Number(word) <= 100);
    if (number === undefined) return null;
    const distance = Math.abs(Number(number) - (isVery ? VERY_SEVERE_SALT : SEVERE_SALT));
    return distance <= NEAR_POINTS ? "supported" : distance >= FAR_POINTS ? "contradicted" : null;
  });
  if (verdicts.length === 0 || verdicts.includes(null)) return null;
  return verdicts.includes("contradicted") ? "contradicted" : "supported";
}
