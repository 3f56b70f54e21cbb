import { describe, expect, it } from "vitest";
import { amountsTold } from "../../../../test/support/claims/amounts.ts";

describe("hair and SALT in a text", () => {
  describe("hair on the scalp", () => {
    it.each<[string, string[]]>([
      ["80% coverage", ["80 %: 80% of the scalp"]],
      ["80% scalp coverage", ["80 %: 80% of the scalp"]],
      ["80% of the scalp", ["80 %: 80% of the scalp"]],
      ["80% of the hair", ["80 %: 80% of the scalp"]],
      ["80% of their scalp hair", ["80 %: 80% of the scalp"]],
      ["80% or more of the scalp", ["80 %: 80% of the scalp"]],
      ["80% or better coverage", ["80 %: 80% of the scalp"]],
      ["80% or higher scalp coverage", ["80 %: 80% of the scalp"]],
      ["80% or greater coverage", ["80 %: 80% of the scalp"]],
      ["80% or above of the scalp", ["80 %: 80% of the scalp"]],
      ["80% or over of the scalp", ["80 %: 80% of the scalp"]],
      ["80 % o más del cuero cabelludo", ["80 %: 80% of the scalp"]],
      ["80%+ coverage", ["80 %: 80% of the scalp"]],
      ['80%" coverage', ["80 %: 80% of the scalp"]],
      ["'80%' coverage", ["80 %: 80% of the scalp"]],
      ["80 % del cabello", ["80 %: 80% of the scalp"]],
      ["80 % de pelo", ["80 %: 80% of the scalp"]],
      ["80 % de cobertura", ["80 %: 80% of the scalp"]],
      ["80% of head", ["80 %: 80% of the scalp"]],
      ["80% of regrowth", ["80 %: 80% of the scalp"]],
      ["80% of coverage", ["80 %: 80% of the scalp"]],
      ["80% cover", ["80 %: 80% of the scalp"]],
      ["80% covered", ["80 %: 80% of the scalp"]],
      ["80 % cubierto", ["80 %: 80% of the scalp"]],
      ["80 % cubierta", ["80 %: 80% of the scalp"]],
      ["80% regrowth", ["80 %: 80% of the scalp"]],
      ["80% hair", ["80 %: 80% of the scalp"]],
      ["80% scalp", ["80 %: 80% of the scalp"]],
      ["80 % pelo", ["80 %: 80% of the scalp"]],
      ["80 % cabello", ["80 %: 80% of the scalp"]],
      ["80% full head hair", ["80 %: 80% of the scalp"]],
      ["80% of their lost hair", ["80 %: 80% of the scalp"]],
      ["coverage of 80%", ["80 %: 80% of the scalp"]],
      ["coverage of at least 80%", ["80 %: 80% of the scalp"]],
      ["covered over 80%", ["80 %: 80% of the scalp"]],
      ["a cover of 80%", ["80 %: 80% of the scalp"]],
      ["cobertura de al menos un 80 %", ["80 %: 80% of the scalp"]],
      ["coverage was more than a 80%", ["80 %: 80% of the scalp"]],
      ["coverage of at least or more than 80%", ["80 %: 80% of the scalp"]],
      ["17% and 80% coverage", ["17: 17% of people", "80 %: 80% of the scalp"]],
      ["17 and 80% coverage", ["17: 17% of people", "80 %: 80% of the scalp"]],
      ["17 to 80% coverage", ["80 %: 80% of the scalp"]],
      ["half or more of the scalp", ["half: 50% of the scalp"]],
      ["half the scalp", ["half: 50% of the scalp"]],
      ["half of the scalp", ["half: 50% of the scalp"]],
      ["two thirds of their hair", ["two thirds: 66.67% of the scalp"]],
      ["a third of the scalp", ["a third: 33.33% of the scalp"]],
    ])("%s", (text, told) => expect(amountsTold(text)).toEqual(told));
  });
  describe("hair that was lost before, which is no result", () => {
    it.each<[string, string[]]>([
      ["80% hair loss", ["80 %: no result"]],
      ["80% scalp hair loss", ["80 %: no result"]],
      ["80% scalp baldness", ["80 %: no result"]],
      ["80% of the hair lost", ["80 %: no result"]],
      ["80% of scalp hair loss", ["80 %: no result"]],
      ["17 and 80% hair loss", ["17 and 80 %: no result"]],
      ["half of the hair lost", ["half: no result"]],
      ["80% of the scalp that is bare", ["80 %: 80% of the scalp"]],
    ])("%s", (text, told) => expect(amountsTold(text)).toEqual(told));
  });
  describe("a percentage of neither", () => {
    it.each<[string, string[]]>([
      ["80% of people", ["80 %: 80% of people"]],
      ["80% of the people with hair", ["80 %: 80% of people"]],
      ["80% had hair", ["80 %: 80% of people"]],
      ["80% had full hair", ["80 %: 80% of people"]],
      ["80% had scalp hair", ["80 %: 80% of people"]],
      ["80% and more of the scalp", ["80 %: 80% of people"]],
      ["80% of improvement", ["80 %: 80% of people"]],
      ["80% their baldness", ["80 %: 80% of people"]],
      ["coverage in 80%", ["80 %: 80% of people"]],
      ["80% full total terminal head hair", ["80 %: 80% of people"]],
      ["coverage of at least or more than or 80%", ["80 %: 80% of people"]],
    ])("%s", (text, told) => expect(amountsTold(text)).toEqual(told));
  });
  describe("percentages of a lower SALT", () => {
    it.each<[string, string[]]>([
      ["80% improvement", ["80 %: SALT lower by 80%"]],
      ["80% reduction", ["80 %: SALT lower by 80%"]],
      ["80 % mejoría", ["80 %: SALT lower by 80%"]],
      ["80 % reducción", ["80 %: SALT lower by 80%"]],
    ])("%s", (text, told) => expect(amountsTold(text)).toEqual(told));
  });
  describe("percentages of something else", () => {
    it.each<[string, string[]]>([
      ["95% confidence interval", ["95 %: no result"]],
      ["95% CI", ["95 %: no result"]],
      ["95% interval", ["95 %: no result"]],
      ["95% credible interval", ["95 %: no result"]],
      ["5% solution", ["5 %: no result"]],
      ["5% foam", ["5 %: no result"]],
      ["5% minoxidil", ["5 %: no result"]],
      ["5% topical minoxidil", ["5 %: no result"]],
      ["95 % intervalo", ["95 %: no result"]],
    ])("%s", (text, told) => expect(amountsTold(text)).toEqual(told));
  });
  describe("SALT from above", () => {
    it.each<[string, string[]]>([
      ["SALT score of 20 or less", ["salt score of 20 or less: SALT at most 20"]],
      ["SALT 20 or lower", ["salt 20 or lower: SALT at most 20"]],
      ["SALT of 20 or better", ["salt of 20 or better: SALT at most 20"]],
      ["SALT 20 or fewer", ["salt 20 or fewer: SALT at most 20"]],
      ["SALT 20 or under", ["salt 20 or under: SALT at most 20"]],
      ["SALT 20 or below", ["salt 20 or below: SALT at most 20"]],
      ["SALT 20 o menos", ["salt 20 o menos: SALT at most 20"]],
      ["SALT 20 o menor", ["salt 20 o menor: SALT at most 20"]],
      ["SALT 20 o inferior", ["salt 20 o inferior: SALT at most 20"]],
      ["SALT <= 20", ["salt <= 20: SALT at most 20"]],
      ["SALT ≤20", ["salt ≤ 20: SALT at most 20"]],
      ["SALT < 20", ["salt < 20: SALT at most 20"]],
      ["SALT < 30", ["salt < 30: SALT at most 30"]],
      ["SALT <= 30", ["salt <= 30: SALT at most 30"]],
      ["SALT ≤ 30", ["salt ≤ 30: SALT at most 30"]],
      ["SALT at most 40", ["salt at most 40: no result"]],
      ["SALT under 40", ["salt under 40: no result"]],
      ["SALT below 40", ["salt below 40: no result"]],
      ["SALT less than 40", ["salt less than 40: no result"]],
      ["SALT máximo 20", ["salt maximo 20: SALT at most 20"]],
      ["SALT menos de 20", ["salt menos de 20: SALT at most 20"]],
      ["SALT inferior a 20", ["salt inferior a 20: SALT at most 20"]],
      ["SALT menor de 20", ["salt menor de 20: SALT at most 20"]],
      ["SALT 20", ["salt 20: SALT at most 20"]],
      ["SALT score of 30", ["salt score of 30: SALT at most 30"]],
      [
        "SALT score value is at or equal to or 20",
        ["salt score value is at or equal to or 20: SALT at most 20"],
      ],
      ["20 or less", ["20 or less: SALT at most 20"]],
      ["20 or lower", ["20 or lower: SALT at most 20"]],
      ["20 or below", ["20 or below: SALT at most 20"]],
      ["20 or better", ["20 or better: SALT at most 20"]],
      ["20 or under", ["20 or under: SALT at most 20"]],
      ["20 or fewer", ["20 or fewer: SALT at most 20"]],
      ["20 or smaller", ["20 or smaller: SALT at most 20"]],
      ["20 or more", []],
      ["20 and less", []],
    ])("%s", (text, told) => expect(amountsTold(text)).toEqual(told));
  });
  describe("SALT from below, which is no result", () => {
    it.each<[string, string[]]>([
      ["SALT 20 or more", ["salt 20 or more: no result"]],
      ["SALT 20 or higher", ["salt 20 or higher: no result"]],
      ["SALT 20 or above", ["salt 20 or above: no result"]],
      ["SALT 20 or greater", ["salt 20 or greater: no result"]],
      ["SALT 20 or worse", ["salt 20 or worse: no result"]],
      ["SALT 20 o más", ["salt 20 o mas: no result"]],
      ["SALT 20 o mayor", ["salt 20 o mayor: no result"]],
      ["SALT 20 o superior", ["salt 20 o superior: no result"]],
      ["SALT >= 20", ["salt >= 20: no result"]],
      ["SALT ≥ 20", ["salt ≥ 20: no result"]],
      ["SALT > 20", ["salt > 20: no result"]],
      ["SALT at least 20", ["salt at least 20: no result"]],
      ["SALT over 20", ["salt over 20: no result"]],
      ["SALT above 20", ["salt above 20: no result"]],
      ["SALT mínimo 20", ["salt minimo 20: no result"]],
      ["SALT superior a 20", ["salt superior a 20: no result"]],
      ["SALT mayor de 20", ["salt mayor de 20: no result"]],
      ["SALT of 31", ["salt of 31: no result"]],
      ["SALT 20 to 25", ["salt 20 to 25: no result"]],
      ["SALT 20-25", ["salt 20 - 25: no result"]],
      ["SALT 20 a 25", ["salt 20 a 25: no result"]],
      ["SALT between 20 and 25", ["salt between 20 and 25: no result"]],
      ["between SALT 20 and 25", ["salt 20 and 25: no result"]],
      ["SALT entre 20 y 25", ["salt entre 20 y 25: no result"]],
      ["entre SALT 20 y 25", ["salt 20 y 25: no result"]],
    ])("%s", (text, told) => expect(amountsTold(text)).toEqual(told));
  });
  describe("SALT lower by a part", () => {
    it.each<[string, string[]]>([
      ["SALT30", ["salt 30: SALT lower by 30%"]],
      ["SALT50", ["salt 50: SALT lower by 50%"]],
      ["SALT 75", ["salt 75: SALT lower by 75%"]],
      ["SALT 90", ["salt 90: SALT lower by 90%"]],
      ["SALT score 50", ["salt score 50: SALT lower by 50%"]],
      ["SALT of a score of 50", ["salt of a score of 50: no result"]],
      ["SALT 50 and 94", ["salt 50: SALT lower by 50%"]],
      ["SALT below 50", ["salt below 50: no result"]],
      ["SALT 94 to 50", ["salt 94: no result"]],
      ["SALT people 20", []],
    ])("%s", (text, told) => expect(amountsTold(text)).toEqual(told));
  });
});
