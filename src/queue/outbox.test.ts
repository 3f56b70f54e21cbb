import { describe, expect, it } from "vitest";
import { describeError } from "../engine/execution/errors.ts";
import { type Message, Outbox } from "./outbox.ts";

const turn = () => new Promise((resolve) => setImmediate(resolve));

function outboxOf(atOnce: number) {
  const sent: { number: number; message: Message }[] = [];
  const forgotten: number[] = [];
  const outbox = new Outbox({
    atOnce,
    send: (number, message) => sent.push({ number, message }),
    forget: (number) => forgotten.push(number),
  });
  const heard: unknown[][] = [];
  const submit = (x: number) => {
    heard[x] = [];
    const packed = { task: "test", kernel: undefined, fields: { x }, apart: {} };
    return outbox.submit({ packed, parts: new Map(), answer: (answer) => heard[x].push(answer) });
  };
  /** A worker answers the oldest message that is under way; each job by its own number. */
  const work = (milliseconds: number) => {
    const [[number, { jobs }]] = outbox.messages;
    outbox.receive(number, {
      answers: jobs.map(({ packed }) => ({ result: packed.fields.x })),
      milliseconds: milliseconds * jobs.length,
    });
  };
  return { outbox, sent, forgotten, heard, submit, work };
}

describe("the outbox of a queue", () => {
  it("answers every job once, with its own result, and sends quick ones together", async () => {
    const { outbox, sent, heard, submit, work } = outboxOf(3);
    for (let x = 0; x < 200; x++) submit(x);
    await turn();
    expect(sent.map(({ message }) => message.jobs.length)).toEqual([1, 1, 1]);
    while (outbox.messages.size > 0) {
      work(1);
      await turn();
      expect(outbox.messages.size).toBeLessThanOrEqual(3);
    }
    expect(heard).toEqual(Array.from({ length: 200 }, (_, result) => [{ result }]));
    expect(sent.length).toBeLessThan(40);
  });

  it("sends slow jobs one by one", async () => {
    const { outbox, sent, submit, work } = outboxOf(2);
    for (let x = 0; x < 20; x++) submit(x);
    await turn();
    while (outbox.messages.size > 0) {
      work(500);
      await turn();
    }
    expect(sent.length).toBe(20);
  });

  it("forgets a message when nobody waits for any of its jobs, and answers nobody who does not wait", async () => {
    const { outbox, sent, forgotten, heard, submit, work } = outboxOf(1);
    const cancels = [submit(0), submit(1), submit(2), submit(3), submit(4)];
    await turn();
    work(1);
    cancels[4]();
    await turn();
    expect(sent[1].message.jobs.length).toBe(3);
    cancels[1]();
    expect(forgotten).toEqual([]);
    cancels[2]();
    cancels[3]();
    expect(forgotten).toEqual([sent[1].number]);
    expect(outbox.messages.size).toBe(0);
    expect(heard.map((answers) => answers.length)).toEqual([1, 0, 0, 0, 0]);
  });

  it("sends the jobs of a message that lost its workers apart, and refuses what is left at once", async () => {
    const { outbox, sent, heard, submit, work } = outboxOf(1);
    for (let x = 0; x < 4; x++) submit(x);
    await turn();
    work(1);
    await turn();
    sent[1].message.lost = 3;
    outbox.sendApart(sent[1].number);
    expect(sent.slice(2).map(({ message: { jobs, lost } }) => [jobs.length, lost])).toEqual([
      [1, 3],
      [1, 3],
      [1, 3],
    ]);
    submit(4);
    const error = describeError(new Error("gone"));
    outbox.refuseAll({ error });
    expect(heard).toEqual([[{ result: 0 }], [{ error }], [{ error }], [{ error }], [{ error }]]);
  });
});
