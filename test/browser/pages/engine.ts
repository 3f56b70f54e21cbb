import shown from "../../../data/evidence/shown.json" with { type: "json" };
import { assembleModel } from "../../../src/calibrate/assemble.ts";
import { parseModelFile } from "../../../src/calibrate/model-file.ts";
import { inlineExecutor } from "../../../src/engine/execution/inline.ts";
import { chooseKernel, type KernelName } from "../../../src/engine/execution/kernel.ts";
import { type BrowserWorker, webWorkerExecutor } from "../../../src/engine/execution/web-workers.ts";
import { parseCase } from "../../../src/forecast/case/case.ts";
import { forecast } from "../../../src/forecast/forecast.ts";
import type { Warning } from "../../../src/warnings/warning.ts";
import { CONTRACT } from "../../support/execution/contract.ts";

declare const Worker: new (url: URL, options: { type: "module" }) => BrowserWorker;

const createWorker = () =>
  new Worker(new URL("../../../src/entry/web-worker.ts", import.meta.url), { type: "module" });
const createTestWorker = () =>
  new Worker(new URL("../../support/execution/web-worker.ts", import.meta.url), { type: "module" });

/** A forecast to compute in the browser. */
export interface ForecastRequest {
  readonly input: unknown;
  readonly modelFiles: readonly unknown[];
  readonly virtualPatients: number;
  /** 0: on the page's own thread. */
  readonly workers: number;
  readonly kernel?: KernelName;
}

export interface ForecastAnswer {
  readonly digest: string;
  readonly backend: string;
  readonly warnings: readonly Warning[];
}

/** What the tests ask of the page. */
export interface Engine {
  promises(): string[];
  /** What is wrong, or null. */
  checkPromise(name: string, workers: number): Promise<string | null>;
  forecast(request: ForecastRequest): Promise<ForecastAnswer>;
  /** Warnings of a run whose workers cannot start. */
  withoutWorkers(): Promise<Warning[]>;
}

const engine: Engine = {
  promises: () => CONTRACT.map(({ name }) => name),

  async checkPromise(name, workers) {
    const executor = webWorkerExecutor(workers, createTestWorker);
    try {
      await CONTRACT.find((promised) => promised.name === name)?.check(executor);
      return null;
    } catch (error) {
      return String(error);
    } finally {
      await executor.close();
    }
  },

  async forecast({ input, modelFiles, virtualPatients, workers, kernel: wanted }) {
    // What a test starts may compile code whatever the page's policy, until it has waited once.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const { kernel, warning } = chooseKernel(wanted);
    const warnings: Warning[] = warning === null ? [] : [warning];
    const onWarning = (each: Warning) => warnings.push(each);
    const executor =
      workers === 0
        ? inlineExecutor(kernel)
        : webWorkerExecutor(workers, createWorker, { kernel, onWarning });
    const model = assembleModel(modelFiles.map(parseModelFile), {
      packageVersion: "test",
      dataVersion: "test",
      notUsed: shown.forecast.notUsed,
    });
    const result = await forecast(parseCase(input).value, model, executor, { virtualPatients });
    await executor.close();
    return { digest: result.provenance.digest, backend: kernel.backend, warnings };
  },

  async withoutWorkers() {
    const warnings: Warning[] = [];
    const missing = () => new Worker(new URL("/missing.js", location.href), { type: "module" });
    const executor = webWorkerExecutor(2, missing, { onWarning: (warning) => warnings.push(warning) });
    const [{ check }] = CONTRACT.filter(({ name }) => name.startsWith("gives the same bits"));
    await check(executor);
    return warnings;
  },
};

declare const location: { readonly href: string };
Object.assign(globalThis, { engine });
