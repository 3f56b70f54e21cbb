/**
 * Expressions: what a weekly step computes, as plain immutable values. They say nothing of how they are
 * evaluated; equal subexpressions are found, constants folded and invariant work hoisted in lower.ts.
 *
 * Three types. A `real` is one number per patient, a `mask` one truth value, a `word` 32 bits.
 */
export type ValueType = "real" | "mask" | "word";

export type Operation =
  // leaves
  | "constant" // immediate: the number
  | "parameter" // immediate: its name; one value for all patients of a run
  | "fixed" // immediate: its name; one value per patient, constant during a run
  | "state" // immediate: its name; one value per patient, advanced every week
  | "week" // word: the week counter
  | "key0" // words: the patient's random key and stream
  | "key1"
  | "stream"
  // reals
  | "add"
  | "sub"
  | "mul"
  | "div"
  | "neg"
  | "abs"
  | "sqrt"
  | "floor"
  | "min" // b < a ? b : a
  | "max" // a < b ? b : a
  | "select" // mask ? a : b
  // kernels, replaced by simpler operations in lower.ts
  | "exp"
  | "log"
  | "uniform"
  | "normal"
  | "random" // word; immediate: the purpose; the pair's second word is "random1"
  | "random1"
  // bits of reals, for the kernels
  | "powerOfTwo" // ROUNDER + k -> 2^k
  | "exponent" // floor(log2 x), for positive normal x
  | "significand" // x / 2^exponent, in [1, 2)
  | "flipSign" // real, word -> the real, negated where the word's top bit is set
  | "fromWord" // the word as a signed whole number
  // masks
  | "lt"
  | "le"
  | "gt"
  | "ge"
  | "and"
  | "or"
  | "not"
  // words
  | "wordAdd"
  | "wordXor"
  | "wordRotate" // to the left; immediate: by how much
  | "wordShift" // to the right, zeros enter; immediate: by how much
  | "wordSign"; // all bits set where the top bit is

export interface Expression<Type extends ValueType = ValueType> {
  readonly type: Type;
  readonly operation: Operation;
  readonly inputs: readonly Expression[];
  /** The number of a constant, the name of an input, the purpose of random words, the width of a shift. */
  readonly immediate?: number | string;
}

export type Real = Expression<"real">;
export type Mask = Expression<"mask">;
export type Word = Expression<"word">;
/** A real, or a number in its place. */
export type Value = Real | number;

export function expression<Type extends ValueType>(
  type: Type,
  operation: Operation,
  inputs: readonly Expression[] = [],
  immediate?: number | string,
): Expression<Type> {
  return immediate === undefined ? { type, operation, inputs } : { type, operation, inputs, immediate };
}

const asReal = (value: Value): Real => (typeof value === "number" ? constant(value) : value);
const real = (operation: Operation, ...inputs: Value[]): Real =>
  expression("real", operation, inputs.map(asReal));
const compare = (operation: Operation, a: Value, b: Value): Mask =>
  expression("mask", operation, [asReal(a), asReal(b)]);

export const constant = (value: number): Real => expression("real", "constant", [], value);

export const neg = (a: Value): Real => real("neg", a);
export const abs = (a: Value): Real => real("abs", a);
export const sqrt = (a: Value): Real => real("sqrt", a);
export const floor = (a: Value): Real => real("floor", a);
export const sub = (a: Value, b: Value): Real => real("sub", a, b);
export const div = (a: Value, b: Value): Real => real("div", a, b);
/** b where b < a, else a; so the first where either is NaN or both are zeros. */
export const min = (a: Value, b: Value): Real => real("min", a, b);
/** b where a < b, else a; so the first where either is NaN or both are zeros. */
export const max = (a: Value, b: Value): Real => real("max", a, b);
/** The sum, from left to right. */
export const add = (first: Value, ...others: Value[]): Real =>
  others.reduce<Real>((sum, term) => real("add", sum, term), asReal(first));
/** The product, from left to right. */
export const mul = (first: Value, ...others: Value[]): Real =>
  others.reduce<Real>((product, factor) => real("mul", product, factor), asReal(first));

/** e to the power a; accuracy in kernels.ts. */
export const exp = (a: Value): Real => real("exp", a);
/** Natural logarithm; accuracy in kernels.ts. */
export const log = (a: Value): Real => real("log", a);

export const lt = (a: Value, b: Value): Mask => compare("lt", a, b);
export const le = (a: Value, b: Value): Mask => compare("le", a, b);
export const gt = (a: Value, b: Value): Mask => compare("gt", a, b);
export const ge = (a: Value, b: Value): Mask => compare("ge", a, b);
export const and = (a: Mask, b: Mask): Mask => expression("mask", "and", [a, b]);
export const or = (a: Mask, b: Mask): Mask => expression("mask", "or", [a, b]);
export const not = (a: Mask): Mask => expression("mask", "not", [a]);
/** `yes` where the mask holds, `no` elsewhere; both are evaluated. */
export const select = (mask: Mask, yes: Value, no: Value): Real =>
  expression("real", "select", [mask, asReal(yes), asReal(no)]);

/**
 * Two 32-bit random words per patient and week: Threefry-2x32-13 with the patient's key, and as counter the
 * week and purpose + the patient's stream. The same purpose gives the same words.
 */
export const random = (purpose: number): readonly [Word, Word] => [
  expression("word", "random", [], purpose),
  expression("word", "random1", [], purpose),
];
/** A uniform number in (0, 1), both ends excluded. */
export const uniform = (word: Word): Real => expression("real", "uniform", [word]);
/** A standard normal number that grows with the word read as a signed whole number. */
export const normal = (word: Word): Real => expression("real", "normal", [word]);
