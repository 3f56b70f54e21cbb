import { NumericsError, requireFinite } from "./checks.ts";

/** Eigenvalues in ascending order; `vectors[k]` is the unit eigenvector that belongs to `values[k]`. */
interface SymmetricEigen {
  values: number[];
  vectors: number[][];
}

/** Cyclic Jacobi converges quadratically: about 6 to 10 sweeps for 25 dimensions. */
const MOST_SWEEPS = 60;
/** An entry this far below both of its diagonal entries can no longer change them. */
const NEGLIGIBLE = 2.220446049250313e-17;

/**
 * Eigen-decomposition of a real symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, "Matrix
 * Computations", 4th ed., section 8.5). Only + - * / and square roots in a fixed order, so the same bits
 * everywhere. Error of an eigenvalue about 1e-15 times the largest absolute eigenvalue or better; the vectors
 * are orthonormal to about 1e-14.
 *
 * Throws a NumericsError for a matrix that is not square, not finite or not exactly symmetric, and if the
 * sweeps do not converge.
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): SymmetricEigen {
  const n = matrix.length;
  const a = matrix.map((row) => [...row]);
  for (let i = 0; i < n; i++) {
    if (a[i].length !== n) throw new NumericsError("the matrix must be square");
    for (let j = 0; j <= i; j++) {
      requireFinite("a matrix entry", a[i][j]);
      if (a[i][j] !== a[j][i]) throw new NumericsError("the matrix must be symmetric");
    }
  }
  const vectors = a.map((_, i) => a.map((_, j) => (i === j ? 1 : 0)));

  let rotations = 1;
  for (let sweep = 0; rotations > 0; sweep++) {
    if (sweep === MOST_SWEEPS) throw new NumericsError("the Jacobi sweeps did not converge");
    rotations = 0;
    for (let p = 0; p < n - 1; p++) {
      for (let q = p + 1; q < n; q++) {
        const size = Math.abs(a[p][q]);
        if (size === 0) continue;
        if (size <= NEGLIGIBLE * Math.min(Math.abs(a[p][p]), Math.abs(a[q][q]))) {
          a[p][q] = 0;
          a[q][p] = 0;
          continue;
        }
        rotate(a, vectors, p, q);
        rotations++;
      }
    }
  }

  const order = a.map((_, i) => i).sort((i, j) => a[i][i] - a[j][j] || i - j);
  const values = order.map((i) => requireFinite("an eigenvalue", a[i][i]));
  return { values, vectors: order.map((i) => vectors[i]) };
}

/** One Jacobi rotation in the plane (p, q) that makes a[p][q] zero; the rows of `vectors` turn along. */
function rotate(a: number[][], vectors: number[][], p: number, q: number): void {
  const n = a.length;
  const theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
  const size = 1 / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const tangent = theta < 0 ? -size : size;
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  const shift = tangent * a[p][q];
  a[p][p] -= shift;
  a[q][q] += shift;
  a[p][q] = 0;
  a[q][p] = 0;
  for (let k = 0; k < n; k++) {
    if (k !== p && k !== q) {
      const kp = a[k][p];
      const kq = a[k][q];
      a[k][p] = cosine * kp - sine * kq;
      a[p][k] = a[k][p];
      a[k][q] = sine * kp + cosine * kq;
      a[q][k] = a[k][q];
    }
    const vp = vectors[p][k];
    const vq = vectors[q][k];
    vectors[p][k] = cosine * vp - sine * vq;
    vectors[q][k] = sine * vp + cosine * vq;
  }
}
