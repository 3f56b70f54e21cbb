import { describe, expect, it } from "vitest";
import { amountsTold } from "../../../../test/support/claims/amounts.ts";

describe("shares of people in a text", () => {
  describe("words in front say whether a share is a limit", () => {
    it.each<[string, string[]]>([
      ["More than 22% responded", ["22 %: over 22% of people"]],
      ["Greater than 22% responded", ["22 %: over 22% of people"]],
      ["Higher than 22% responded", ["22 %: over 22% of people"]],
      ["Más del 22 % respondió", ["22 %: over 22% of people"]],
      ["Más de 22 % respondieron", ["22 %: over 22% of people"]],
      ["No more than 22% responded", ["22 %: atMost 22% of people"]],
      ["Not more than 22% responded", ["22 %: atMost 22% of people"]],
      ["Less than 22% responded", ["22 %: under 22% of people"]],
      ["Fewer than 22% responded", ["22 %: under 22% of people"]],
      ["Lower than 22% responded", ["22 %: under 22% of people"]],
      ["Menos de 22 % respondieron", ["22 %: under 22% of people"]],
      ["No fewer than 22% responded", ["22 %: atLeast 22% of people"]],
      ["Not less than 22% responded", ["22 %: atLeast 22% of people"]],
      ["At least 22% responded", ["22 %: atLeast 22% of people"]],
      ["≥ 22% responded", ["22 %: atLeast 22% of people"]],
      [">= 22% responded", ["22 %: atLeast 22% of people"]],
      ["Al menos 22 % respondieron", ["22 %: atLeast 22% of people"]],
      ["At most 22% responded", ["22 %: atMost 22% of people"]],
      ["≤ 22% responded", ["22 %: atMost 22% of people"]],
      ["<= 22% responded", ["22 %: atMost 22% of people"]],
      ["Up to 22% responded", ["22 %: atMost 22% of people"]],
      ["Over 22% responded", ["22 %: over 22% of people"]],
      ["Under 22% responded", ["22 %: under 22% of people"]],
      ["Under the 22% who responded", ["22 %: under 22% of people"]],
      ["Other than 22% responded", ["22 %: 22% of people"]],
      ["Back to 22% responded", ["22 %: 22% of people"]],
      ["Over, 22% responded", ["22 %: 22% of people"]],
    ])("%s", (text, told) => expect(amountsTold(text)).toEqual(told));
  });
  describe("or that it is given roughly", () => {
    it.each<[string, string[]]>([
      ["About 22% responded", ["22 %: about 22% of people"]],
      ["Cerca de 22 % respondieron", ["22 %: about 22% of people"]],
      ["Alrededor del 22 % respondió", ["22 %: about 22% of people"]],
      ["Close to 22% responded", ["22 %: about 22% of people"]],
      ["Just over 22% responded", ["22 %: about 22% of people"]],
      ["Just under 22% responded", ["22 %: about 22% of people"]],
      ["About only 22% responded", ["22 %: about 22% of people"]],
      ["About a an the of 22% responded", ["22 %: about 22% of people"]],
      ["About a an the of to 22% responded", ["22 %: 22% of people"]],
      ["About one in the same 22% responded", ["22 %: 22% of people"]],
    ])("%s", (text, told) => expect(amountsTold(text)).toEqual(told));
  });
  describe("words behind it say so, too", () => {
    it.each<[string, string[]]>([
      ["22% or so responded", ["22 %: about 22% of people"]],
      ["22% or more responded", ["22 %: atLeast 22% of people"]],
      ["22% or higher responded", ["22 %: atLeast 22% of people"]],
      ["22%, so they responded", ["22 %: 22% of people"]],
      ["22%, more than before", ["22 %: 22% of people"]],
      ["22% or in some fewer", ["22 %: 22% of people"]],
    ])("%s", (text, told) => expect(amountsTold(text)).toEqual(told));
  });
  describe("shares of a list", () => {
    it.each<[string, string[]]>([
      ["22% and 35%", ["22: 22% of people", "35 %: 35% of people"]],
      ["17 and 22%", ["17: 17% of people", "22 %: 22% of people"]],
      ["22%, 35% and 40%", ["22: 22% of people", "35: 35% of people", "40 %: 40% of people"]],
      ["22%, and 35%", ["22: 22% of people", "35 %: 35% of people"]],
      ["17, 22, and 35%", ["17: 17% of people", "22: 22% of people", "35 %: 35% of people"]],
      ["17, 22 and 35%", ["17: 17% of people", "22: 22% of people", "35 %: 35% of people"]],
      ["22% y 35%", ["22: 22% of people", "35 %: 35% of people"]],
      ["17 y 22 %", ["17: 17% of people", "22 %: 22% of people"]],
      ["17, y 22 %", ["17: 17% of people", "22 %: 22% of people"]],
      ["17 y 22 por ciento", ["17: 17% of people", "22 por ciento: 22% of people"]],
      ["17 o 22 %", ["17: 17% of people", "22 %: 22% of people"]],
      ["17 & 22%", ["17: 17% of people", "22 %: 22% of people"]],
      ["17/22%", ["17: 17% of people", "22 %: 22% of people"]],
      ["- 17 and 22%", ["17: 17% of people", "22 %: 22% of people"]],
      ["About 17% and 22%", ["17: about 17% of people", "22 %: about 22% of people"]],
      ["Over 17 and 22 %", ["17: over 17% of people", "22 %: over 22% of people"]],
      [
        "1, 2, 3, 4, 5, 6, 7 and 8%",
        [
          "2: 2% of people",
          "3: 3% of people",
          "4: 4% of people",
          "5: 5% of people",
          "6: 6% of people",
          "7: 7% of people",
          "8 %: 8% of people",
        ],
      ],
    ])("%s", (text, told) => expect(amountsTold(text)).toEqual(told));
  });
  describe("ranges", () => {
    it.each<[string, string[]]>([
      ["17% to 22%", ["17 % to 22 %: 17 to 22% of people"]],
      ["17-22%", ["17 - 22 %: 17 to 22% of people"]],
      ["17 a 22 %", ["17 a 22 %: 17 to 22% of people"]],
      ["22% to 17%", ["22 % to 17 %: 17 to 22% of people"]],
      ["between 17 and 22%", ["17 and 22 %: 17 to 22% of people"]],
      ["entre 17 y 22 %", ["17 y 22 %: 17 to 22% of people"]],
      ["between 17, 22%", ["17: 17% of people", "22 %: 22% of people"]],
    ])("%s", (text, told) => expect(amountsTold(text)).toEqual(told));
  });
  describe("a number that is part of a name is in no list", () => {
    it.each<[string, string[]]>([
      ["trial one, 22%", ["22 %: 22% of people"]],
      ["BRAVE-AA1, 70%", ["70 %: 70% of people"]],
      ["group 1, 70%", ["70 %: 70% of people"]],
      ["group 1 and 70%", ["70 %: 70% of people"]],
      ["phase 2, 38%", ["38 %: 38% of people"]],
      ["estudio 1, 22 %", ["22 %: 22% of people"]],
      ["trial 1 or 22%", ["22 %: 22% of people"]],
      ["JAK1, 22%", ["22 %: 22% of people"]],
      ["BRAVE-AA1 and 2, 35%", ["35 %: 35% of people"]],
      ["trial 1 and 2 mg", ["2 mg: 2 mg"]],
      ["17 and the 22%", ["22 %: 22% of people"]],
      ["17 and 22", []],
      ["17 and 22 people", ["22 people: 22 people"]],
    ])("%s", (text, told) => expect(amountsTold(text)).toEqual(told));
  });
  describe("fractions in words", () => {
    it.each<[string, string[]]>([
      ["half", ["half: about 50% of people"]],
      ["half of patients", ["half: about 50% of people"]],
      ["mitad", ["mitad: about 50% of people"]],
      ["la mitad de los pacientes", ["la mitad: about 50% of people"]],
      ["un tercio de los pacientes", ["un tercio: about 33.33% of people"]],
      ["el tercio de los pacientes", ["el tercio: about 33.33% of people"]],
      ["one third", ["one third: about 33.33% of people"]],
      ["1 third", ["1 third: about 33.33% of people"]],
      ["two-thirds", ["two - thirds: about 66.67% of people"]],
      ["three quarters", ["three quarters: about 75% of people"]],
      ["4 fifths", ["4 fifths: about 80% of people"]],
      ["nine tenths", ["nine tenths: about 90% of people"]],
      ["a third of patients", ["a third: about 33.33% of people"]],
      ["a quarter of people", ["a quarter: about 25% of people"]],
      ["an eighth of them", ["an eighth: about 12.5% of people"]],
      ["a half of them", ["a half: about 50% of people"]],
      ["half had hair again", ["half: about 50% of people"]],
      ["five quarters", []],
      ["ten tenths", []],
      ["third", []],
      ["the third", []],
      ["two thirds or more", ["two thirds: about atLeast 66.67% of people"]],
    ])("%s", (text, told) => expect(amountsTold(text)).toEqual(told));
  });
  describe("that are no shares of people", () => {
    it.each<[string, string[]]>([
      ["half-life", []],
      ["half dose", []],
      ["half the dose", []],
      ["half an hour", []],
      ["half of the tablet", []],
      ["half a pill", []],
      ["half lives", []],
      ["media dosis", []],
      ["a third trial", []],
      ["a third week", []],
      ["a third option", []],
      ["half trial", []],
      ["a quarter of a year", []],
      ["a fifth of the weeks", []],
      ["a third of 4 months", ["4 months: 17.39 weeks (0.33 years)"]],
    ])("%s", (text, told) => expect(amountsTold(text)).toEqual(told));
  });
  describe("so many of so many", () => {
    it.each<[string, string[]]>([
      ["18 of 30", ["18 of 30: 60% of people (18 of 30)"]],
      ["18 of the 30", ["18 of the 30: 60% of people (18 of 30)"]],
      ["18 of all 30", ["18 of all 30: 60% of people (18 of 30)"]],
      ["18 of these 30", ["18 of these 30: 60% of people (18 of 30)"]],
      ["18 of those 30", ["18 of those 30: 60% of people (18 of 30)"]],
      ["18 of every 30", ["18 of every 30: 60% of people (18 of 30)"]],
      ["18 of each 30", ["18 of each 30: 60% of people (18 of 30)"]],
      ["18 de las 30", ["18 de las 30: 60% of people (18 of 30)"]],
      ["18 de los 30", ["18 de los 30: 60% of people (18 of 30)"]],
      ["18 de cada 30", ["18 de cada 30: 60% of people (18 of 30)"]],
      [
        "18 de 30 y 20 de 40 personas",
        ["18 de 30: 60% of people (18 of 30)", "20 de 40: 50% of people (20 of 40)"],
      ],
      ["18/30", ["18 / 30: 60% of people (18 of 30)"]],
      ["18 from 30", ["18 from 30: 60% of people (18 of 30)"]],
      ["18 among 30", ["18 among 30: 60% of people (18 of 30)"]],
      ["18 out of 30", ["18 out of 30: 60% of people (18 of 30)"]],
      ["18 patients out of 30", ["18 patients out of 30: 60% of people (18 of 30)"]],
      ["18 patients of 30", ["18 patients of 30: 60% of people (18 of 30)"]],
      ["about 18 of 30", ["18 of 30: about 60% of people (18 of 30)"]],
      ["18 out 30", []],
      ["18 with 30", []],
      ["30 of 30", ["30 of 30: 100% of people (30 of 30)"]],
      ["31 of 30", []],
      ["1 of 1", []],
      ["2 of 2", ["2 of 2: about 100% of people"]],
      ["18 of 2000", ["18 of 2000: 0.9% of people (18 of 2000)"]],
      ["18 of 2001 people", ["2001: the year 2001"]],
      ["1.5 of 30", []],
      ["9 of 10", ["9 of 10: about 90% of people"]],
      ["9 of 11", ["9 of 11: 81.82% of people (9 of 11)"]],
      ["60 of 100", ["60 of 100: 60% of people"]],
      ["60 of 101", ["60 of 101: 59.41% of people (60 of 101)"]],
      ["18 of 30%", ["30 %: 30% of people"]],
      ["18 of 30 weeks", ["30 weeks: 30 weeks"]],
      ["18 of 30 mg", ["30 mg: 30 mg"]],
      ["4 of 5 of the scalp", ["4 of 5: 80% of the scalp"]],
      ["4 of 5 hair loss", ["4 of 5: no result"]],
    ])("%s", (text, told) => expect(amountsTold(text)).toEqual(told));
  });
  describe("one in so many, where people say it so", () => {
    it.each<[string, string[]]>([
      ["1 in 2", ["1 in 2: about 50% of people"]],
      ["1 in 3", ["1 in 3: about 33.33% of people"]],
      ["1 in 4", ["1 in 4: about 25% of people"]],
      ["one in five", ["one in five: about 20% of people"]],
      ["1 in 6", ["1 in 6: about 16.67% of people"]],
      ["1 in 7", ["1 in 7: about 14.29% of people"]],
      ["1 in 8", ["1 in 8: about 12.5% of people"]],
      ["1 in 9", ["1 in 9: about 11.11% of people"]],
      ["1 in 10", ["1 in 10: about 10% of people"]],
      ["1 in 20", ["1 in 20: 5% of people (1 of 20)"]],
      ["1 in 50", ["1 in 50: 2% of people (1 of 50)"]],
      ["1 in 100", ["1 in 100: 1% of people"]],
      ["1 in 1000", ["1 in 1000: 0.1% of people (1 of 1000)"]],
      ["1 in 40", []],
      ["18 in 30", []],
    ])("%s", (text, told) => expect(amountsTold(text)).toEqual(told));
  });
  describe("numbers of a molecule's name count nobody", () => {
    it.each<[string, string[]]>([
      ["JAK1 of 2", []],
      ["JAK1/2", []],
      ["JAK-1/2", []],
      ["IL-15 of 20", []],
      ["TYK2/4", []],
      ["CD4/8", []],
      ["group-1/2", ["1 / 2: about 50% of people"]],
    ])("%s", (text, told) => expect(amountsTold(text)).toEqual(told));
  });
  describe("so many of those who were counted before", () => {
    it.each<[string, string[]]>([
      ["Of 30 people 18 had lost benefit", ["30 people: 30 people", "18: 60% of people (18 of 30)"]],
      [
        "Of the 30 people, 18 had lost benefit and 12 kept it",
        ["30 people: 30 people", "18: 60% of people (18 of 30)", "12: 40% of people (12 of 30)"],
      ],
      ["All 30 people, 18 relapsed", ["30 people: 30 people", "18: 60% of people (18 of 30)"]],
      ["From 30 people 18 relapsed", ["30 people: 30 people", "18: 60% of people (18 of 30)"]],
      ["Among 30 people 18 relapsed", ["30 people: 30 people", "18: 60% of people (18 of 30)"]],
      ["In 30 people 18 relapsed", ["30 people: 30 people", "18: 60% of people (18 of 30)"]],
      ["De 30 personas 18 perdieron respuesta", ["30 personas: 30 people", "18: 60% of people (18 of 30)"]],
      ["Entre 30 personas 18 recayeron", ["30 personas: 30 people", "18: 60% of people (18 of 30)"]],
      ["Of 40 patients, ten had lost it", ["40 patients: 40 people", "ten: 25% of people (10 of 40)"]],
      ["Of 30 people over 18 relapsed", ["30 people: 30 people", "18: over 60% of people (18 of 30)"]],
      ["Of 30 people 30 relapsed", ["30 people: 30 people", "30: 100% of people (30 of 30)"]],
      ["Of 30 people 31 relapsed", ["30 people: 30 people"]],
      ["Of 30 people 1.5 relapsed", ["30 people: 30 people"]],
      ["Of 30 people, 18 in all", ["30 people: 30 people"]],
      ["Of 30 people; 18 had lost benefit", ["30 people: 30 people"]],
      ["With 30 people, 18 relapsed", ["30 people: 30 people"]],
    ])("%s", (text, told) => expect(amountsTold(text)).toEqual(told));
  });
});
