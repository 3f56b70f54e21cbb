/** How the model works. */
export const method = {
  heading: "How it works, and where it stops",
  parts: [
    [
      "The disease",
      "The immune system attacks the hair roots. The drug holds the attack down. When there is less of the drug, the attack may come back. The model writes this down as a rule for each week.",
    ],
    [
      "The trials",
      "The rule has numbers that nobody can measure in one person. They were set so that groups of virtual patients do what the groups of the trials did. Some results were kept back to check it.",
    ],
    [
      "Your forecast",
      "Many virtual patients live through your doses. Those whose readings come close to yours count more. They then go on under each option, with the same luck.",
    ],
    [
      "What it does not know",
      "It knows what trials tell of a few drugs of this kind, and for most of them what follows a stop is taken from another one. It does not know other illnesses, eyebrows, lashes or the beard. It does not know you. It shows how unsure it is, but it can be wrong in ways it does not show.",
    ],
    [
      "Your data",
      "There is no account and no tracking. The page computes on your device and sends nothing. It works without a network once it has been loaded.",
    ],
  ] as readonly (readonly [string, string])[],
  check: "How well it does on published results",
  checkText: (inside: number, rows: number) =>
    `${inside} of ${rows} published results lie inside the interval the model gives for a group of that size. Published values stand as the sources print them; where a source prints no count of people, the model is compared with one worked out from the rounded percentage.`,
  kept: "Results kept back for checking",
  fitted: "Results used for fitting",
};
