import { expect, it } from "vitest";
import { indicationIn, purposeIn } from "./indications.ts";

it.each([
  ["my alopecia", "alopecia areata"],
  ["areata since may", "alopecia areata"],
  ["universalis", "alopecia areata"],
  ["i have aa", "alopecia areata"],
  ["of at least 5", null],
  ["alopecia subreddit", null],
  ["rheumatoid", "rheumatoid arthritis"],
  ["ra patient here", "rheumatoid arthritis"],
  ["for ra", "rheumatoid arthritis"],
  ["my ra", "rheumatoid arthritis"],
  ["i have ra.", "rheumatoid arthritis"],
  ["juvenile arthritis", "rheumatoid arthritis"],
  ["ra ra rasputin", null],
  ["eczema", "atopic dermatitis"],
  ["atopic", "atopic dermatitis"],
  ["colitis", "ulcerative colitis"],
  ["for uc", "ulcerative colitis"],
  ["my uc", "ulcerative colitis"],
  ["crohn", "ulcerative colitis"],
  ["crohns", "ulcerative colitis"],
  ["crohn's", "ulcerative colitis"],
  ["vitiligo", "vitiligo"],
  ["psoriasis", "psoriasis"],
  ["psoriatic", "psoriasis"],
  ["ankylosing", "ankylosing spondylitis"],
  ["spondylitis", "ankylosing spondylitis"],
  ["nice weather", null],
  // Several: hair comes first.
  ["eczema and alopecia", "alopecia areata"],
])("%j speaks of %s", (text, indication) => {
  expect(indicationIn(text)).toBe(indication);
});

it.each([
  ["for my arthritis", "rheumatoid arthritis"],
  ["against severe psoriasis", "psoriasis"],
  ["to treat eczema", "atopic dermatitis"],
  ["for dermatitis", "atopic dermatitis"],
  ["because of ulcerative colitis", "ulcerative colitis"],
  ["with crohn", "ulcerative colitis"],
  ["for the vitiligo", "vitiligo"],
  ["for her spondylitis", "ankylosing spondylitis"],
  ["for my ra and for my hair", null],
  ["for my ra and for alopecia", null],
  ["my arthritis", null],
])("%j says that the drug was for %s", (text, purpose) => {
  expect(purposeIn(text)).toBe(purpose);
});

it.each([
  ...["universalis", "totalis", "ophiasis", "areata"],
  ...["for aa", "my aa", "have aa"],
  ...["had", "have", "has", "my", "with", "regrew my", "with a", "with an", "patchy", "severe", "of"].flatMap(
    (word) => [`${word} aa`, `${word} au`, `${word} at`],
  ),
  ...["(aa)", "(at)", "(au)", "(34, aa)", "(34 aa)", "(34,at)"],
])("%s is alopecia areata", (text) => {
  expect(indicationIn(text)).toBe("alopecia areata");
});

it.each([
  "alopecia androgenetica",
  "alopecian",
  "areatas",
  "for aaa",
  "inform aa",
  "had x aa",
  "amy aax",
  ...["the", "least", "first", "all", "this", "a", "my", "night", "home", "5"].map(
    (word) => `have at ${word}`,
  ),
  "(aaa)",
  "aa",
  ...["patient", "flare", "here", "for", "is", "was", "and", "diagnosis", "med", "meds"].map(
    (word) => `rax ${word}`,
  ),
  "arthritisx",
  "xeczema",
  "platopic",
  "xcolitis",
  "for ucx",
  "amy uc",
  "crohnx",
  "xvitiligo",
  "xpsoriasis",
  "psoria",
  "xankylosing",
  "spondyl",
])("%s names no illness", (text) => {
  expect(indicationIn(text)).toBeNull();
});

it.each([
  "patient",
  "flare",
  "here",
  "for",
  "is",
  "was",
  "and",
  "diagnosis",
  "med",
  "meds",
])("ra %s", (word) => {
  expect(indicationIn(`ra ${word} x`)).toBe("rheumatoid arthritis");
});

it.each([".", ",", ";"])("ra%s", (mark) => {
  expect(indicationIn(`ra${mark} then`)).toBe("rheumatoid arthritis");
  expect(indicationIn(`x ra`)).toBe("rheumatoid arthritis");
  expect(indicationIn(`ra x`)).toBeNull();
});

it.each([
  ...["for", "against", "treat", "treating", "manage", "managing", "because of", "with"].map(
    (word) => `${word} eczema`,
  ),
  ..."my the her his our some moderate severe bad mild juvenile"
    .split(" ")
    .map((word) => `for ${word} eczema`),
  "for my severe eczema",
])("%s: it was for the skin", (text) => {
  expect(purposeIn(text)).toBe("atopic dermatitis");
  // Unless it was for the hair as well.
  expect(purposeIn(`${text} and for hair`)).toBeNull();
});

it.each([
  ["for psoriatic arthritis", "psoriasis"],
  ["for ra", "rheumatoid arthritis"],
  ["for rheumatoid disease", "rheumatoid arthritis"],
  ["for atopic skin", "atopic dermatitis"],
  ["for colitis", "ulcerative colitis"],
  ["for uc", "ulcerative colitis"],
  ["for ankylosing pain", "ankylosing spondylitis"],
  ["for rax", null],
  ["for ucx", null],
  ["for some other eczema", null],
  ["platform eczema", null],
  ["formy eczema", null],
])("%s is %s", (text, purpose) => {
  expect(purposeIn(text)).toBe(purpose);
});

it.each([
  ..."alopecia aa au at hair areata totalis universalis ophiasis bald baldness"
    .split(" ")
    .map((word) => `for ${word}`),
  "against hair",
  "treating hair",
  ..."my the her his our severe patchy".split(" ").map((word) => `for ${word} hair`),
  "for my patchy hair",
])("%s: the other illness is not what it was for", (text) => {
  expect(purposeIn(`for eczema, ${text}`)).toBeNull();
});

it.each([
  "for aax",
  "for aux",
  "for at home",
  "for some hair",
  "xfor hair",
])("%s is no word for the hair", (text) => {
  expect(purposeIn(`for eczema, ${text}`)).toBe("atopic dermatitis");
});
