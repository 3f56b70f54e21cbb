import { type Executor, streamOf } from "../../../src/engine/execution/executor.ts";
import { InputError } from "../../../src/input/input-error.ts";
import { TRIAL_TASK } from "../../../src/trial/job.ts";
import { testJobs } from "../simulate/jobs.ts";
import { DEADLY_TASK, type Lives, MULTIPLES_TASK, REFUSING_TASK } from "./tasks.ts";

/** One promise of the executor contract; it throws where the promise is broken. */
export interface Promised {
  readonly name: string;
  /** Only for executors whose workers can die. */
  readonly workersOnly?: true;
  /** @param lives what counts the lives that a worker may lose, where that is not memory shared with it */
  check(executor: Executor, lives?: (count: number) => Lives): Promise<void>;
}

function expect(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`not so: ${what}`);
}

const plain = (value: unknown) =>
  JSON.stringify(value, (_, part) => (ArrayBuffer.isView(part) ? Array.from(part as Float64Array) : part));
const same = (a: unknown, b: unknown) => plain(a) === plain(b);

/** What a run fails with. */
async function failureOf(running: Promise<unknown>): Promise<Error> {
  try {
    await running;
  } catch (error) {
    return error as Error;
  }
  throw new Error("not so: the run fails");
}

const shared = (count: number): Lives => new Int32Array(new SharedArrayBuffer(4)).fill(count);

