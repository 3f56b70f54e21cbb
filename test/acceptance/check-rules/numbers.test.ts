import { describe, expect, it } from "vitest";
import { verdictsOf } from "../../support/claims/verdicts.ts";

describe("an idea may stand in one of the two sentences before", () => {
  it.each([
    "Baricitinib was stopped. The joints got worse.",
    "Baricitinib was stopped. It was new. The joints got worse.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C29 supported with correction"]));
  it.each([
    "Baricitinib was stopped. It was new. It was old. The joints got worse.",
    "The joints got worse on baricitinib. It was stopped.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("how long minoxidil takes", () => {
  it.each([
    "Baricitinib is new. Minoxidil works after 8 to 18 weeks.",
    "Baricitinib is new. Minoxidil works after 2 weeks, that is after 12 weeks.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C03 supported"]));
  it.each([
    "Baricitinib is new. Minoxidil works after 7 to 17 weeks.",
    "Baricitinib is new. Minoxidil works after 8 to 19 weeks.",
    "Baricitinib is new. Minoxidil works after 18 to 26 weeks.",
    "Baricitinib is new. Minoxidil works after 6 to 9 weeks.",
    "Baricitinib is new. Minoxidil works after 9 to 51 weeks.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C03 imprecise"]));
  it.each([
    "Baricitinib is new. Minoxidil works after 6 to 8 weeks.",
    "Baricitinib is new. Minoxidil works after 52 to 60 weeks.",
    "Baricitinib is new. Minoxidil works after 4 weeks.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C03 contradicted"]));
  it.each(["Baricitinib is new. Minoxidil works after 3 weeks."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual([]));
});

describe("how long to wait", () => {
  it.each([
    "People should wait 34 weeks before judging baricitinib.",
    "People should wait 34 to 41 weeks before judging baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C11 supported"]));
  it.each([
    "People should wait 33 weeks before judging baricitinib.",
    "People should wait 36 to 42 weeks before judging baricitinib.",
    "People should wait 20 weeks before judging baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C11 imprecise"]));
  it.each([
    "People should wait 19 weeks before judging baricitinib.",
    "People should wait 10 weeks before judging baricitinib.",
    "People should wait 2 weeks before judging baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each([
    "People should wait 9 weeks before judging baricitinib.",
    "People should wait 3 weeks before judging baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C11 contradicted"]));
});

describe("loose words tell only what is far off, and of whom and when it is said", () => {
  it.each(["Most people on 4 mg of baricitinib had SALT 20 or less at week 36."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C05 contradicted"]));
  it.each([
    "Few people on 4 mg of baricitinib had SALT 20 or less at week 36.",
    "Most people on 4 mg of baricitinib had SALT 20 or less.",
    "Most people with milder alopecia who stopped baricitinib kept their response.",
    "Most people who stopped baricitinib after a shorter illness kept their response.",
    "La mayoría de los pacientes graves conserva el pelo al dejar baricitinib.",
    "Not only most people who stopped baricitinib kept their response.",
    "Most people with severe loss who stopped baricitinib kept their response.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each([
    "Most people who stopped baricitinib kept their response.",
    "Few people who stopped baricitinib lost their response.",
    "La mayoría de los pacientes conserva el pelo al dejar baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C21 contradicted"]));
  it.each(["Most people who stopped baricitinib lost their response."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C15 supported with correction"]));
});

describe("what no number is held on is told only where it was understood", () => {
  it.each([
    "At week 36 35% of smokers on baricitinib had SALT 20 or less.",
    "35% of people on ritlecitinib 50 mg had eyebrows again at week 12.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["null not checkable"]));
  it.each([
    "At week 36 35% of smokers on 4 mg of baricitinib responded.",
    "35% of people on ritlecitinib had eyebrows again.",
    "35% of people on baricitinib had a headache and acne.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each(["35% of people on 7 mg of baricitinib had eyelashes again."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["null imprecise"]));
});

describe("what the text itself denies", () => {
  it.each([
    "It is not true that 80% of people on 4 mg of baricitinib had SALT 20 or less at week 36.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C05 supported"]));
  it.each([
    "It is not true that 38% of people on 4 mg of baricitinib had SALT 20 or less at week 36.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("of what illness", () => {
  it.each(["In eczema 80% of people on 4 mg of baricitinib had acne."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual([]));
});

describe("which claim a number is of", () => {
  it.each([
    "At week 36, 38% of people on 4 mg of baricitinib had SALT 20 or less.",
    "At week 36, 38% of people on a JAK inhibitor had SALT 20 or less.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C05 supported"]));
  it.each(["At week 36, 38% of people on 4 mg of baricitinib had SALT 10 or less."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C05 not checkable"]));
  it.each([
    "At week 36, 33% of people on 4 mg of baricitinib had eyebrows again.",
    "At week 24, 23% of people on 50 mg of ritlecitinib had SALT 20 or less.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["null supported"]));
  it.each(["80% of people who stopped baricitinib lost the response."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C21 supported"]));
  it.each(["93% of people who continued baricitinib kept the response."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C19 supported"]));
  it.each(["40% of people who lowered the dose of baricitinib lost the response."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C26 imprecise"]));
  it.each(["88% of people who restarted baricitinib regained the response."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C33 supported"]));
  it.each(["In Japan 38% of people on 4 mg of baricitinib had SALT 20 or less at week 36."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["null imprecise"]));
});

describe("years that are no results", () => {
  it.each(["Participants on baricitinib had a disease duration of 12 years."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["null supported"]));
  it.each(["Participants on baricitinib had a disease duration of 2 years."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual([]));
});

describe("measures of numbers are not called right beside a wrong number", () => {
  it.each(["At week 36, 90% of people on 4 mg of baricitinib had over 80% scalp coverage."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C05 contradicted"]));
  it.each(["At week 36, 38% of people on 4 mg of baricitinib had over 80% scalp coverage."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C05 supported", "C06 imprecise"]));
});

describe("time", () => {
  it.each(["After stopping baricitinib relapse is unlikely after 2 years."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual([]));
  it.each(["After stopping baricitinib relapse is unlikely after years."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C15 contradicted"]));
});

describe("the label beside another claim", () => {
  it.each([
    "The label's recommended dose of baricitinib should be lowered from 4 mg to 2 mg, dermatologists suggest.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C25 supported"]));
});
