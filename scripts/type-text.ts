import * as z from "zod/mini";

// biome-ignore lint/suspicious/noExplicitAny: schemas are walked by what their definitions hold
export type Schema = { _zod: { def: any } } & z.ZodMiniType;

/** How types are written. */
interface TypeStyle {
  readonly isReadonly: boolean;
  /** The name of a type that is written as given, if it has one. */
  readonly nameOf?: (written: string) => string | undefined;
}

/** The type of a schema's values, written out; parts that have a name are called by it. */
export function typeText(schema: Schema, style: TypeStyle): string {
  const part = (inner: Schema) => nameFor(inner, style) ?? typeText(inner, style);
  const fixed = style.isReadonly ? "readonly " : "";
  const { def } = schema._zod;
  switch (def.type) {
    case "string":
    case "number":
    case "boolean":
    case "null":
    case "unknown":
      return def.type;
    case "literal":
      return union(def.values.map((value: unknown) => JSON.stringify(value)));
    case "enum":
      return union(Object.values(def.entries).map((value) => JSON.stringify(value)));
    case "nullable":
      return union([part(def.innerType), "null"]);
    case "optional":
      return union([part(def.innerType), "undefined"]);
    case "array": {
      const element = part(def.element);
      const needsParentheses = isUnion(element) || element.startsWith("readonly ");
      return `${fixed}${needsParentheses ? `(${element})` : element}[]`;
    }
    case "readonly": {
      const inner = part(def.innerType);
      if (style.isReadonly) return inner;
      return def.innerType._zod.def.type === "array" ? `readonly ${inner}` : `Readonly<${inner}>`;
    }
    case "tuple":
      return `${fixed}[${def.items.map(part).join(", ")}]`;
    case "record": {
      const record = `Record<${part(def.keyType)}, ${part(def.valueType)}>`;
      return style.isReadonly ? `Readonly<${record}>` : record;
    }
    case "union":
      return union(def.options.map(part));
    case "object":
      return `{\n${Object.entries(def.shape as Record<string, Schema>)
        .map(([name, field]) => indented(fieldText(name, field, part, fixed)))
        .join("")}}`;
    default:
      throw new Error(`no way to write a type of kind ${def.type}`);
  }
}

function nameFor(schema: Schema, { isReadonly, nameOf }: TypeStyle): string | undefined {
  if (nameOf === undefined || !["object", "union"].includes(schema._zod.def.type)) return undefined;
  return nameOf(typeText(schema, { isReadonly }));
}

function fieldText(name: string, field: Schema, part: (field: Schema) => string, fixed: string): string {
  const mark = field._zod.def.type === "optional" ? "?" : "";
  const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
  const meaning = meaningOf(field).replaceAll("*/", "*\\/");
  return `${meaning === "" ? "" : `/** ${meaning} */\n`}${fixed}${key}${mark}: ${part(field)};\n`;
}

const union = (types: readonly string[]) => types.join(" | ");
const indented = (text: string) => text.replace(/^(?=.)/gm, "    ");

/** Whether alternatives stand outside of all braces and brackets. */
function isUnion(text: string): boolean {
  let depth = 0;
  for (const letter of text) {
    if ("{<([".includes(letter)) depth++;
    else if ("}>)]".includes(letter)) depth--;
    else if (letter === "|" && depth === 0) return true;
  }
  return false;
}

/** What a field means, and what it may be where the schema bounds it; empty where the schema says neither. */
function meaningOf(field: Schema): string {
  const sentence = [descriptionOf(field), rangeOf(field)].filter((each) => each !== "").join("; ");
  if (sentence === "") return "";
  // Units keep their case.
  const first = /^(?:mg|mL|p)\b/.test(sentence) ? sentence[0] : sentence[0].toUpperCase();
  return `${first}${sentence.slice(1)}.`;
}

/** The meaning that a schema was given, or that of what it wraps. */
export function descriptionOf(schema: Schema): string {
  const { description } = z.globalRegistry.get(schema) ?? {};
  const { innerType } = schema._zod.def;
  return description ?? (innerType === undefined ? "" : descriptionOf(innerType));
}

interface Bounds {
  readonly type?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

function rangeOf(schema: Schema): string {
  const { innerType } = schema._zod.def;
  if (innerType !== undefined) return rangeOf(innerType);
  const bounds = z.toJSONSchema(schema, { unrepresentable: "any" }) as Bounds;
  const kind = bounds.type === "integer" ? "a whole number" : "";
  const entries = between(bounds.minItems, bounds.maxItems);
  return [
    [kind, between(bounds.minimum, bounds.maximum)].filter((each) => each !== "").join(", "),
    entries === "" ? "" : `entries: ${entries}`,
  ]
    .filter((each) => each !== "")
    .join("; ");
}

function between(low: number | undefined, high: number | undefined): string {
  const isBound = (limit: number | undefined) =>
    limit !== undefined && Math.abs(limit) < Number.MAX_SAFE_INTEGER;
  if (isBound(low)) return isBound(high) ? `${low} to ${high}` : `${low} or more`;
  return isBound(high) ? `at most ${high}` : "";
}
