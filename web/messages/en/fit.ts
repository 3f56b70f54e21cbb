/** SALT before treatment, and ages in years, that bound what is forecast. */
interface Limits {
  readonly severe: number;
  readonly youngest: number;
  readonly adult: number;
}

/** Whom the person's page is for. */
export const fit = {
  heading: "Is this for you?",
  intro:
    "This page compares what may happen to your hair if you stay on a JAK inhibitor, take less, stop, or start again. It takes about a minute.",
  yesHeading: "It may help you if",
  yes: (severe: number, total: number) => [
    "you have alopecia areata and take baricitinib (Olumiant), ritlecitinib (Litfulo), deuruxolitinib (Leqselvi) or upadacitinib (Rinvoq) by mouth, have stopped it, or think about it",
    `you had lost a lot of hair before you began: at least half of your scalp was bare (SALT ${severe} or more of ${total})`,
    "you think about a change and want to talk it over with your doctor",
  ],
  noHeading: "It is not for you if",
  no: ({ severe, youngest, adult }: Limits) => [
    `you had lost less hair than that (SALT under ${severe}): the trials did not study it`,
    `you are under ${youngest}; from there until ${adult} what follows a stop is taken from adults`,
    "you lose hair for another reason, or take a drug against it that is not named here",
    "you are pregnant, or feel ill now: please call your doctor first",
  ],
  question: "Do you take it now?",
  uses: { taking: "I take it now", stopped: "I have stopped", never: "I have not started" },
  example: "Show me an example",
  exampleNote: "You see the example of a made-up person. Change anything, or clear it to enter your own.",
  clear: "Clear the example",
};
