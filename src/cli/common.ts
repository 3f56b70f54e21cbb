import { availableParallelism } from "node:os";
import type { Executor } from "../engine/execution/executor.ts";
import { inlineExecutor } from "../engine/execution/inline.ts";
import { chooseKernel, KERNELS, type KernelName } from "../engine/execution/kernel.ts";
import { threadExecutor } from "../entry/threads.ts";
import { warningTexts } from "../explain/words/warnings.ts";
import { canonicalJson } from "../input/canonical-json.ts";
import { InputError } from "../input/input-error.ts";
import { jsonForPeople } from "../text/for-people.ts";
import type { Warning } from "../warnings/warning.ts";

/** Options that all simulating commands have. */
export interface RunFlags {
  readonly json?: boolean;
  readonly seed?: string;
  readonly virtualPatients?: string;
  readonly workers?: string;
  readonly kernel?: string;
}

const LARGEST_SEED = 0xffffffff;
const MOST_WORKERS = 64;

/** A whole number from a flag. @throws InputError */
export function wholeFlag(
  flag: string,
  text: string | undefined,
  low: number,
  high: number,
): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text.trim()) || value < low || value > high)
    throw new InputError(flag, text, `allowed are whole numbers from ${low} to ${high}`);
  return value;
}

/** @throws InputError */
export function seedFlag(flags: RunFlags): number | undefined {
  return wholeFlag("--seed", flags.seed, 0, LARGEST_SEED);
}

/** How weekly steps are to be computed. @throws InputError */
export function kernelFlag(flags: RunFlags): KernelName | undefined {
  const name = KERNELS.find((each) => each === flags.kernel);
  if (flags.kernel !== undefined && name === undefined)
    throw new InputError("--kernel", flags.kernel, `allowed are ${KERNELS.join(" and ")}`);
  return name;
}

/**
 * An executor with the wanted number of workers, by default one for each processor, and the wanted kernel.
 * What does not run here is replaced by what does, with a warning on standard error. Its workers start at once and get
 * ready for the tasks of the names `prepare`; without any they start when needed.
 *
 * @throws InputError
 */
export function executorFor(flags: RunFlags, prepare: readonly string[] = []): Executor {
  const workers =
    wholeFlag("--workers", flags.workers, 1, MOST_WORKERS) ?? Math.min(MOST_WORKERS, availableParallelism());
  const { kernel, warning } = chooseKernel(kernelFlag(flags));
  if (warning !== null) printWarnings(warningTexts([warning]));
  const onWarning = (each: Warning) => printWarnings(warningTexts([each]));
  return workers === 1 ? inlineExecutor(kernel) : threadExecutor(workers, { kernel, prepare, onWarning });
}

/** Prints a result for machines, of the type that its published schema says. Not a number and infinity are an error with a name, never printed. */
export function printJson<T>(value: T): void {
  canonicalJson(value);
  process.stdout.write(`${jsonForPeople(JSON.stringify(value, null, 1))}\n`);
}

/** Prints one line of JSON, for output of many values. */
export function printJsonLine<T>(value: T): void {
  process.stdout.write(`${jsonForPeople(JSON.stringify(value))}\n`);
}

/** Prints warnings for people on standard error, so that standard output holds the result alone. */
export function printWarnings(warnings: readonly string[]): void {
  for (const warning of warnings) process.stderr.write(`warning: ${warning}\n`);
}
