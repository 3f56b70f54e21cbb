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
