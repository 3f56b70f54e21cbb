import { ImportSession } from "../../src/community/episodes/session.ts";
import { isRead } from "../../src/community/language.ts";
import type { Share } from "./measure.ts";
import type { LabelledThread } from "./read-threads.ts";

export interface MeasuredThreads {
  /** of the reports made, those of a writer who tells of that change; of those who tell, those with it */
  readonly precision: Share;
  readonly recall: Share;
  /** of the right ones */
  readonly drug: Share;
  readonly shed: Share;
  readonly weeks: Share;
  readonly faults: readonly string[];
}

/** Imports threads and judges what is kept of each writer, after their comments were put together. */
export function measureThreads(threads: readonly LabelledThread[]): MeasuredThreads {
  const session = new ImportSession({ keyOf: (text) => text, isRead, holdsWords: true });
  const items = threads.flatMap((thread) => thread.items);
  for (const item of items) session.note(item);
  for (const item of items) session.take(item);
  const { reports, posts } = session.finish();
  const expected = new Map(threads.flatMap((thread) => [...thread.expected]));
  const told = { precision: [0, 0], recall: [0, 0], drug: [0, 0], shed: [0, 0], weeks: [0, 0] };
  const tally = (name: keyof typeof told, isRight: boolean) => {
    told[name][0] += isRight ? 1 : 0;
    told[name][1]++;
    return isRight;
  };
  const faults: string[] = [];
  const right = new Set<string>();
  reports.forEach((report, at) => {
    const writer = posts[at][0].person.replace("forum ", "");
    const labels = expected.get(writer);
    const isRight = labels !== undefined && labels.event === report.event;
    if (!tally("precision", isRight)) {
      faults.push(
        `${writer}: ${report.event} by ${report.rules} for ${labels?.event}: ${posts[at][0].words}`,
      );
      return;
    }
    right.add(writer);
    const want = expected.get(writer)!;
    if (!tally("drug", report.drug === want.drug))
      faults.push(`${writer} drug: ${report.drug} for ${want.drug}`);
    if (!tally("shed", report.shed === want.shed))
      faults.push(`${writer} shed: ${report.shed} for ${want.shed}`);
    if (want.weeksToShedding === null) return;
    const middle = (want.weeksToShedding[0] + want.weeksToShedding[1]) / 2;
    const weeks = report.firstShedWeeks;
    if (!tally("weeks", weeks !== null && weeks.low <= middle && middle <= weeks.high))
      faults.push(`${writer} weeks: ${JSON.stringify(weeks)} for ${want.weeksToShedding}`);
  });
  for (const writer of expected.keys())
    if (!tally("recall", right.has(writer))) faults.push(`${writer} missed: ${expected.get(writer)!.event}`);
  const share = ([count, of]: number[]): Share => ({ right: count, of });
  return {
    precision: share(told.precision),
    recall: share(told.recall),
    drug: share(told.drug),
    shed: share(told.shed),
    weeks: share(told.weeks),
    faults,
  };
}
