import { BundleSize } from "./bundle-size.ts";
import type { Answer, PackedJob, Reply } from "./wire.ts";

/** A job whose result is waited for. */
interface Job {
  readonly packed: PackedJob;
  readonly parts: ReadonlyMap<string, Buffer>;
  readonly answer: (answer: Answer) => void;
  isWanted: boolean;
  /** The message that it travels in; null while it waits for one. */
  message: number | null;
}

/** Jobs that travel together, and are answered together. */
export interface Message {
  readonly jobs: readonly Job[];
  /** Times it was put into the queue. */
  sent: number;
  /** Times it was given up there. */
  lost: number;
}

interface OutboxSettings {
  /** Messages that are under way at the same time. */
  readonly atOnce: number;
  readonly send: (number: number, message: Message) => void;
  /** Nobody waits for any job of a message any more. */
  readonly forget: (number: number) => void;
}

/** Puts jobs into messages, and keeps those that are not answered yet. */
export class Outbox {
  readonly #settings: OutboxSettings;
  /** Jobs that no message has taken yet. */
  readonly #waiting = new Set<Job>();
  readonly #messages = new Map<number, Message>();
  readonly #size = new BundleSize();
  #given = 0;
  #willSend = false;
  #closed = false;

  constructor(settings: OutboxSettings) {
    this.#settings = settings;
  }

  /** Messages that are under way, by number. */
  get messages(): ReadonlyMap<number, Message> {
    return this.#messages;
  }

  /** Takes a job; `answer` is called once, unless the job is cancelled by what this returns. */
  submit(given: Pick<Job, "packed" | "parts" | "answer">): () => void {
    const job: Job = { ...given, isWanted: true, message: null };
    this.#waiting.add(job);
    this.#sendSoon();
    return () => this.#cancel(job);
  }

  /** Hands a worker's answers to the jobs of a message, and makes room for the next one. */
  receive(number: number, { answers, milliseconds }: Reply): void {
    this.#size.took(answers.length, milliseconds);
    this.#settle(number, (at) => answers[at]);
  }

  /** Gives all jobs of a message the same answer. */
  refuse(number: number, answer: Answer): void {
    this.#settle(number, () => answer);
  }

  /** Gives everything that waits the same answer. */
  refuseAll(answer: Answer): void {
    for (const job of this.#waiting) job.answer(answer);
    this.#waiting.clear();
    for (const number of [...this.#messages.keys()]) this.refuse(number, answer);
  }

  /** Sends each job of a message in one of its own, as often lost as the message was. */
  sendApart(number: number): void {
    const message = this.#messages.get(number);
    this.#messages.delete(number);
    for (const job of message?.jobs ?? []) if (job.isWanted) this.#send([job], message?.lost ?? 0);
  }

  /** Nothing is sent any more. */
  close(): void {
    this.#closed = true;
  }

  #cancel(job: Job): void {
    job.isWanted = false;
    if (job.message === null) {
      this.#waiting.delete(job);
      return;
    }
    const message = this.#messages.get(job.message);
    if (message === undefined || message.jobs.some(({ isWanted }) => isWanted)) return;
    this.#messages.delete(job.message);
    this.#settings.forget(job.message);
  }

  /** Jobs that are given one after another in one turn go into messages together. */
  #sendSoon(): void {
    if (this.#willSend) return;
    this.#willSend = true;
    setImmediate(() => {
      this.#willSend = false;
      const { atOnce } = this.#settings;
      while (this.#waiting.size > 0 && this.#messages.size < atOnce && !this.#closed) {
        const size = this.#size.next(this.#waiting.size, atOnce);
        const jobs: Job[] = [];
        for (const job of this.#waiting) {
          if (jobs.length === size) break;
          this.#waiting.delete(job);
          jobs.push(job);
        }
        this.#send(jobs, 0);
      }
    });
  }

  #send(jobs: readonly Job[], lost: number): void {
    const message = { jobs, sent: 0, lost };
    const number = this.#given++;
    for (const job of jobs) job.message = number;
    this.#messages.set(number, message);
    this.#settings.send(number, message);
  }

  #settle(number: number, answerOf: (at: number) => Answer): void {
    const message = this.#messages.get(number);
    this.#messages.delete(number);
    message?.jobs.forEach((job, at) => {
      if (job.isWanted) job.answer(answerOf(at));
    });
    this.#sendSoon();
  }
}

/** Large parts of a message's jobs by the hash of their content. */
export function partsOf({ jobs }: Message): Map<string, Buffer> {
  return new Map(jobs.flatMap(({ parts }) => [...parts]));
}
