import { describe, expect, it } from "vitest";
import { verdictsOf } from "../../support/claims/verdicts.ts";

describe("what a denial turns round", () => {
  it.each([
    "Baricitinib is not a cure for hair loss.",
    "Baricitinib is never a cure for hair loss.",
    "Baricitinib is no cure for hair loss.",
    "Baricitinib isn't a cure for hair loss.",
    "Baricitinib cannot cure hair loss.",
    "Baricitinib is anything but a cure for hair loss.",
    "Baricitinib is by no means a cure for hair loss.",
    "Baricitinib is in no way a cure for hair loss.",
    "Baricitinib is nowhere near a cure for hair loss.",
    "Baricitinib fails to cure hair loss.",
    "Baricitinib has yet to cure hair loss.",
    "Baricitinib is hardly a cure for hair loss.",
    "Baricitinib is neither a cure for hair loss nor cheap.",
    "Baricitinib controls hair loss rather than curing it.",
    "A cure for hair loss by baricitinib does not exist.",
    "A cure for hair loss by baricitinib doesn't exist.",
    "A cure for hair loss by baricitinib does not yet exist.",
    "A cure for hair loss by baricitinib does not really exist.",
    "Cures for hair loss by baricitinib do not exist.",
    "Cures for hair loss by baricitinib don't exist.",
    "A cure for hair loss by baricitinib did not exist.",
    "A cure for hair loss by baricitinib remains elusive.",
    "A cure for hair loss by baricitinib remains out of reach.",
    "A cure for hair loss by baricitinib remains to be found.",
    "Cures for hair loss by baricitinib remain elusive.",
    "A cure is not what baricitinib is for hair loss.",
    "A cure isn't what baricitinib is for hair loss.",
    "A cure, many say sadly, is not what baricitinib brings to hair loss.",
    "A cure by baricitinib has not been shown in hair loss.",
    "A cure by baricitinib has never been proven in hair loss.",
    "A cure by baricitinib hasn't been seen in hair loss.",
    "A cure by baricitinib has not yet been reported in hair loss.",
    "A cure by baricitinib has not been clearly demonstrated in hair loss.",
    "A cure by baricitinib is not shown in hair loss.",
    "A cure by baricitinib was never found in hair loss.",
    "A cure by baricitinib is not yet proved in hair loss.",
    "A cure by baricitinib isn't really established in hair loss.",
    "A cure by baricitinib remains unproven in hair loss.",
    "Cures by baricitinib remain unproven in hair loss.",
    "Baricitinib is more of a drug than a cure for hair loss.",
    "Baricitinib is better than a real cure for hair loss.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C35 supported"]));
  it.each([
    "That baricitinib is a cure for hair loss is false.",
    "A cure baricitinib is not, for hair loss.",
    "Not only baricitinib, but olumiant is a cure for hair loss.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("two denials turn it back", () => {
  it.each([
    "Baricitinib is not without a cure for hair loss.",
    "It is not false that baricitinib is a cure for hair loss.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe('"no" that answers somebody', () => {
  it.each([
    "No, baricitinib is a cure for hair loss.",
    "Nope, baricitinib is a cure for hair loss.",
    "No. Baricitinib is a cure for hair loss.",
    "No! Baricitinib is a cure for hair loss.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C35 contradicted"]));
  it.each(["No, baricitinib is not a cure for hair loss."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C35 supported"]));
  it.each(["No hope: baricitinib is a cure for hair loss."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual([]));
});

describe("a denial in another part of the sentence", () => {
  it.each([
    "Baricitinib is not cheap; it is a cure for hair loss.",
    "Baricitinib is not cheap but a cure for hair loss.",
    "Baricitinib is not cheap, yet a cure for hair loss.",
    "Although baricitinib is not cheap it is a cure for hair loss.",
    "Baricitinib is not cheap while it is a cure for hair loss.",
    "Baricitinib is a cure for hair loss that does not cost much.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each([
    "Baricitinib is a cure for hair loss because it does not fail.",
    "Baricitinib is a cure for hair loss and does not cost much.",
    "Baricitinib is a cure for hair loss, but it is not cheap.",
    "Baricitinib is a cure: it doesn't cost much for hair loss.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C35 contradicted"]));
});

describe("part of it", () => {
  it.each([
    "Baricitinib is not only a cure for hair loss.",
    "Baricitinib is not merely a cure for hair loss.",
    "Baricitinib is not simply a cure for hair loss.",
    "Baricitinib is not solely a cure for hair loss.",
    "Baricitinib is not just a cure for hair loss.",
    "Baricitinib is not new, it is a cure for hair loss.",
    "Baricitinib is a cure for hair loss instead of a treatment.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each([
    "Baricitinib is not always a cure for hair loss.",
    "Baricitinib is not entirely a cure for hair loss.",
    "Baricitinib is not every man's cure for hair loss.",
    "Baricitinib is not necessarily a cure for hair loss.",
    "Baricitinib is not quite a cure for hair loss.",
    "Baricitinib is not exactly a cure for hair loss.",
    "Baricitinib is not so much a cure for hair loss.",
    "Before baricitinib nothing was a cure for hair loss.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C35 supported"]));
});

describe("far away", () => {
  it.each([
    "Baricitinib is not what anybody would ever in earnest call a cure for hair loss.",
    "Not one of those who take baricitinib for long has found a cure for hair loss.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C35 supported"]));
});

describe("set against something else, or not quite said", () => {
  it.each([
    "Baricitinib is close to a cure for hair loss.",
    "Baricitinib is closest to a cure for hair loss.",
    "Baricitinib is near a cure for hair loss.",
    "Baricitinib is short of a cure for hair loss.",
    "Baricitinib is akin to a real cure for hair loss.",
    "Baricitinib is the next best thing to a cure for hair loss.",
    "Baricitinib is almost a cure for hair loss.",
    "Baricitinib is nearly a cure for hair loss.",
    "Baricitinib is as good as a cure for hair loss.",
    "Baricitinib is like a cure for hair loss.",
    "Baricitinib is like an old cure for hair loss.",
    "Few find baricitinib to cure hair loss.",
    "It feels as if baricitinib cures hair loss.",
    "It felt like being cured of hair loss by baricitinib.",
    "Baricitinib seems to cure hair loss.",
    "Baricitinib appears to be a cure for hair loss.",
    "Some consider baricitinib a cure for hair loss.",
    "People think that baricitinib cures hair loss.",
    "A man thinks that baricitinib cures hair loss.",
    "It is thought that baricitinib cures hair loss.",
    "People believe baricitinib cures hair loss.",
    "Some call baricitinib a cure for hair loss.",
    "Unlike minoxidil, baricitinib is a cure for hair loss.",
    "In contrast to tea, baricitinib is a cure for hair loss.",
    "In contrast with tea, baricitinib is a cure for hair loss.",
    "As opposed to tea, baricitinib is a cure for hair loss.",
    "Other than tea, baricitinib is a cure for hair loss.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each(["Baricitinib is liked, a cure for hair loss."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C35 contradicted"]));
});

describe("a verb denied right before it", () => {
  it.each([
    "Response to baricitinib does not depend on the severity of alopecia.",
    "The severity of alopecia plays no role in response to baricitinib.",
    "The severity of alopecia has no role in response to baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C08 contradicted"]));
  it.each([
    "The severity of alopecia makes no difference in response to baricitinib.",
    "With no severity of alopecia, response to baricitinib depends.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("what nobody should believe or say is denied, though it is a clause of its own", () => {
  it.each([
    "Nobody should believe that it is a cure.",
    "Nobody should think it is a cure.",
    "Do not believe that it is a cure.",
    "You should not assume that it is a cure.",
    "No one should tell you that it is a cure.",
    "There is no proof it is a cure.",
    "Nobody has shown that it is a cure.",
  ])("%s", (text) =>
    expect(verdictsOf(`Baricitinib is a tablet for severe alopecia areata. ${text}`)).toEqual([
      "C35 supported",
    ]));

  it("but for what stands beside the denial", () => {
    expect(verdictsOf("Although baricitinib is not cheap it is a cure for hair loss.")).not.toContain(
      "C35 supported",
    );
  });
});
