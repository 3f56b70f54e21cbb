/** One thing wrong in the evidence: where, what it holds, and which rule it breaks. */
export interface Problem {
  readonly id: string;
  readonly field: string;
  readonly value: unknown;
  readonly rule: string;
}

/** Collects problems; `test` notes one when the condition does not hold. */
export class Problems {
  readonly found: Problem[] = [];

  test(holds: boolean, id: string, field: string, value: unknown, rule: string): void {
    if (!holds) this.found.push({ id, field, value, rule });
  }
}
