import { ENGLISH } from "../../../claims/live/words.ts";
import { TERMS } from "./en-terms.ts";
import type { AnswerWords } from "./shape.ts";

export const en: AnswerWords = {
  live: ENGLISH,
  notKnown: "Not known",
  model: "Model",
  stories: "Stories",
  noModel: "What the model says has not been computed yet.",
  clinicModel: (people, isUnlike) =>
    `Here the model has also learned from ${people} people of one clinic, and says what would happen there. What trials found is as published.${isUnlike ? " These are not the trials' kind of people: not even an effect of the clinic explains their readings." : ""}`,
  noStories: "No stories have been imported yet, so there is nothing to count.",
  numbers: "Where each number comes from",
  references: "References",
  reference: (number) => `Reference ${number}`,
  open: (id) => `Open ${id}`,
  pictureInWords: "The picture in words",
  picture: (caption) => `Picture: ${caption}`,
  aboutPeople: (group) => `About: ${group}.`,
  workedOut: "worked out from",
  modelOf100: (of100, low, high) =>
    // A range of no width is one that chance hides, not a number that is known exactly.
    low === high ? `about ${of100} out of 100` : `${of100} out of 100 (${low} to ${high})`,
  note: {
    weeksAfter: (weeks) => `${weeks} weeks after the change`,
    week: (week) => `week ${week}`,
    place: "Place",
    secondHand: "read second hand",
    othersDiffer: (ids) => `Other sources differ: ${ids}.`,
    endpoint: (endpoint) => TERMS[endpoint] ?? endpoint,
  },
  figures: {
    iconsStop: "Of 100 people who had most of their hair back: who had lost benefit later",
    stopped: (weeks) => `stopped, ${weeks} weeks later`,
    stayed: (weeks) => `stayed on it, ${weeks} weeks`,
    lostBenefit: "lost benefit",
    didNot: "did not",
    iconsLower: "Of 100 people with most of their hair: who still had it later",
    onDose: (mg, weeks) => `on ${mg} mg, ${weeks} weeks later`,
    didNotHave: "did not have it",
    stillHad: "still had it",
    icons: {
      line: (title, lost, lostWords, kept, keptWords) =>
        `${title}: of 100 people, ${lost} ${lostWords} and ${kept} ${keptWords}.`,
    },
    curve: {
      caption: "Trial and model: people of 100 who had lost benefit after a stop",
      people: "people of 100 who had lost benefit",
      weeks: "weeks since the stop",
      model: "model, with its range",
      trial: "trial",
      trialLine: (weeks, value, low, high) =>
        `Trial, ${weeks} weeks after the stop: ${value} of 100 (range of chance ${low} to ${high}).`,
      modelLine: (weeks, value, range) =>
        range === null
          ? `Model, ${weeks} weeks after the stop: about ${value} of 100.`
          : `Model, ${weeks} weeks after the stop: ${value} of 100 (range ${range.low} to ${range.high}).`,
    },
    relapse: {
      caption:
        "Hair loss after a treatment was lowered or ended, by drug and people. The definitions differ, so the lines cannot be pooled.",
      noTime: "time not given",
      afterStop: (weeks) => `${weeks} weeks after the stop`,
      range: (low, high) => `(range of chance ${low} to ${high})`,
      name: (text) => text,
    },
    forest: {
      caption: "Studies side by side, with how far each is trusted",
      response: (week) => `more people with most hair back than on placebo, week ${week}`,
      lossAfterStop: "lost benefit after the stop",
      lossOnDrug: "lost benefit while staying on it",
      together: "together",
      leftOut: (title, id, reason) => `Left out of "${title}": ${id}, ${reason}.`,
      bias: "risk of bias",
      of100: "of 100",
      numbers: (value, low, high) => `${value} (${low} to ${high})`,
      judgement: (judgement) => judgement,
      biasIs: (judgement, reason) => `risk of bias: ${judgement}. ${reason}`,
      and: (one, other) => `${one} and ${other}`,
    },
  },
  footer: {
    version: (version, date, data) =>
      `Anagen ${version}, ${date === null ? "development version without a date" : date}, data ${data}.`,
    noModel: "No model outcomes.",
    modelVersion: (version) => `Model ${version}.`,
    stale:
      "The model has been fitted again since its numbers on this page were computed: they are out of date.",
    funding: "The main trials were paid for by the maker of the drug.",
    noAdvice: "It informs and does not advise. It is no medical device. Decide with your doctor.",
  },
};
