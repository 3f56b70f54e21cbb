import { oneEdit } from "./edits.ts";

/** Words the rules look for and people mistype. */
const WORDS = [
  "stopped",
  "stopping",
  "discontinued",
  "discontinue",
  "discontinuing",
  "quitting",
  "shedding",
  "tapered",
  "tapering",
  "weaning",
  "reduced",
  "reducing",
  "lowered",
  "lowering",
  "paused",
  "pausing",
  "switched",
  "switching",
  "restarted",
  "restarting",
  "resumed",
  "insurance",
  "coverage",
  "regrowth",
  "regrown",
  "regrew",
  "eyebrows",
  "eyelashes",
  "patches",
  "pregnant",
  "pregnancy",
  "alopecia",
  "areata",
  "universalis",
  "totalis",
  "months",
  "weeks",
  "dermatologist",
  "doctor",
  "started",
  "afterwards",
  "completely",
  "medication",
  "cholesterol",
  "infection",
  "surgery",
  "headaches",
  "thinning",
  "everything",
] as const;

/** English words, and words the rules know, that a slip of the pen must not change into one of the above. */
const ENGLISH = new Set(
  `topped stepped slopped swopped dropped strapped stropped stooped stoppered stopper topping stepping slopping stooping strapping dropping wedding sledding
  shredding bedding papered tampered tapped tapping papering tampering leaning weaving meaning warning weaving yearning reducer seduced educed lowers glowered
  flowered towered powered cowered flowering towering powering glowering caused pauses passed pauper causing passing stitched twitched snitched switches
  stitching twitching restated retarded resume resumes consumed presumed matches catches batches latches paths pitches patched mouths moths month tenths wees seeks
  meeks weeds weekly week reeks leeks geeks doctors stared starter charted smarted starred startled afterward affection inflection injection perjury
  headache hinning thinking tinning shinning thinking restarts tapers rapier wearing weening cleaning stating starting parches peaches poaches patchy
  pause pauses reduce reduces resume pregnancies doctored proctor ensured quilting quieting spitting fitting sitting hitting lowing flowing slowing blowing learning
  shopped shopping stomped stomping stropping sopped sopping swopping starved stated restating regret regnant redrew regrows watches
  hatches meditation mediation dedication deduced deducing educing seducing waning cowering snitching parsed
  parsing totals universals overage eyewashes capered capering tasered tasering twinning peeks weeps weens afterwords`.split(
    /\s+/,
  ),
);

const CORRECTIONS = new Map<string, string>();
for (const word of WORDS)
  for (const slip of oneEdit(word))
    if (!ENGLISH.has(slip) && !(WORDS as readonly string[]).includes(slip) && slip.length > 4)
      CORRECTIONS.set(slip, CORRECTIONS.has(slip) ? slip : word);
for (const [from, to] of [
  ["stoped", "stopped"],
  ["stop'd", "stopped"],
  ["quited", "quit"],
  ["quitted", "quit"],
  ["tappered", "tapered"],
  ["tappering", "tapering"],
  ["weened", "weaned"],
  ["ween", "wean"],
  ["sheded", "shed"],
  ["shedded", "shed"],
  ["loosing", "losing"],
  ["loose", "lose"],
  ["begining", "beginning"],
  ["docter", "doctor"],
  ["insurence", "insurance"],
])
  CORRECTIONS.set(from, to);

/** The word meant by a mistyped one; the word itself when it is right or unknown. Lower case. */
export function respell(word: string): string {
  return CORRECTIONS.get(word) ?? word;
}
