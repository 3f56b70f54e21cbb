import { describe, expect, it } from "vitest";
import { amountsTold } from "../../../../test/support/claims/amounts.ts";

describe("numbers with their units in a text", () => {
  describe("percent signs", () => {
    it.each<[string, string[]]>([
      ["22 percent", ["22 percent: 22% of people"]],
      ["22 pct", ["22 pct: 22% of people"]],
      ["22 per cent", ["22 per cent: 22% of people"]],
      ["22 por ciento", ["22 por ciento: 22% of people"]],
      ["22 por 100", ["22 por 100: 22% of people"]],
      ["22 per week", []],
      ["22 por dia", []],
      ["22", []],
    ])("%s", (text, told) => expect(amountsTold(text)).toEqual(told));
  });
  describe("rates", () => {
    it.each<[string, string[]]>([
      ["5 per 100 patient-years", ["5 per 100 patient - years: 5 per 100 patient-years"]],
      [
        "5 per 100 years, 12 per 100 years",
        ["5 per 100 years: 5 per 100 patient-years", "12 per 100 years: 12 per 100 patient-years"],
      ],
      ["5 events per 100 patient years", ["5 events per 100 patient years: 5 per 100 patient-years"]],
      ["5 por 100 años", ["5 por 100 años: 5 per 100 patient-years"]],
      ["5 por 100 pacientes-año", ["5 por 100 pacientes - año: 5 per 100 patient-years"]],
      ["5 por 100 personas y año", ["5 por 100 personas y año: 5 per 100 patient-years"]],
      ["5 per 100 people", ["5 per 100: 5% of people"]],
      ["5 por 100 personas", ["5 por 100: 5% of people"]],
      ["5 events per 100 people", ["5 events per 100: 5% of people"]],
      ["5 per 1000 patient-years", []],
      ["5 events in 100", []],
      ["5 events per week", []],
    ])("%s", (text, told) => expect(amountsTold(text)).toEqual(told));
  });
  describe("milligrams", () => {
    it.each<[string, string[]]>([
      ["4 mg", ["4 mg: 4 mg"]],
      ["4mg daily", ["4 mg: 4 mg"]],
      ["4-mg tablets", ["4 - mg: 4 mg"]],
      ["4 milligrams", ["4 milligrams: 4 mg"]],
      ["4 miligramos", ["4 miligramos: 4 mg"]],
      ["2 or 4 mg", ["2 or 4 mg: 2 or 4 mg"]],
      ["2 o 4 mg", ["2 o 4 mg: 2 or 4 mg"]],
      ["2-4 mg", ["2 - 4 mg: 2 or 4 mg"]],
      ["2/4 mg", ["2 / 4 mg: 2 or 4 mg"]],
      ["2 and 4 mg", ["2: 2 mg", "4 mg: 4 mg"]],
      ["2 y 4 mg", ["2: 2 mg", "4 mg: 4 mg"]],
      ["2, 4 mg", ["2: 2 mg", "4 mg: 4 mg"]],
      ["2, 3 and 4 mg", ["2: 2 mg", "3: 3 mg", "4 mg: 4 mg"]],
      ["2 mg or 4 mg", ["2 mg: 2 mg", "4 mg: 4 mg"]],
      ["4 to 2 mg", ["4: 4 mg", "2 mg: 2 mg"]],
      ["4 a 2 mg", ["4: 4 mg", "2 mg: 2 mg"]],
      ["2 with 4 mg", ["4 mg: 4 mg"]],
    ])("%s", (text, told) => expect(amountsTold(text)).toEqual(told));
  });
  describe("times", () => {
    it.each<[string, string[]]>([
      ["4 days", ["4 days: 0.57 weeks"]],
      ["4 weeks", ["4 weeks: 4 weeks"]],
      ["36-week", ["36 - week: 36 weeks"]],
      ["8 wk", ["8 wk: 8 weeks"]],
      ["4 w", ["4 w: 4 weeks"]],
      ["4 months", ["4 months: 17.39 weeks (0.33 years)"]],
      ["3 meses", ["3 meses: 13.04 weeks (0.25 years)"]],
      ["2 years", ["2 years: 104.36 weeks (2 years)"]],
      ["2 años", ["2 años: 104.36 weeks (2 years)"]],
      ["2 and 4 weeks", ["2: 2 weeks", "4 weeks: 4 weeks"]],
      ["2 to 4 weeks", ["2 to 4 weeks: 2 to 4 weeks"]],
      ["2-4 weeks", ["2 - 4 weeks: 2 to 4 weeks"]],
      ["2 a 4 semanas", ["2 a 4 semanas: 2 to 4 weeks"]],
      ["between 2 and 4 weeks", ["2 and 4 weeks: 2 to 4 weeks"]],
      ["2 or 4 weeks", ["2: 2 weeks", "4 weeks: 4 weeks"]],
      [
        "2, 4 and 6 months",
        ["2: 8.7 weeks (0.17 years)", "4: 17.39 weeks (0.33 years)", "6 months: 26.09 weeks (0.5 years)"],
      ],
      ["tras 12 y 24 meses", ["12: 52.18 weeks (1 years)", "24 meses: 104.36 weeks (2 years)"]],
      ["1 and 2 years", ["1: 52.18 weeks (1 years)", "2 years: 104.36 weeks (2 years)"]],
      ["2 to 4 years", ["2 to 4 years: 104.36 to 208.71 weeks (2 years)"]],
      ["6 weeks or 8 weeks", ["6 weeks: 6 weeks", "8 weeks: 8 weeks"]],
      ["3 months to 8 years", ["3 months: 13.04 weeks (0.25 years)", "8 years: 417.43 weeks (8 years)"]],
      ["4 mg, 36 weeks", ["4 mg: 4 mg", "36 weeks: 36 weeks"]],
      ["half a year", ["half a year: 26 weeks (0.5 years)"]],
      ["half of a year", ["half of a year: 26 weeks (0.5 years)"]],
      ["half the year", ["half the year: 26 weeks (0.5 years)"]],
      ["half year", ["half year: 26 weeks (0.5 years)"]],
      ["half an year", ["half an year: 26 weeks (0.5 years)"]],
      ["a year", ["a year: 52.18 weeks (1 years)"]],
      ["un año", ["un año: 52.18 weeks (1 years)"]],
      ["a week", ["a week: 1 weeks"]],
      ["a month", ["a month: 4.35 weeks"]],
      ["a day", []],
      ["once a week", []],
      ["twice a month", []],
    ])("%s", (text, told) => expect(amountsTold(text)).toEqual(told));
  });
  describe("a day of the trial", () => {
    it.each<[string, string[]]>([
      ["week 36", ["week 36: at 36 weeks"]],
      ["Weeks 36 and 52", ["weeks 36: at 36 weeks", "52: at 52 weeks"]],
      ["Week 36 or 52", ["week 36: at 36 weeks", "52: at 52 weeks"]],
      ["weeks 36 to 52", ["weeks 36: at 36 weeks", "52: at 52 weeks"]],
      ["weeks 36-52", ["weeks 36: at 36 weeks", "52: at 52 weeks"]],
      ["semanas 36 y 52", ["semanas 36: at 36 weeks", "52: at 52 weeks"]],
      ["wk. 36", ["wk . 36: at 36 weeks"]],
      ["w36", ["w 36: at 36 weeks"]],
      ["month 9", ["month 9: at 39.13 weeks"]],
      ["months 3 and 6", ["months 3: at 13.04 weeks", "6: at 26.09 weeks"]],
      ["year 2", ["year 2: at 104.36 weeks"]],
      ["day 14", ["day 14: at 2 weeks"]],
      ["week two", ["week two: at 2 weeks"]],
      ["week one", []],
      ["w two", []],
      ["week 52 and 36", ["week 52: at 52 weeks"]],
      ["week 36 with 52", ["week 36: at 36 weeks"]],
      ["week 36 and two", ["week 36: at 36 weeks"]],
      ["week 36 and 35%", ["week 36: at 36 weeks", "35 %: 35% of people"]],
      ["week 36 and 4 mg", ["week 36: at 36 weeks", "4 mg: 4 mg"]],
      ["week 36 and 4 weeks", ["week 36: at 36 weeks", "4 weeks: 4 weeks"]],
      ["week 36%", ["36 %: 36% of people"]],
      ["week 4 mg", ["4 mg: 4 mg"]],
      ["week 36 weeks", ["36 weeks: 36 weeks"]],
      ["week 600", ["week 600: at 600 weeks"]],
      ["week 601", []],
    ])("%s", (text, told) => expect(amountsTold(text)).toEqual(told));
  });
  describe("people, points and years", () => {
    it.each<[string, string[]]>([
      ["30 people", ["30 people: 30 people"]],
      ["5 people", ["5 people: 5 people"]],
      ["4 people", []],
      ["30 adult people", ["30 adult people: 30 people"]],
      ["30 adult severe people", ["30 adult severe people: 30 people"]],
      ["30 adult very severe people", []],
      ["30 of the people", []],
      ["30 with people", []],
      ["30, people", []],
      ["5 points", ["5 points: 5 points"]],
      ["1 point", ["1 point: 1 points"]],
      ["5 SALT points", ["5 salt points: 5 points"]],
      ["5 puntos", ["5 puntos: 5 points"]],
      ["5 salt", []],
      ["1989", []],
      ["1990", ["1990: the year 1990"]],
      ["2022", ["2022: the year 2022"]],
      ["2035", ["2035: the year 2035"]],
      ["2036", []],
      ["2,022", []],
      ["2022.5", []],
    ])("%s", (text, told) => expect(amountsTold(text)).toEqual(told));
  });
});
