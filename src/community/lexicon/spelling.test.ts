import { describe, expect, it } from "vitest";
import { respell } from "./spelling.ts";

describe("a mistyped word is the one that was meant", () => {
  it.each(
    "stopped stopping discontinued discontinue discontinuing quitting shedding tapered tapering weaning reduced reducing lowered lowering paused pausing switched switching restarted restarting resumed insurance coverage regrowth regrown regrew eyebrows eyelashes patches pregnant pregnancy alopecia areata universalis totalis months weeks dermatologist doctor started afterwards completely medication cholesterol infection surgery headaches thinning everything".split(
      " ",
    ),
  )("%s", (word) => {
    // Its third letter changed, its first one doubled; two slips are too many.
    expect(respell(`${word.slice(0, 2)}q${word.slice(3)}`)).toBe(word);
    expect(respell(word[0] + word)).toBe(word);
    expect(respell(word)).toBe(word);
    expect(respell(`${word}qq`)).toBe(`${word}qq`);
  });

  it.each([
    ["stoped", "stopped"],
    ["stop'd", "stopped"],
    ["quited", "quit"],
    ["quitted", "quit"],
    ["tappered", "tapered"],
    ["tappering", "tapering"],
    ["weened", "weaned"],
    ["ween", "wean"],
    ["sheded", "shed"],
    ["shedded", "shed"],
    ["loosing", "losing"],
    ["loose", "lose"],
    ["begining", "beginning"],
    ["docter", "doctor"],
    ["insurence", "insurance"],
  ])("%s is %s", (slip, word) => {
    expect(respell(slip)).toBe(word);
  });
});

describe("a word of its own stays", () => {
  it.each(
    `topped stepped slopped dropped topping stepping wedding sledding shredding bedding papered tampered tapped tapping
     leaning weaving meaning reducer seduced lowers flowered towered powered caused pauses passed stitched twitched stitching
     twitching resume resumes consumed presumed matches catches batches mouths month tenths weeds weekly seeks doctors stared
     starter charted starred affection injection headache thinking restarts tapers cleaning stating starting parches peaches
     pause reduce pregnancies spitting fitting sitting hitting flowing glowering
     shopped shopping stomped stomping sopped starved stated restating regret redrew regrows watches hatches meditation mediation
     dedication deduced deducing seducing waning cowering snitching parsed parsing totals universals overage peeks weeps twinning`.split(
      /\s+/,
    ),
  )("%s", (word) => {
    expect(respell(word)).toBe(word);
  });

  it.each(["week", "wees", "olumiant", "", "stop"])("%j", (word) => {
    expect(respell(word)).toBe(word);
  });
});

it("what two words are one slip away from is left as it is", () => {
  expect(respell("discontinueq")).toBe("discontinueq");
  expect(respell("reducedg")).toBe("reduced");
});
