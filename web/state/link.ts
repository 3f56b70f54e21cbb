/** The part of an address behind "#": it stays in the browser and is not sent to any server. */
const CASE_KEY = "case=";
const TRIAL_KEY = "trial=";
const DAMAGED = /=|^c(a(se?)?)?$/;
/** No case or protocol is longer; a longer one is no link of ours. */
const LONGEST = 200_000;

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream) {
  const out = new Blob([bytes]).stream().pipeThrough(stream as ReadableWritablePair<Uint8Array, Uint8Array>);
  const reader = out.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > 50 * LONGEST) throw new Error("too long");
    parts.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

async function pack(value: unknown): Promise<string> {
  const bytes = await through(
    new TextEncoder().encode(JSON.stringify(value)),
    new CompressionStream("deflate-raw"),
  );
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

async function unpack(text: string): Promise<unknown> {
  if (text.length > LONGEST) throw new Error("too long");
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(await through(bytes, new DecompressionStream("deflate-raw"))));
}

/** An address of this page that carries the value. */
export async function linkTo(kind: "case" | "trial", value: unknown): Promise<string> {
  const url = new URL(location.href);
  url.hash = (kind === "case" ? CASE_KEY : TRIAL_KEY) + (await pack(value));
  return url.href;
}

/** What the address of this page carries: nothing, a value, or something that cannot be read. */
export async function linkedValue(
  kind: "case" | "trial",
): Promise<{ found: false } | { found: true; value: unknown } | { found: true; broken: true }> {
  const key = kind === "case" ? CASE_KEY : TRIAL_KEY;
  const fragment = location.hash.slice(1);
  if (!fragment.startsWith(key)) {
    // A link that lost letters on the way; places of the page itself have plain names.
    const isDamaged = kind === "case" && DAMAGED.test(fragment) && !fragment.startsWith(TRIAL_KEY);
    return isDamaged ? { found: true, broken: true } : { found: false };
  }
  try {
    return { found: true, value: await unpack(fragment.slice(key.length)) };
  } catch {
    return { found: true, broken: true };
  }
}

/** Takes the value out of the address, so that it does not stay in view or in the list of visited pages. */
export function forgetLink(): void {
  history.replaceState(history.state, "", location.pathname + location.search);
}
