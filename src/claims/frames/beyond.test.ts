import { describe, expect, it } from "vitest";
import { framesTold } from "../../../test/support/claims/frames.ts";

const last = (told: string) => told.split(", ").pop();
const beyondOf = (text: string) => framesTold(text).map(last);

describe("what a number asks for beyond what was counted", () => {
  it.each([
    "10% kept all of their hair after stopping baricitinib.",
    "10% kept the whole head of hair after stopping baricitinib.",
    "10% kept full regrowth after stopping baricitinib.",
    "10% kept complete coverage after stopping baricitinib.",
    "10% lost all their hair after stopping baricitinib.",
    "10% lost all of it after stopping baricitinib.",
    "10% regained their entire hair after restarting baricitinib.",
    "El 10 % perdió todo el pelo tras dejar el baricitinib.",
  ])("%s", (text) => expect(beyondOf(text)).toEqual(["fewer with all hair"]));
  it.each([
    "10% kept their hair for years after stopping baricitinib.",
    "10% kept their hair years after stopping baricitinib.",
    "10% kept their hair forever after stopping baricitinib.",
    "10% kept their hair for good after stopping baricitinib.",
    "10% kept their hair for life after stopping baricitinib.",
    "10% kept their hair permanently after stopping baricitinib.",
    "10% kept their hair for long after stopping baricitinib.",
    "10% kept their hair in the long run after stopping baricitinib.",
    "El 10 % de las personas conservó el pelo para siempre tras dejar el baricitinib.",
    "El 10 % de las personas conservó el pelo mucho tiempo tras dejar el baricitinib.",
  ])("%s", (text) => expect(beyondOf(text)).toEqual(["fewer"]));
  it.each([
    "95% lost hair sooner or later after stopping baricitinib.",
    "95% lost hair eventually after stopping baricitinib.",
    "95% lost hair in the end after stopping baricitinib.",
    "95% lost hair over time after stopping baricitinib.",
    "95% lost hair some day after stopping baricitinib.",
    "El 95 % de las personas perdió el pelo tarde o temprano tras dejar el baricitinib.",
  ])("%s", (text) => expect(beyondOf(text)).toEqual(["more"]));
  it.each(["30% lost all their hair eventually after stopping baricitinib."])("%s", (text) =>
    expect(beyondOf(text)).toEqual(["either with all hair"]));
  it.each<[string, string]>([
    ["80% lost part or all of their hair after stopping baricitinib.", "stopped"],
    ["All people kept hair after stopping baricitinib.", "people"],
    ["80% of all who stopped baricitinib lost hair.", "loss"],
    ["10% kept their hair for good within 52 weeks after stopping baricitinib.", "52 weeks"],
    ["0.5 serious infections were seen per 100 patient-years of baricitinib.", "seriousInfection"],
  ])("nothing: %s", (text, end) => {
    for (const told of framesTold(text)) expect(told).toContain(end);
    expect(beyondOf(text).filter((each) => /fewer|more|either/.test(each ?? ""))).toEqual([]);
  });
});
