import { NumericsError } from "./checks.ts";

/**
 * Lower triangle L with L L' = matrix, row by row. The matrix must be symmetric and positive definite.
 *
 * @throws NumericsError when it is not
 */
export function cholesky(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const lower = matrix.map(() => new Array<number>(size).fill(0));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row][column];
      for (let k = 0; k < column; k++) sum -= lower[row][k] * lower[column][k];
      if (row !== column) lower[row][column] = sum / lower[column][column];
      else if (sum > 0) lower[row][row] = Math.sqrt(sum);
      else throw new NumericsError("the matrix is not positive definite");
    }
  }
  return lower;
}

/** Solves L y = x for a lower triangle L, by forward substitution. */
export function solveLower(lower: readonly (readonly number[])[], x: readonly number[]): number[] {
  const y: number[] = [];
  for (let row = 0; row < lower.length; row++) {
    let sum = x[row];
    for (let column = 0; column < row; column++) sum -= lower[row][column] * y[column];
    y.push(sum / lower[row][row]);
  }
  return y;
}

/** Solves L' x = y for a lower triangle L, by back substitution. */
export function solveUpper(lower: readonly (readonly number[])[], y: readonly number[]): number[] {
  const x = new Array<number>(y.length).fill(0);
  for (let row = y.length - 1; row >= 0; row--) {
    let sum = y[row];
    for (let below = row + 1; below < y.length; below++) sum -= lower[below][row] * x[below];
    x[row] = sum / lower[row][row];
  }
  return x;
}

/**
 * Inverse of a symmetric positive definite matrix.
 *
 * @throws NumericsError when it is not positive definite
 */
export function choleskyInverse(matrix: readonly (readonly number[])[]): number[][] {
  const lower = cholesky(matrix);
  const columns = matrix.map((_, at) =>
    solveLower(
      lower,
      matrix.map((_, row) => (row === at ? 1 : 0)),
    ),
  );
  return columns.map((a) => columns.map((b) => a.reduce((sum, value, at) => sum + value * b[at], 0)));
}
