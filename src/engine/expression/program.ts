import { constant, type Expression, expression, type Real, type Value } from "./expression.ts";

/** The inputs an equation can name. Misspelt names do not compile. */
export interface Inputs<P extends string, F extends string, S extends string> {
  /** Same value for all patients of a run. */
  readonly parameter: Readonly<Record<P, Real>>;
  /** One value per patient, constant during a run. */
  readonly fixed: Readonly<Record<F, Real>>;
  /** One value per patient, as it stands before the step. */
  readonly state: Readonly<Record<S, Real>>;
}

/** Results of the equations: every state after the step, and the outputs if any are declared. */
type Equations<S extends string, O extends string> = [O] extends [never]
  ? { readonly next: Readonly<Record<S, Value>> }
  : { readonly next: Readonly<Record<S, Value>>; readonly outputs: Readonly<Record<O, Value>> };

interface Names<P extends string, F extends string, S extends string, O extends string> {
  readonly name: string;
  readonly parameters: readonly P[];
  readonly fixed: readonly F[];
  readonly state: readonly S[];
  readonly outputs?: readonly O[];
}

/** One weekly step of one patient. */
export interface Program<
  P extends string = string,
  F extends string = string,
  S extends string = string,
  O extends string = string,
> {
  readonly name: string;
  readonly parameters: readonly P[];
  readonly fixed: readonly F[];
  readonly state: readonly S[];
  readonly outputs: readonly O[];
  readonly next: Readonly<Record<S, Expression>>;
  readonly output: Readonly<Record<O, Expression>>;
}

/**
 * Declares a program. `next` of all states is evaluated from the states before the step, all at once. Outputs
 * are evaluated once at the end of a run, from the states as they then are; they cannot use random words.
 */
export function defineProgram<
  const P extends string,
  const F extends string,
  const S extends string,
  const O extends string = never,
>(
  names: Names<P, F, S, O>,
  equations: (inputs: Inputs<P, F, S>) => Equations<NoInfer<S>, NoInfer<O>>,
): Program<P, F, S, O> {
  const { name, parameters, fixed, state, outputs = [] } = names;
  const leaves = <N extends string>(kind: "parameter" | "fixed" | "state", list: readonly N[]) => {
    if (new Set(list).size !== list.length) throw new Error(`${name}: a ${kind} is named twice`);
    const entries = list.map((entry) => [entry, expression("real", kind, [], entry)]);
    return Object.fromEntries(entries) as Record<N, Real>;
  };
  const result = equations({
    parameter: leaves("parameter", parameters),
    fixed: leaves("fixed", fixed),
    state: leaves("state", state),
  }) as { next: Record<S, Value>; outputs?: Record<O, Value> };
  const collect = <N extends string>(list: readonly N[], from: Record<N, Value> | undefined) => {
    const entries = list.map((entry) => {
      const value = from?.[entry];
      if (value === undefined) throw new Error(`${name}: no equation for ${entry}`);
      return [entry, typeof value === "number" ? constant(value) : value];
    });
    return Object.fromEntries(entries) as Record<N, Expression>;
  };
  return {
    name,
    parameters,
    fixed,
    state,
    outputs,
    next: collect(state, result.next),
    output: collect(outputs, result.outputs),
  };
}
