import type { EventType } from "../extract/event-rules.ts";
import type { NamedDrug } from "../lexicon/drugs.ts";

/** What is known of a thread: the drug its title names, and the change its title asks others about. */
export interface ThreadTopic {
  readonly drug: NamedDrug;
  readonly asked: EventType | null;
}

const ASKS_OTHERS =
  /\b(?:any ?(?:one|body|of you)|who (?:has|here|else)|has|have you|did you|those (?:of you )?who|people who)\b/i;
/** Changes a title may ask about, with how one would tell of them. */
const CHANGES: readonly { readonly type: EventType; readonly asked: RegExp; readonly told: string }[] = [
  { type: "taper", asked: /\b(?:taper(?:ed)?|wean(?:ed)?)\b/i, told: "tapered off it" },
  {
    type: "stop",
    asked: /\b(?:stop(?:ped)?|quit|c[ao]me off|go(?:ne)? off|went off|g[eo]t(?:ten)? off|discontinued?)\b/i,
    told: "stopped it",
  },
  {
    type: "reduce",
    asked: /\b(?:reduced?|lower(?:ed)?|halved?|cut (?:the|their|your) dose)\b/i,
    told: "lowered it",
  },
  { type: "pause", asked: /\b(?:paused?|held|taken a break from)\b/i, told: "paused it" },
  { type: "restart", asked: /\b(?:restart(?:ed)?|go(?:ne)? back on|went back on)\b/i, told: "restarted it" },
];
/** "I did", "me too": an answer to the title and to nothing else. */
const ANSWERS =
  /^\W*(?:(?:yes|yep|yeah)\W+)?(?:i did\b(?! not|n.t)|i have\b(?=[,.!]| and\b)|me too\b|me[!.,]|same here\b)/i;

/** "Week 10:", "Update:", "so far": a person goes on with what they told before. */
const GOES_ON =
  /^\W*(?:(?:another |quick |small |sad |final |last )?update|edit|(?:week|month|day|wk|mo) ?\d+|\d+ ?(?:weeks?|months?|wks?|mos?|days?)\b|(?:six|five|four|three|two|seven|eight|nine|ten|twelve) (?:weeks|months)\b|so far|still|it has been|it'?s been|nothing (?:yet|so far)|no (?:shedding|loss))/i;

/** The words of a person's later comment with what they did said again; null when they do not go on with it. */
export function updateInFull(words: string, event: EventType | null): string | null {
  const change = CHANGES.find(({ type }) => type === event);
  return change && GOES_ON.test(words) ? `I ${change.told}. ${words}` : null;
}

/** What a title asks others about; null when it asks about no change. */
export function askedIn(title: string): EventType | null {
  if (!ASKS_OTHERS.test(title)) return null;
  return CHANGES.find(({ asked }) => asked.test(title))?.type ?? null;
}

/** The words of a comment with the deed it only points to said in full; null when it does not answer the title. */
export function answerInFull(words: string, { asked }: ThreadTopic): string | null {
  const change = CHANGES.find(({ type }) => type === asked);
  return change && ANSWERS.test(words) ? `I ${change.told}. ${words}` : null;
}
