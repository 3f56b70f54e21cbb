import { expect, it, vi } from "vitest";
import { ImportSession } from "../../community/episodes/session.ts";
import type { Proposal } from "../../community/proposals/proposal.ts";
import { LocalModel } from "./local-model.ts";
import { ProposalQueue } from "./proposal-queue.ts";

const UNTOLD =
  "Litfulo and I drifted apart in March because of the cost. Hair hung on for two months, then I started shedding.";
const PROPOSED: Proposal = { event: "stop", drug: "Litfulo", words: "Litfulo and I drifted apart" };

/** A queue with so many posts in which the rules find no change, and what its model answers. */
function queueOf(posts: number, ...answers: readonly (readonly Proposal[])[]) {
  const session = new ImportSession({ keyOf: (text) => `key of ${text}`, isRead: () => true });
  const model = new LocalModel({
    url: "http://localhost",
    model: "m",
    timeoutSeconds: 1,
    allowRemote: false,
  });
  const propose = vi.spyOn(model, "propose");
  for (const answer of answers) propose.mockResolvedValueOnce(answer);
  const queue = new ProposalQueue(session, model);
  const undecided = Array.from({ length: posts }, (_, at) => {
    const found = session.take({
      source: "forum",
      id: `t1_${at}`,
      thread: null,
      author: `writer ${at}`,
      place: "alopecia",
      created: 1_600_000_000,
      title: "",
      text: UNTOLD.replace("two months", `${at + 2} months`),
    });
    if (!found) throw new Error("the rules found a change");
    return found;
  });
  return { session, model, queue, propose, undecided };
}

it("asks about each post once, and takes what holds against the post's own words", async () => {
  const { session, queue, propose, undecided } = queueOf(
    3,
    [PROPOSED],
    [],
    [{ ...PROPOSED, words: "I quit Litfulo" }],
  );
  for (const each of undecided) queue.add(each);
  await queue.decide();
  await queue.decide();
  expect(propose.mock.calls.map(([post]) => post)).toEqual(undecided.map(({ words }) => words));
  // A model that proposes nothing was not refused.
  expect(queue.counts()).toEqual({ modelAsked: 0, modelFailed: 0, modelRejected: 1, modelAccepted: 1 });
  expect(session.finish().reports).toMatchObject([{ drug: "ritlecitinib", event: "stop" }]);
});

it("counts answers of no use as failures", () => {
  const { queue, model } = queueOf(0);
  Object.assign(model.counts, { asked: 9, failed: 2, nonsense: 3 });
  expect(queue.counts()).toMatchObject({ modelAsked: 9, modelFailed: 5 });
  expect(queue.warnings()).toEqual([
    { code: "languageModelFailed", posts: 2 },
    { code: "languageModelUnusable", answers: 3 },
  ]);
});

it("gathers no more posts where the server is left alone", async () => {
  const { queue, model, propose, undecided } = queueOf(1);
  const isGivenUp = vi.spyOn(model, "isGivenUp", "get").mockReturnValue(true);
  queue.add(undecided[0]);
  isGivenUp.mockReturnValue(false);
  await queue.decide();
  expect(propose).not.toHaveBeenCalled();
});
