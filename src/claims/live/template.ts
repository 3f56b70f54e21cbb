import { InputError } from "../../input/input-error.ts";
import type { Span } from "./span.ts";
import type { LiveNumber, LiveValues } from "./values.ts";

/** Written names that hold a digit and are no number of patients: trials, molecules, file names, endpoints. */
export const NAMES: readonly string[] = [
  "BRAVE-AA1",
  "BRAVE-AA2",
  "ALLEGRO-2b/3",
  "THRIVE-AA1",
  "THRIVE-AA2",
  "INCB028050",
  "SALT<=20",
  "JAK1/2",
  "JAK1",
  "JAK2",
  "CD8",
  "NKG2D",
  "IL-15",
  "COVID-19",
  "phase 2a",
  "S-007",
  "207924s006lbl.pdf",
  "s007lbl.pdf",
  "Orig1s011",
  "x4jltq",
];

const REFERENCE = /\{\{([^{}]*)\}\}/g;

/**
 * The template with every {{reference}} replaced by its live value.
 *
 * References: {{ID}} the value with its unit; {{ID.field}} one of value, n, events, week, weeksSinceChange, low,
 * high, level, dose (with its unit), mg (without); {{verb ID ...}} a computation on observations (see `values.ts`); {{numbers.N}} a number
 * declared beside the template; {{model NAME}} an outcome computed by the model.
 *
 * @param numbers what {{numbers.N}} refers to
 * @throws InputError for a reference that leads nowhere
 */
export function render(template: string, values: LiveValues, numbers: readonly LiveNumber[] = []): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const found of template.matchAll(REFERENCE)) {
    if (found.index > from) spans.push(plain(template.slice(from, found.index)));
    spans.push(values.resolve(found[1].trim(), numbers));
    from = found.index + found[0].length;
  }
  if (from < template.length) spans.push(plain(template.slice(from)));
  return spans;
}

function plain(text: string): Span {
  return { text, observations: [], live: false };
}

/** The text of spans, without their marks. */
export function spansText(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join("");
}

/** Observations a rendered text shows, each once, in order. */
export function observationsIn(spans: readonly Span[]): string[] {
  return [...new Set(spans.flatMap((span) => span.observations))];
}

/** Digits typed into a template outside references and names; empty when every number in it is live. */
export function typedDigits(template: string): string[] {
  let rest = template.replaceAll(REFERENCE, "\u0000");
  for (const name of NAMES) rest = rest.replaceAll(name, "\u0000");
  return [...rest.matchAll(/(?<!\S)\S*\d\S*/g)].map((found) => found[0]);
}

/** @throws InputError when a template holds a typed number */
export function requireNoTypedNumbers(template: string, where: string): void {
  const typed = typedDigits(template);
  if (typed.length > 0)
    throw new InputError(where, typed[0], "numbers are references to observations, {{ID}}, never typed");
}
