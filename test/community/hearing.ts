import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { toLine } from "../../src/community/extract/contract.ts";
import { extract } from "../../src/community/extract/extract.ts";
import { type LabelledPost, readCorpus } from "./read-corpus.ts";

/** What became of the hair, as a label says it; null where it does not. */
export type HeardOutcome = "kept" | "partly" | "lost" | "back";

/** A post with the labels that all sets have. */
export interface HearingCase {
  readonly id: string;
  readonly text: string;
  readonly event: string | null;
  readonly drug: string | null;
  readonly weeks: readonly [number, number] | null;
  readonly shed: boolean | null;
  /** null where the set does not tell them apart */
  readonly outcome: HeardOutcome | null;
}

const HERE = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The sets of labelled posts, by name. */
export const SETS = {
  "corpus-development": () => fromCorpus(readCorpus(), "development"),
  "corpus-test": () => fromCorpus(readCorpus(), "test"),
  "fresh-development": () => fromCorpus(readCorpus(HERE("./fresh/")), "development"),
  "fresh-test": () => fromCorpus(readCorpus(HERE("./fresh/")), "test"),
  "later-development": () => fromCorpus(readCorpus(HERE("./later/")), "development"),
  "later-test": () => fromCorpus(readCorpus(HERE("./later/")), "test"),
  "voices-development": () => fromCorpus(readCorpus(HERE("./voices/")), "development"),
  "voices-test": () => fromCorpus(readCorpus(HERE("./voices/")), "test"),
  "plain-development": () => fromCorpus(readCorpus(HERE("./plain/")), "development"),
  cases: readCases,
} satisfies Record<string, () => HearingCase[]>;
export type SetName = keyof typeof SETS;

function fromCorpus(posts: readonly LabelledPost[], split: LabelledPost["split"]): HearingCase[] {
  return posts
    .filter((post) => post.split === split)
    .map(({ id, text, labels }) => ({
      id,
      text,
      event: labels.event === "taper" ? "reduce" : labels.event,
      drug: labels.drug,
      weeks: labels.weeksToShedding,
      shed: labels.shed,
      outcome: labels.outcome,
    }));
}

interface CaseLine {
  readonly id: string;
  readonly text: string;
  readonly phenomenon: string;
  readonly labels: {
    readonly event: string;
    readonly drug: string | null;
    readonly weeks_to_shedding: [number, number] | null;
    readonly shed: boolean | null;
  };
}

function readCases(): HearingCase[] {
  return readFileSync(HERE("./cases/posts.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const { id, text, labels } = JSON.parse(line) as CaseLine;
      const event = labels.event === "none" ? null : labels.event;
      return {
        id,
        text,
        event,
        drug: labels.drug,
        weeks: labels.weeks_to_shedding,
        shed: labels.shed,
        outcome: null,
      };
    });
}

/** A share as counted. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

export interface Hearing {
  /** of posts given an event of hair, those that have one */
  readonly precision: Share;
  /** of posts with an event, those given it, first or among the others */
  readonly recall: Share;
  readonly drug: Share;
  /** of posts whose hair was kept, those heard so; and lost, wholly or partly */
  readonly kept: Share;
  readonly lost: Share;
  /** of posts heard as kept or lost, those heard the wrong way round or that do not say */
  readonly misheard: Share;
  readonly weeksGiven: Share;
  readonly weeksRight: Share;
  readonly outcomes: Readonly<Record<HeardOutcome, Share>>;
  /** confidence of every finding, and whether it is one */
  readonly confidences: readonly { readonly confidence: number; readonly right: boolean }[];
  readonly faults: readonly string[];
}

/** Slack of a time, weeks: labels round as people do. */
const SLACK = 1;

/** Judges the reader on labelled posts, by what `anagen community extract` prints. */
export function hear(posts: readonly HearingCase[]): Hearing {
  const counts = new Map<string, { right: number; of: number }>();
  const tally = (name: string, right: boolean): boolean => {
    const { right: so, of } = counts.get(name) ?? { right: 0, of: 0 };
    counts.set(name, { right: so + (right ? 1 : 0), of: of + 1 });
    return right;
  };
  const faults: string[] = [];
  const confidences: { confidence: number; right: boolean }[] = [];
  for (const post of posts) {
    const line = toLine(post.id, extract(post.text));
    const given = [line.event, ...line.otherEvents].map((event) => (event === "taper" ? "reduce" : event));
    const isOfHair = line.indication === null || line.indication === "alopecia areata";
    const fault = (field: string, got: unknown, want: unknown) =>
      void faults.push(`${post.id} ${field}: ${JSON.stringify(got)} for ${JSON.stringify(want)}`);
    if (line.event !== null && isOfHair) {
      const right = post.event !== null && given.includes(post.event as never);
      confidences.push({ confidence: line.confidence, right });
      if (!tally("precision", post.event !== null)) fault("false", [line.event, line.confidence], null);
    }
    if (post.event === null) continue;
    const heard = tally("recall", given.includes(post.event as never));
    if (!heard) fault("missed", line.event, post.event);
    else if (!tally("drug", line.drug === post.drug)) fault("drug", line.drug, post.drug);
    if (post.shed !== null && !tally(post.shed ? "lost" : "kept", line.shed === post.shed))
      fault("shed", line.shed, post.shed);
    if (line.shed !== null && heard) tally("misheard", line.shed !== post.shed);
    if (line.shed !== null && heard && post.shed === null) fault("shed", line.shed, null);
    if (post.outcome !== null && !tally(`as ${post.outcome}`, line.outcome === post.outcome))
      fault("outcome", line.outcome, post.outcome);
    const weeks = line.weeksToShedding;
    if (post.weeks !== null) {
      const [low, high] = post.weeks;
      const right = weeks !== null && weeks[0] <= high + SLACK && weeks[1] >= low - SLACK;
      if (!tally("weeksGiven", weeks !== null)) fault("weeks", null, post.weeks);
      if (weeks !== null && !tally("weeksRight", right)) fault("weeks", weeks, post.weeks);
    } else if (weeks !== null && !tally("weeksRight", false)) fault("weeks", weeks, null);
  }
  const share = (name: string): Share => counts.get(name) ?? { right: 0, of: 0 };
  return {
    precision: share("precision"),
    recall: share("recall"),
    drug: share("drug"),
    kept: share("kept"),
    lost: share("lost"),
    misheard: share("misheard"),
    weeksGiven: share("weeksGiven"),
    weeksRight: share("weeksRight"),
    outcomes: {
      kept: share("as kept"),
      partly: share("as partly"),
      lost: share("as lost"),
      back: share("as back"),
    },
    confidences,
    faults,
  };
}
