/** Texts of flags that several commands share, as arguments of commander's `option`. */

/** The seed of a command that draws random numbers; `otherwise` says what it is without the flag. */
export function seedOption(otherwise: string): [string, string] {
  return ["--seed <number>", `random seed, 0 to 4294967295 (default: ${otherwise})`];
}

/** The seed of a command that draws none: scripts may give it to every command. */
export const UNUSED_SEED = ["--seed <number>", "taken as by every command; nothing here is random"] as const;

export const WORKERS = ["--workers <number>", "worker threads (default: one a processor)"] as const;

export const KERNEL = [
  "--kernel <simd|scalar>",
  "how weekly steps are computed; the numbers are the same (default: simd)",
] as const;
