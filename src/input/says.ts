import * as z from "zod/mini";

/** A schema with the meaning of its value: unit, range, what null says. Goes into schemas/ and documents. */
export const says = <S extends z.ZodMiniType>(schema: S, meaning: string): S =>
  schema.check(z.describe(meaning)) as S;

/** A whole number, 0 or more. */
export const whole = z.int().check(z.gte(0));

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

/** The type of a schema's values, unchangeable: the schema is the one source of the shape. */
export type Shape<S extends z.ZodMiniType> = DeepReadonly<z.infer<S>>;
