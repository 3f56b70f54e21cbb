import type { Draft } from "./draft/draft.ts";
import { restoredDraft } from "./draft/restored.ts";

const KEY = "anagen";
const SCHEMA = "anagen/device@2";

/** This tab among those of the same browser. */
const TAB = crypto.getRandomValues(new Uint32Array(2)).join("-");

/** What storage held: nothing, a draft, or something that cannot be read. */
type Found = { readonly kind: "nothing" | "broken" } | { readonly kind: "draft"; readonly draft: Draft };

/** What another tab did with what is kept on the device. */
type Elsewhere = "deleted" | "kept";

/** What a person has allowed to be kept on this device. */
export function readKept(): Found {
  return readFrom(() => localStorage);
}

/** What this tab held before it was loaded again; it is gone when the tab is closed. */
export function readTab(): Found {
  return readFrom(() => sessionStorage);
}

/** Whether this tab kept its entries on the device before it was loaded again. */
export function tabKept(): boolean {
  try {
    return (JSON.parse(sessionStorage.getItem(KEY) ?? "{}") as { isKept?: unknown }).isKept === true;
  } catch {
    return false;
  }
}

function readFrom(storage: () => Storage): Found {
  try {
    const text = storage().getItem(KEY);
    if (text === null) return { kind: "nothing" };
    const value = JSON.parse(text) as { schema?: unknown; draft?: unknown } | null;
    const draft = value?.schema === SCHEMA ? restoredDraft(value.draft) : null;
    return draft === null ? { kind: "broken" } : { kind: "draft", draft };
  } catch {
    return { kind: "broken" };
  }
}

/** Keeps the entries on the device; this tab is then the one that writes there. @returns whether they could be kept */
export function keep(draft: Draft): boolean {
  try {
    // What is there already is not written again: another tab would take this one for the writer.
    const text = JSON.stringify(draft);
    if (localStorage.getItem(KEY)?.endsWith(`"draft":${text}}`)) return true;
    localStorage.setItem(KEY, JSON.stringify({ schema: SCHEMA, tab: TAB, draft }));
    return true;
  } catch {
    return false;
  }
}

/** Keeps the entries until the tab is closed, so that loading the page again loses nothing. */
export function keepInTab(draft: Draft, isKept: boolean): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ schema: SCHEMA, isKept, draft }));
  } catch {
    // A browser that allows nothing keeps nothing.
  }
}

/** No longer keeps anything on the device; what the tab holds stays. */
export function stopKeeping(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Storage that is switched off holds nothing.
  }
}

/** Tells what other tabs do with what is kept. @returns how to end that */
export function watchOtherTabs(tell: (what: Elsewhere) => void): () => void {
  const onStorage = ({ key, newValue, storageArea }: StorageEvent) => {
    if (storageArea !== localStorage || (key !== KEY && key !== null)) return;
    if (newValue === null) tell("deleted");
    else if (!newValue.includes(TAB)) tell("kept");
  };
  addEventListener("storage", onStorage);
  return () => removeEventListener("storage", onStorage);
}

/** Deletes everything this site has kept on the device: what was entered, and the files for use without a network. */
export async function deleteEverything(): Promise<void> {
  stopKeeping();
  try {
    sessionStorage.clear();
  } catch {
    // Storage that is switched off holds nothing.
  }
  if ("caches" in window)
    for (const name of await caches.keys()) if (name.startsWith("anagen-")) await caches.delete(name);
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(workers.map((worker) => worker.unregister()));
}