/** What every executor promises. Free of any test runner, so that a browser can run it too. */
export const CONTRACT: readonly Promised[] = [
  {
    name: "gives results in the order of the jobs, though the first takes longest",
    async check(executor) {
      const jobs = [30, 0, 0, 10, 0].map((milliseconds, x) => ({ x, milliseconds }));
      const results = await executor.run(MULTIPLES_TASK, jobs);
      expect(
        same(
          results,
          [0, 1, 2, 3, 4].map((x) => [x, 2 * x, 3 * x]),
        ),
        `in order: ${plain(results)}`,
      );
      expect(results[0] instanceof Float64Array, "arrays stay arrays");
    },
  },
  {
    name: "gives the same bits as a plain loop, however often it is asked",
    async check(executor) {
      const jobs = testJobs([40, 3, 17, 60]);
      const expected = jobs.map((job) => ({ ...TRIAL_TASK.run(job) }));
      for (let time = 0; time < 2; time++)
        expect(same(await executor.run(TRIAL_TASK, jobs), expected), "the same bits");
    },
  },
  {
    name: "tells how far it is, up to the end",
    async check(executor) {
      const told: string[] = [];
      await executor.run(MULTIPLES_TASK, [{ x: 1 }, { x: 2 }, { x: 3 }], {
        onProgress: (done, total) => told.push(`${done} of ${total}`),
      });
      expect(same(told, ["1 of 3", "2 of 3", "3 of 3"]), told.join(", "));
    },
  },
  {
    name: "has nothing to do without jobs",
    async check(executor) {
      expect(same(await executor.run(MULTIPLES_TASK, []), []), "no results");
    },
  },
  {
    name: "ends with the failure of a job, its class, name and message kept, and works on afterwards",
    async check(executor) {
      const [good, bad] = testJobs([5, 5]);
      const nobody = { ...bad, rule: { ...bad.rule, lowest: 99.2, highest: 99.4 } };
      const failure = await failureOf(executor.run(TRIAL_TASK, [good, nobody, good, good]));
      expect(failure instanceof InputError && failure.name === "NobodyQualifies", failure.name);
      expect(failure.message.includes("99.2 to 99.4"), failure.message);
      const results = await executor.run(MULTIPLES_TASK, [{ x: 7 }]);
      expect(same(results, [[7, 14, 21]]), "works on");
    },
  },
  {
    name: "keeps bad input apart from its own faults",
    async check(executor) {
      const failure = await failureOf(executor.run(REFUSING_TASK, [{ field: "doses[0].mgPerDay" }]));
      expect(failure instanceof InputError, failure.name);
      expect(failure.field === "doses[0].mgPerDay" && failure.value === -1, "field and value");
      expect(
        failure.message === "doses[0].mgPerDay: -1 is not allowed; allowed are numbers from 0 up",
        "text",
      );
    },
  },
  {
    name: "stops with the reason it is given, begins nothing more, and works on afterwards",
    async check(executor) {
      const controller = new AbortController();
      const reason = new Error("enough");
      const jobs = Array.from({ length: 200 }, (_, x) => ({ x, milliseconds: 5 }));
      let most = 0;
      const running = executor.run(MULTIPLES_TASK, jobs, {
        signal: controller.signal,
        onProgress(done) {
          most = done;
          controller.abort(reason);
        },
      });
      expect((await failureOf(running)) === reason, "the reason");
      expect(most <= 1 + executor.workers, `begun: ${most}`);
      const { signal } = controller;
      expect((await failureOf(executor.run(MULTIPLES_TASK, [{ x: 1 }], { signal }))) === reason, "at once");
      expect(same(await executor.run(MULTIPLES_TASK, [{ x: 1 }]), [[1, 2, 3]]), "works on");
    },
  },
  {
    name: "takes jobs from a stream as they are needed and hands every result over once",
    async check(executor) {
      let drawn = 0;
      let handed = 0;
      let most = 0;
      function* jobs() {
        for (let x = 0; x < 300; x++) {
          drawn++;
          most = Math.max(most, drawn - handed);
          yield { x };
        }
      }
      const seen = new Float64Array(300);
      const told: number[] = [];
      const take = ([x]: Float64Array, at: number) => {
        handed++;
        seen[at] += x === at ? 1 : 1000;
      };
      await streamOf(executor)(MULTIPLES_TASK, jobs(), take, {
        total: 300,
        onProgress: (done, total) => told.push(done / total),
      });
      expect(
        seen.every((times) => times === 1),
        "each result once, with its position",
      );
      expect(most <= (executor.held ?? executor.workers) + 1, `drawn ahead: ${most}`);
      expect(told.length === 300 && told[299] === 1, "progress");
    },
  },
  {
    name: "ends with the failure of whoever takes the results",
    async check(executor) {
      const full = new Error("no room");
      const take = () => {
        throw full;
      };
      expect(
        (await failureOf(streamOf(executor)(MULTIPLES_TASK, [{ x: 1 }, { x: 2 }], take))) === full,
        "it",
      );
    },
  },
  {
    name: "tries a job whose worker was killed again, with the same result",
    workersOnly: true,
    async check(executor, lives = shared) {
      const jobs = [1, 2, 3, 4].map((x) => ({ x, lives: lives(x === 2 ? 2 : 0) }));
      expect(same(await executor.run(DEADLY_TASK, jobs), [1, 2, 3, 4]), "all results");
    },
  },
  {
    name: "names it where a job loses its worker again and again",
    workersOnly: true,
    async check(executor, lives = shared) {
      const failure = await failureOf(executor.run(DEADLY_TASK, [{ x: 1, lives: lives(99) }]));
      expect(failure.name === "WorkerDied", failure.name);
      expect(same(await executor.run(DEADLY_TASK, [{ x: 5, lives: lives(0) }]), [5]), "works on");
    },
  },
  {
    name: "ends a run when it is closed, and begins none afterwards",
    workersOnly: true,
    async check(executor) {
      const jobs = Array.from({ length: 50 }, (_, x) => ({ x, milliseconds: 20 }));
      const running = failureOf(
        executor.run(MULTIPLES_TASK, jobs, { onProgress: () => void executor.close() }),
      );
      expect((await running).name === "WorkerDied", "the run");
      expect((await failureOf(executor.run(MULTIPLES_TASK, jobs))).name === "WorkerDied", "the next");
    },
  },
];
