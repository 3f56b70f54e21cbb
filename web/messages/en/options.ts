/** A plan, how many points worse the hair gets before the drug is taken again, its mg a day, and the wait for it. */
interface RestartGaps {
  readonly plan: string;
  readonly points: string;
  readonly mg: string;
  /** Weeks that the drug is waited for. */
  readonly wait: number;
}

/** The form of options, and how options are named. */
export const options = {
  heading: "What would you like to compare?",
  intro: "Each option begins now. You can change every one of them.",
  name: "Name",
  edit: "Change",
  remove: (name: string) => `Remove "${name}"`,
  step: "Weeks from now",
  mg: "mg a day",
  addStep: "Add a later change of dose",
  removeStep: "Remove this change",
  restart: "Start again if the hair falls",
  worse: "Start again when SALT is worse by (points)",
  again: "Dose after that, mg a day",
  check: "Look every (weeks)",
  wait: "I get it again after",
  waits: (weeks: string) => (Number(weeks) > 0 ? `${weeks} weeks` : "no wait"),
  added: {
    plain: "Add an option",
    pause: "Add a pause",
    everyOther: "Add: every other day",
  },
  switch: "Compare with another drug",
  switchTo: "Add a switch to",
  notWorked: (salt: number) => `SALT is above ${salt} on your drug. Add a switch to`,
  otherDrug: (drug: string, mg: string) => `${drug} ${mg} mg`,
  reset: "Back to the offered options",
  horizon: "Look ahead (weeks)",
  seeAnswer: "See the answer",
  stay: (mg: string) => `stay on ${mg} mg`,
  lower: (mg: string) => `go down to ${mg} mg`,
  raise: (mg: string) => `go up to ${mg} mg`,
  change: (mg: string) => `switch to ${mg} mg a day`,
  stop: "stop",
  none: "stay without it",
  off: "stay off",
  begin: (mg: string) => `start with ${mg} mg`,
  daily: (mg: string) => `${mg} mg every day`,
  takeAgain: (mg: string) => `start again at ${mg} mg`,
  later: (weeks: string) => `start again after ${weeks} weeks`,
  pause: (weeks: string) => `pause for ${weeks} weeks`,
  everyDays: (mg: string, days: number) => `${mg} mg, one dose every ${days} days`,
  taper: ({ mg, weeks }: { readonly mg: string; readonly weeks: string }) =>
    `${mg} mg for ${weeks} weeks, then stop`,
  steps: (doses: string) => `in steps: ${doses} mg`,
  withRestart: ({ plan, points, mg, wait }: RestartGaps) =>
    `${plan}, start again at ${mg} mg when ${points} points worse${wait > 0 ? ` and after ${wait} weeks of waiting` : ""}`,
};
