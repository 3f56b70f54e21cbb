import type { WarningOf } from "../../warnings/warning.ts";
import { available, BACKENDS, type Backend } from "../expression/index.ts";
import { type KernelChoice, PRECISION } from "./kernel-choice.ts";

/** The two ways to ask for: many people at once, or one after another. */
export const KERNELS = ["simd", "scalar"] as const;
export type KernelName = (typeof KERNELS)[number];

/** Kernel of the weekly steps, and a warning where it is not the one asked for. */
interface ChosenKernel {
  readonly kernel: KernelChoice;
  readonly warning: WarningOf<"kernelReplaced"> | null;
}

/** The fastest way that runs here; with "scalar" the fastest without SIMD. `runs` is true for backends that run here. */
export function chooseKernel(
  wanted: KernelName = "simd",
  runs: (backend: Backend) => boolean = available,
): ChosenKernel {
  const backend = BACKENDS.find((each) => runs(each) && (wanted === "simd" || each !== "wasm-simd"));
  const kernel = { backend: backend as Backend, precision: PRECISION };
  const expected = wanted === "simd" ? "wasm-simd" : "javascript";
  if (kernel.backend === expected || kernel.backend === "wasm-simd") return { kernel, warning: null };
  return { kernel, warning: { code: "kernelReplaced", wanted, used: kernel.backend } };
}
