import { describe, expect, it } from "vitest";
import { digitsOf, numberAt, ORDINALS_EN, PARTS } from "./numbers.ts";

const read = (text: string) => numberAt(text.split(" "), 0);

describe("a number in words", () => {
  it.each([
    ["thirty five people", 35, 2],
    ["thirty - five people", 35, 3],
    ["treinta y cinco personas", 35, 3],
    ["thirty people", 30, 1],
  ])("%s: a unit behind tens is added to them", (text, value, next) => {
    expect(read(text)).toEqual({ value, next });
  });

  it.each([
    ["five six", 5],
    ["three - four", 3],
    ["twelve five", 12],
    ["twenty thirty", 20],
    ["twenty twelve", 20],
    ["twenty zero", 20],
    ["twenty - zero", 20],
    ["treinta y cero", 30],
  ])("%s: two numbers, of which the first is read", (text, value) => {
    expect(read(text)).toEqual({ value, next: 1 });
  });
});

describe("number words", () => {
  it.each([
    [
      "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
      0,
      1,
    ],
    ["twenty thirty forty fifty sixty seventy eighty ninety", 20, 10],
    [
      "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve",
      0,
      1,
    ],
    ["treinta cuarenta cincuenta sesenta setenta ochenta noventa", 30, 10],
    ["un", 1, 0],
    ["una", 1, 0],
    ["dozen docena", 12, 0],
    ["hundred cien ciento", 100, 0],
  ])("%s", (words, first, step) => {
    for (const [at, word] of words.split(" ").entries()) {
      expect(numberAt([word], 0), word).toEqual({ value: first + at * step, next: 1 });
      expect(numberAt([`${word}x`], 0), word).toBeNull();
    }
  });

  it.each([
    [["ninety", "nine"], { value: 99, next: 2 }],
    [["ninety", "-", "one"], { value: 91, next: 3 }],
    [["hundred", "five"], { value: 100, next: 1 }],
    [["ninety", "-"], { value: 90, next: 1 }],
    [["ninety", "y", "people"], { value: 90, next: 1 }],
    [["ten", "-", "one"], { value: 10, next: 1 }],
    [["twenty", "x", "one"], { value: 20, next: 1 }],
    [[], null],
    [["people"], null],
    [["4", "five"], { value: 4, next: 1 }],
  ])("%j", (words, found) => {
    expect(numberAt(words, 0)).toEqual(found);
    expect(numberAt(["people", ...words], 1)).toEqual(found && { ...found, next: found.next + 1 });
  });

  it("of places are twelve", () => {
    expect(ORDINALS_EN.join(" ")).toBe(
      "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
    );
  });
});

it.each([
  ["0", 0],
  ["1200", 1200],
  ["1,200", 1200],
  ["12,345,678", 12_345_678],
  ["1,200.5", 1200.5],
  ["35.2", 35.2],
  ["35,2", 35.2],
  ["1,2000", 1.2],
  ["1200,300", 1200.3],
  ["0,5", 0.5],
  ["1.200.300", null],
  ["1,2,3", null],
  ["1,20,300", null],
  ["12x", null],
  ["x12", null],
  ["x1,200", null],
  ["1,200x", null],
  ["3,5x", null],
  [".5", null],
  ["-5", null],
  ["", null],
])("the digits %s are %s", (word, value) => {
  expect(digitsOf(word)).toBe(value);
});

it("parts of a whole are so many", () => {
  const named = (words: string, parts: number) =>
    words.split(" ").map((word): [string, number] => [word, parts]);
  expect([...PARTS].sort()).toEqual(
    [
      ...named("half halves mitad", 2),
      ...named("third thirds tercio tercios tercera terceras", 3),
      ...named("quarter quarters cuarto cuartos cuarta cuartas", 4),
      ...named("fifth fifths quinto quintos quinta quintas", 5),
      ...named("sixth sixths", 6),
      ...named("seventh sevenths", 7),
      ...named("eighth eighths", 8),
      ...named("ninth ninths", 9),
      ...named("tenth tenths decimo decima decimas", 10),
      ...named("twelfth", 12),
      ...named("twentieth twentieths", 20),
      ...named("hundredth", 100),
    ].sort(),
  );
});
