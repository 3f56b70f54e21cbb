import { extract } from "../../src/community/extract/extract.ts";
import type { LabelledPost } from "./read-corpus.ts";

/** A share as counted. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

export interface Measured {
  readonly precision: Share;
  readonly recall: Share;
  readonly type: Share;
  readonly drug: Share;
  readonly weeks: Share;
  readonly weeksWrong: Share;
  readonly shed: Share;
  readonly fields: Readonly<Record<string, Share>>;
  readonly faults: readonly string[];
}

/**
 * Judges the extractor on labelled posts. Precision: of the posts given an event, those whose label has the same
 * event. Recall: of the posts with an event, those given the same one. Drug, shed and the fields: of the right
 * ones. Weeks: of posts labelled with a time whose event is right, those whose interval holds the label's middle.
 */
export function measure(posts: readonly LabelledPost[]): Measured {
  const count = new Map<string, { right: number; of: number }>();
  const tally = (name: string, right: boolean) => {
    const entry = count.get(name) ?? { right: 0, of: 0 };
    count.set(name, { right: entry.right + (right ? 1 : 0), of: entry.of + 1 });
    return right;
  };
  const faults: string[] = [];
  for (const { id, text, labels } of posts) {
    const found = extract(text);
    const note = (field: string, got: unknown, want: unknown) =>
      faults.push(`${id} ${field}: ${JSON.stringify(got)} for ${JSON.stringify(want)}`);
    if (found.event !== null && !tally("precision", found.event === labels.event))
      note("event", [found.event, found.rules, found.confidence], labels.event);
    if (labels.event !== null && !tally("recall", found.event === labels.event))
      note("missed", found.event, labels.event);
    if (labels.event === null || found.event !== labels.event) continue;
    if (!tally("drug", found.drug === labels.drug)) note("drug", found.drug, labels.drug);
    if (labels.weeksToShedding) {
      const middle = (labels.weeksToShedding[0] + labels.weeksToShedding[1]) / 2;
      const got = found.weeksToShedding;
      if (!tally("weeks", got !== null && got.low <= middle && middle <= got.high))
        note("weeks", got, labels.weeksToShedding);
    } else if (!tally("weeksWrong", found.weeksToShedding === null))
      note("weeks", found.weeksToShedding, null);
    if (!tally("shed", found.shed === labels.shed)) note("shed", found.shed, labels.shed);
    const same = (field: string, got: unknown, want: unknown) => {
      if (!tally(field, JSON.stringify(got) === JSON.stringify(want))) note(field, got, want);
    };
    same("doseMg", found.doseMg, labels.doseMg);
    same("reason", [...found.reason].sort(), [...labels.reason].filter((one) => one !== "unknown").sort());
    same("regrowthBefore", found.regrowthBefore, labels.regrowthBefore);
    same("restarted", found.restarted, labels.restarted);
    same("recaptured", found.recaptured, labels.recaptured);
    same("sideEffects", [...found.sideEffects].sort(), [...labels.sideEffects].sort());
    same("indication", found.indication, labels.indication);
    same("firstPerson", found.firstPerson, labels.who === "self");
    const months = labels.monthsOnDrug;
    const on = found.monthsOnDrug;
    if (
      !tally(
        "monthsOnDrug",
        months === null
          ? on === null
          : on !== null && on.low <= (months[0] + months[1]) / 2 && (months[0] + months[1]) / 2 <= on.high,
      )
    )
      note("monthsOnDrug", on, months);
  }
  const share = (name: string): Share => count.get(name) ?? { right: 0, of: 0 };
  const fields = Object.fromEntries(
    [
      "doseMg",
      "reason",
      "regrowthBefore",
      "restarted",
      "recaptured",
      "sideEffects",
      "indication",
      "monthsOnDrug",
      "firstPerson",
    ].map((name) => [name, share(name)]),
  );
  return {
    precision: share("precision"),
    recall: share("recall"),
    type: share("type"),
    drug: share("drug"),
    weeks: share("weeks"),
    weeksWrong: share("weeksWrong"),
    shed: share("shed"),
    fields,
    faults,
  };
}
