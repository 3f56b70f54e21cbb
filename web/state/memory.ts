import type { Draft } from "./draft.ts";

const KEY = "anagen";
const SCHEMA = "anagen/device@1";

/** What a person has allowed to be kept on this device. */
export interface Kept {
  readonly draft: Draft;
}

/** What storage held: nothing, a draft, or something that cannot be read. */
export type Found =
  | { readonly kind: "nothing" | "broken" }
  | { readonly kind: "draft"; readonly draft: Draft };

export function readMemory(): Found {
  try {
    const text = localStorage.getItem(KEY);
    if (text === null) return { kind: "nothing" };
    const value = JSON.parse(text) as { schema?: unknown; draft?: unknown };
    if (value.schema !== SCHEMA || !isDraft(value.draft)) return { kind: "broken" };
    return { kind: "draft", draft: value.draft };
  } catch {
    return { kind: "broken" };
  }
}

/** @returns whether it could be kept */
export function keep(draft: Draft): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify({ schema: SCHEMA, draft }));
    return true;
  } catch {
    return false;
  }
}

/** Deletes everything this site has kept on the device: what was entered, and the files for use without a network. */
export async function deleteEverything(): Promise<void> {
  try {
    localStorage.removeItem(KEY);
    sessionStorage.clear();
  } catch {
    // Storage that is switched off holds nothing.
  }
  if ("caches" in window)
    for (const name of await caches.keys()) if (name.startsWith("anagen-")) await caches.delete(name);
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(workers.map((worker) => worker.unregister()));
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== "object" || value === null) return false;
  const draft = value as Record<string, unknown>;
  const rows = (name: string, fields: readonly string[]) =>
    Array.isArray(draft[name]) &&
    (draft[name] as Record<string, unknown>[]).every((row) =>
      fields.every((field) => typeof row?.[field] === "string"),
    );
  return (
    typeof draft.nowWeek === "string" &&
    typeof draft.horizonWeeks === "string" &&
    typeof draft.person === "object" &&
    draft.person !== null &&
    rows("readings", ["week", "score"]) &&
    rows("doses", ["fromWeek", "mgPerDay"]) &&
    rows("options", []) &&
    (draft.options as { steps?: unknown }[]).every((option) => Array.isArray(option.steps))
  );
}
