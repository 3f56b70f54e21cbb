import { describe, expect, it } from "vitest";
import { SIDE_EFFECTS, sideEffectsIn } from "./side-effects.ts";

const TOLD: readonly [string, readonly string[]][] = [
  [
    "acne",
    [
      "acne",
      "zit",
      "zits",
      "pimple",
      "pimples",
      "breakout",
      "break outs",
      "awful skin",
      "cystic",
      "skin is finally clear",
    ],
  ],
  [
    "weight gain",
    [
      "weight gain",
      "gained weight",
      "gaining some more weight",
      "gained so many lbs",
      ...["lbs", "pounds", "kg", "kilos"].flatMap((unit) => [`gained ${unit}`, `20 ${unit}`, `20${unit}`]),
    ],
  ],
  ["high cholesterol", ["cholesterol", "lipid", "lipids", "triglyceride", "triglycerides"]],
  [
    "high liver enzymes",
    [
      ...["enzyme", "enzymes", "numbers", "test", "tests", "values"].map((word) => `liver ${word}`),
      ...["went", "was", "is", "and", "high"].map((word) => `alt ${word} x`),
      "lft",
      "lfts",
    ],
  ],
  ["headache", ["headache", "headaches", "head ache", "migraine", "migraines"]],
  ["nausea", ["nausea", "nauseous", "throwing up", "vomit", "vomiting"]],
  ["stomach upset", ["stomach", "diarrhea", "diarrhoea", "diarrea", "gi issues", "bloat", "bloating"]],
  ["fatigue", ["fatigue", "fatigued", "exhausted", "so tired", "tired all the time", "tiredness"]],
  ["shingles", ["shingles", "zoster"]],
  [
    "infection",
    [
      ..."sinus skin ear chest kidney respiratory recurrent constant urinary yeast lung"
        .split(" ")
        .map((word) => `${word} infection`),
      "infections",
      "uti",
      "utis",
      "cold sore",
      "cold sores",
      "pneumonia",
      "getting sick",
    ],
  ],
  ["blood clot", ["clot", "clots", "dvt", "embolism", "pe in my lung"]],
  [
    "anemia",
    [
      "anemia",
      "anaemia",
      "anemic",
      "anaemic",
      "hemoglobin",
      "haemoglobin",
      "red count",
      "red counts",
      "red cell count",
      "red blood cell count",
    ],
  ],
  [
    "low white blood cells",
    [
      "white count",
      "white counts",
      "white cell count",
      "white blood cell count",
      "neutropenia",
      "wbc",
      "lymphopenia",
    ],
  ],
  ["depression", ["depression", "depressed", "suicidal"]],
  [
    "mood changes",
    [
      "mood was low",
      "moods were low",
      "mood swing",
      "mood swings",
      "mood change",
      "mood changes",
      "irritable",
      "anxiety",
    ],
  ],
  ["brain fog", ["brain fog"]],
  ["joint pain", ["joint pain", "knee pain", "muscle pain", "joint ache", "joint aches"]],
  ["hives or rash", ["hive", "hives", "rash", "rashes", "allergy", "allergic"]],
  ["dizziness", ["dizzy", "dizziness", "vertigo"]],
  ["insomnia", ["insomnia", "could not sleep"]],
  ["high blood pressure", ["blood pressure", "high blood pressure"]],
  ["heart palpitations", ["palpitation", "palpitations", "racing heart"]],
  [
    "menstrual changes",
    ["were", "was", "got", "stopped", "changed"].flatMap((word) => [`period ${word}`, `periods ${word}`]),
  ],
];

it("the names that may be kept are these, in this order", () => {
  expect(SIDE_EFFECTS).toEqual(TOLD.map(([name]) => name));
});

describe.each(TOLD)("%s", (name, texts) => {
  it.each(texts)("%s", (text) => {
    expect(sideEffectsIn(text)).toEqual([name]);
    expect(sideEffectsIn(`well, ${text}, then`)).toEqual([name]);
    expect(sideEffectsIn(`there was no ${text}`)).toEqual([]);
  });
});

it.each([
  "fracne",
  "gazit",
  "a break",
  "breakoutside",
  "weight",
  "gained hair",
  "gained a b c d weight",
  "regained weight",
  "20 lb",
  "x20kgs",
  "alt key",
  "salt was",
  "liver",
  "heading",
  "unbloat",
  "tired",
  "so retired",
  "shingle roof",
  "an infection",
  "cold",
  "sick",
  "clotting",
  "pe lesson",
  "red hair",
  "white hair",
  "mood",
  "foggy brain",
  "joint",
  "kneel paint",
  "trash",
  "crash",
  "shives",
  "undizzy",
  "sleep",
  "pressure",
  "heart",
  "period",
  "myperiod was",
  "",
])("%j is no side effect", (text) => {
  expect(sideEffectsIn(text)).toEqual([]);
});

describe("what is denied is not told", () => {
  it.each(["no", "not", "never", "without", "zero", "nor"])("%s acne", (word) => {
    expect(sideEffectsIn(`${word} acne`)).toEqual([]);
    expect(sideEffectsIn(`${word} such awful acne`)).toEqual([]);
    expect(sideEffectsIn(`x${word}x acne`)).toEqual(["acne"]);
  });

  it.each([".", ",", ";"])("up to the next %s", (mark) => {
    expect(sideEffectsIn(`no${mark} acne`)).toEqual(["acne"]);
  });

  it("over 28 characters at most", () => {
    expect(sideEffectsIn(`no ${"x".repeat(26)} acne`)).toEqual([]);
    expect(sideEffectsIn(`no ${"x".repeat(27)} acne`)).toEqual(["acne"]);
  });

  it("but a later word of it counts, once, in the order of the list", () => {
    expect(sideEffectsIn("no acne at first. then nausea, acne and acne")).toEqual(["acne", "nausea"]);
  });
});
