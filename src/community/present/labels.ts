const LABELS: Readonly<Record<string, string>> = {
  shed: "shed",
  kept: "no shedding when last told",
  notSaid: "do not say",
  change: "what they did",
  regrowthBefore: "regrowth before",
  restarted: "starting again",
  everything: "everything",
};

/** The words for a key of the summary: an answer, an attribute, a reason, a drug. */
export function labelOf(key: string): string {
  return LABELS[key] ?? key.replaceAll("_", " ");
}
