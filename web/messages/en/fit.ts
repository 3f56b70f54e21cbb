/** Whom the person's page is for. */
export const fit = {
  heading: "Is this for you?",
  intro:
    "This page compares what may happen to your hair if you stay on baricitinib, take less, stop, or start again. It takes about a minute.",
  yesHeading: "It may help you if",
  yes: (severe: number, total: number) => [
    "you have alopecia areata and take baricitinib by mouth",
    `you had lost a lot of hair before you began: at least ${severe} of every ${total} parts of the scalp were bare`,
    "you think about a change and want to talk it over with your doctor",
  ],
  noHeading: "It is not for you if",
  no: (severe: number) => [
    `you had lost less hair than that (SALT under ${severe}): the trials did not study it`,
    "you are not an adult: this was not checked in children or teenagers",
    "you lose hair for another reason, or take another drug",
    "you are pregnant, or feel ill now: please call your doctor first",
  ],
  begin: "This fits me: begin",
  example: "Show me an example",
  exampleNote: "You see the example of a made-up person. Change anything, or clear it to enter your own.",
  clear: "Clear the example",
};
