import type { LabelledPost } from "../read-corpus.ts";

/** A generated row and whether it truly tells of an own change. */
export interface StreamRow {
  readonly row: Record<string, unknown>;
  readonly event: string | null;
}

const CHATTER = [
  "Has anyone tried vitamin D for this? My doctor wants to check my levels.",
  "Week {n} on Olumiant and the white hairs are getting darker, so happy.",
  "I bought a new wig from a shop online and it is so comfortable.",
  "My eyebrows grew back on their own after {n} months, no treatment at all.",
  "Minoxidil gave me a rash so I stopped using it last month.",
  "Does Litfulo cause acne for everybody or is it just me?",
  "Got my first box of Rinvoq today, wish me luck.",
  "Steroid injections hurt but they worked on two of my {n} spots.",
  "My dermatologist says insurance might approve baricitinib by {m}.",
  "I've been on Xeljanz for {n} years and I never want to stop.",
  "What happens when you stop Olumiant? Does all the hair fall out again?",
  "People keep saying you lose it all if you quit olumiant, is that true?",
  "My cousin stopped Olumiant and lost her hair after {n} weeks.",
  "In the trial, {n}0 % of patients lost response after they stopped baricitinib.",
  "If I ever have to come off Olumiant I will shave my head and be done.",
  "I switched shampoo and the shedding slowed down, weird.",
  "Telling my date about my alopecia went better than expected!",
  "Olumiant {n} months, zero side effects so far, still waiting for brows.",
  "I quit my job because of the stress and my hair started to come back.",
  "Don't stop Litfulo without talking to your doctor, please.",
  "Anyone in a support group near {m} street?",
  "Finished my prednisone taper and my hair is falling again.",
  "My son has alopecia universalis and school starts in {m}.",
  "We are thinking about lowering Olumiant to 2mg next year.",
  "I forgot one Olumiant pill on my trip, should I double it?",
  "Hair stopped falling after {n} weeks of Olumiant, finally.",
  "Ordered freckle tattoos and brow tattoos, photos in {m}.",
  "The cost of Leqselvi is unreal even with the card.",
  "I came off the contraceptive pill in {m} and shed like mad.",
  "Great update, congratulations! How long did it take on Olumiant?",
];
const MONTHS = ["March", "May", "June", "August", "October"];

/**
 * Rows as a dump gives them: `rate` of them tell of an own change (taken in turn from `posts` with an event), some
 * are labelled posts without one, the others chatter around it. The same numbers give the same rows.
 */
export function* generateStream(
  posts: readonly LabelledPost[],
  rows: number,
  rate: number,
): Generator<StreamRow> {
  const events = posts.filter(({ labels }) => labels.event !== null);
  const others = posts.filter(({ labels }) => labels.event === null);
  const every = Math.round(1 / rate);
  let state = 12345;
  const next = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
  };
  for (let at = 0; at < rows; at++) {
    const isEvent = at % every === every >> 1;
    const isOther = !isEvent && next(20) === 0;
    const post = isEvent
      ? events[((at / every) | 0) % events.length]
      : isOther
        ? others[next(others.length)]
        : null;
    const chatter = CHATTER[next(CHATTER.length)]
      .replace("{n}", String(2 + next(11)))
      .replace("{m}", MONTHS[next(MONTHS.length)]);
    yield { row: rowOf(at, post?.text ?? chatter), event: post?.labels.event ?? null };
  }
}

function rowOf(at: number, body: string): Record<string, unknown> {
  return {
    id: at.toString(36),
    author: `writer${at}`,
    body,
    created_utc: at % 2 === 0 ? 1_600_000_000 + 60 * at : String(1_600_000_000 + 60 * at),
    link_id: `t3_${(at >> 4).toString(36)}`,
    parent_id: `t3_${(at >> 4).toString(36)}`,
    subreddit: "alopecia_areata",
    score: at % 7,
    edited: false,
    controversiality: 0,
    gilded: 0,
    stickied: false,
    distinguished: null,
    retrieved_on: 1_700_000_000,
  };
}
