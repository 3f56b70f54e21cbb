import { describe, expect, it } from "vitest";
import { framesTold } from "../../../test/support/claims/frames.ts";

describe("words that count people, and what leaves doubt", () => {
  describe("everybody and nobody, where something was changed", () => {
    it.each<[string, string[]]>([
      ["Everybody who stopped baricitinib lost hair.", ["about 100%: stopped, loss"]],
      ["Nobody who stopped baricitinib lost hair.", ["about 0%: stopped, loss, people"]],
      ["Nearly everybody who stopped baricitinib lost hair.", ["about 92-99%: stopped, loss"]],
      [
        "Nearly everybody who stopped baricitinib lost hair; nobody who stopped it kept it all.",
        ["about 92-99%: stopped, loss"],
      ],
      ["Todo el mundo pierde el pelo al dejar baricitinib.", ["about 100%: stopped, loss"]],
      [
        "Everybody who stopped baricitinib lost hair; everybody who kept taking it kept hair.",
        ["about 100%: stopped, loss"],
      ],
      ["Everybody, everybody who stopped baricitinib lost hair.", ["about 100%: stopped, loss"]],
      ["No, it is a fact: everybody who stopped baricitinib lost hair.", ["about 100%: stopped, loss"]],
      ["Everybody who restarted baricitinib regained hair.", ["about 100%: restarted, recapture"]],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("but nobody is counted where it is denied or is no word of a change", () => {
    it.each<[string, string[]]>([
      ["Not everybody who stopped baricitinib lost hair.", []],
      ["No, not quite everybody who stopped baricitinib lost hair.", []],
      ["Nor did everybody who stopped baricitinib lose hair.", []],
      ["Everybody on baricitinib has hair.", []],
      ["Everybody who stopped baricitinib was well.", []],
      ["Everybody lost hair who took baricitinib.", []],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("nor where they say what they think", () => {
    it.each<[string, string[]]>([
      ["Everybody knows that who stopped baricitinib lost hair.", []],
      ["Most people know that stopping baricitinib led to loss of response.", []],
      ["Few people believe that stopping baricitinib led to loss of response.", []],
      ["Nobody thinks that stopping baricitinib led to loss of response.", []],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("most and few are loose limits", () => {
    it.each<[string, string[]]>([
      ["Most people who stopped baricitinib lost hair.", ["about over 48%: stopped, loss, people"]],
      [
        "The vast majority of people who stopped baricitinib lost hair.",
        ["about over 48%: stopped, loss, people"],
      ],
      [
        "La gran mayoría de los pacientes pierde el pelo al dejar baricitinib.",
        ["about over 48%: stopped, loss, people"],
      ],
      ["Few people who stopped baricitinib lost hair.", ["about under 52%: stopped, loss, people"]],
      [
        "Most people on baricitinib reached SALT 20 or less at week 36.",
        ["about over 48%: on*, salt20, week 36, people"],
      ],
      [
        "It was seen at week 36; most people on baricitinib reached SALT 20 or less.",
        ["about over 48%: on*, salt20, week 36, people"],
      ],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("unless they are turned, stand beside each other or tell of an early time", () => {
    it.each<[string, string[]]>([
      ["Not most people who stopped baricitinib lost hair.", []],
      ["At most people who stopped baricitinib lost hair.", []],
      ["For most people who stopped baricitinib hair was lost.", []],
      ["In most people who stopped baricitinib hair was lost.", []],
      ["Most people and few people who stopped baricitinib lost hair.", []],
      ["Most people who stopped baricitinib soon lost hair.", []],
      ["Nearly everybody and most people on baricitinib reached SALT 20 or less.", []],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("numbers go before words", () => {
    it.each<[string, string[]]>([
      ["Of everybody who stopped baricitinib 80% lost hair.", ["80%: stopped, loss"]],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("rates are of harm that is counted by years", () => {
    it.each<[string, string[]]>([
      [
        "On baricitinib serious infections were seen at 0.5 per 100 patient-years.",
        ["0.5 per 100 years: on*, seriousInfection"],
      ],
      [
        "On baricitinib heart attacks were seen at 0.5 per 100 patient-years.",
        ["0.5 per 100 years: on*, heartEvents"],
      ],
      ["On baricitinib cancer was seen at 0.5 per 100 patient-years.", ["0.5 per 100 years: on*, cancer"]],
      [
        "On baricitinib blood clots were seen at 0.5 per 100 patient-years.",
        ["0.5 per 100 years: on*, clots"],
      ],
      ["On baricitinib deaths were seen at 0.5 per 100 patient-years.", ["0.5 per 100 years: on*, death"]],
      ["On baricitinib headaches were seen at 0.5 per 100 patient-years.", []],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("years may be a result", () => {
    it.each<[string, string[]]>([
      ["Participants on baricitinib had a disease duration of 12 years.", ["12 years: on*, diseaseYears"]],
      ["Participants on baricitinib had a current episode of 4 years.", ["4 years: on*, episodeYears"]],
      [
        "Participants on baricitinib had a disease duration of 1 year and an episode duration of 11 months.",
        ["1 years: on*, diseaseYears, 47.8 weeks"],
      ],
      [
        "Participants on baricitinib had a disease duration of 12 years after 36 weeks.",
        ["12 years: on*, diseaseYears, 36 weeks"],
      ],
      ["Participants on baricitinib were treated for 12 years.", []],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("comparisons leave doubt", () => {
    it.each<[string, string[]]>([
      ["35% on baricitinib, the median, reached SALT 20 or less.", ["35%: on*, salt20, in doubt"]],
      ["35% on baricitinib reached SALT 20 or less, unlike 5 people.", ["35%: on*, salt20, in doubt"]],
      ["Unlike all 35% on baricitinib reached SALT 20 or less.", ["35%: on*, salt20, in doubt"]],
      ["In contrast to all 35% on baricitinib reached SALT 20 or less.", ["35%: on*, salt20, in doubt"]],
      ["In contrast with all 35% on baricitinib reached SALT 20 or less.", ["35%: on*, salt20, in doubt"]],
      ["As opposed to all 35% on baricitinib reached SALT 20 or less.", ["35%: on*, salt20, in doubt"]],
      ["As opposed, in contrast, 35% on baricitinib reached SALT 20 or less.", ["35%: on*, salt20"]],
      [
        "A diferencia de todos, el 35 % con baricitinib alcanzó SALT 20 o menos.",
        ["35%: on*, salt20, in doubt"],
      ],
      [
        "En contraste con todos, el 35 % con baricitinib alcanzó SALT 20 o menos.",
        ["35%: on*, salt20, in doubt"],
      ],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("and so do numbers that nobody explains", () => {
    it.each<[string, string[]]>([
      ["35% on baricitinib reached SALT 20 or less, or 98.", ["35%: on*, salt20, in doubt"]],
      ["35% on baricitinib reached 98 or SALT 20 or less.", ["35%: on*, salt20, in doubt"]],
      [
        "98 reached on baricitinib SALT 20 or less, and 35% of patients.",
        ["35%: on*, salt20, people, in doubt"],
      ],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("but not the numbers of names and of notes", () => {
    it.each<[string, string[]]>([
      ["35% on baricitinib reached SALT 20 or less [4].", ["35%: on*, salt20"]],
      ["35% on baricitinib reached SALT 20 or less (98).", ["35%: on*, salt20"]],
      ["In phase 3 35% on baricitinib reached SALT 20 or less.", ["35%: on*, salt20"]],
      ["In ALLEGRO 4, 35% on baricitinib reached SALT 20 or less.", ["35%: on*, salt20, in doubt"]],
      ["35% on the JAK1/2 inhibitor baricitinib reached SALT 20 or less.", ["35%: on*, salt20"]],
      ["35% on the JAK 1 inhibitor baricitinib reached SALT 20 or less.", ["35%: on*, salt20"]],
      ["35% on baricitinib with IL-15 in mind reached SALT 20 or less.", ["35%: on*, salt20"]],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("people set apart by a word that is not known leave doubt", () => {
    it.each<[string, string[]]>([
      [
        "In Hispanic patients on baricitinib 35% reached SALT 20 or less.",
        ["35%: on*, salt20, people, in doubt"],
      ],
      [
        "Among bearded people on baricitinib 35% reached SALT 20 or less.",
        ["35%: on*, salt20, people, in doubt"],
      ],
      ["For redheads on baricitinib 35% reached SALT 20 or less.", ["35%: on*, salt20, in doubt"]],
      ["With pale skin 35% on baricitinib reached SALT 20 or less.", ["35%: on*, salt20, in doubt"]],
      ["Of pilots on baricitinib 35% reached SALT 20 or less.", ["35%: on*, salt20, in doubt"]],
      ["Within sunny towns 35% on baricitinib reached SALT 20 or less.", ["35%: on*, salt20, in doubt"]],
      ["En pelirrojos con baricitinib el 35 % alcanzó SALT 20 o menos.", ["35%: on*, salt20, in doubt"]],
      ["Entre pelirrojos con baricitinib el 35 % alcanzó SALT 20 o menos.", ["35%: on*, salt20, in doubt"]],
      ["35% on baricitinib reached SALT 20 or less, in pilots.", ["35%: on*, salt20, in doubt"]],
      ["35% on baricitinib reached SALT 20 or less: in pilots.", ["35%: on*, salt20, in doubt"]],
      ["35% on baricitinib reached SALT 20 or less and in pilots.", ["35%: on*, salt20, in doubt"]],
      ["35% on baricitinib reached SALT 20 or less but in pilots.", ["35%: on*, salt20, in doubt"]],
      ["35% on baricitinib reached SALT 20 or less while in pilots.", ["35%: on*, salt20, in doubt"]],
      [
        "In all the first trials of pilots 35% reached SALT 20 or less on baricitinib.",
        ["35%: on*, salt20, in doubt"],
      ],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
  describe("while others leave none", () => {
    it.each<[string, string[]]>([
      ["35% on baricitinib reached SALT 20 or less in pilots.", ["35%: on*, salt20"]],
      ["In patients on baricitinib 35% reached SALT 20 or less.", ["35%: on*, salt20, people"]],
      ["In fact, pilots on baricitinib reached SALT 20 or less in 35%.", ["35%: on*, salt20"]],
      ["In 35% on baricitinib SALT 20 or less was reached.", ["35%: on*, salt20"]],
      ["In baricitinib trials 35% reached SALT 20 or less.", ["35%: on*, salt20"]],
      [
        "In the group of all those first two people pilots 35% reached SALT 20 or less on baricitinib.",
        ["35%: on*, salt20, people"],
      ],
      ["With most people 35% reached SALT 20 or less on baricitinib.", ["35%: on*, salt20, people"]],
    ])("%s", (text, told) => expect(framesTold(text)).toEqual(told));
  });
});
