import { describe, expect, it } from "vitest";
import { cmaParameters, defaultPopulationSize } from "./cma-es-parameters.ts";
import { fold } from "./cma-es-sample.ts";
import { updatedCovariance } from "./cma-es-update.ts";

/** Table 1 of Hansen's tutorial, worked out apart. */
const TABLE: readonly (readonly [
  n: number,
  size: number,
  Partial<ReturnType<typeof cmaParameters>>,
  first: number,
  last: number,
])[] = [
  [
    10,
    10,
    {
      parents: 5,
      selectionMass: 3.167299281,
      stepRate: 0.284428588,
      stepDamping: 1.284428588,
      pathRate: 0.294990383,
      rankOneRate: 0.015283825,
      rankMuRate: 0.023551777,
      expectedLength: 3.084726565,
      weightSum: -0.648945714,
    },
    0.456272647,
    -0.549749918,
  ],
  [
    2,
    6,
    {
      parents: 3,
      selectionMass: 2.028611465,
      stepRate: 0.446204987,
      stepDamping: 1.446204987,
      pathRate: 0.624554539,
      rankOneRate: 0.1548154,
      rankMuRate: 0.085592779,
      expectedLength: 1.254272743,
      weightSum: -1.207323655,
    },
    0.637042571,
    -1.155981778,
  ],
  [
    1,
    4,
    {
      parents: 2,
      selectionMass: 1.459789889,
      stepRate: 0.463791868,
      pathRate: 0.689403989,
      rankOneRate: 0.29630552,
      rankMuRate: 0.075492908,
      expectedLength: 0.797619048,
      weightSum: -0.967893879,
    },
    0.80416286,
    -1.417877594,
  ],
  [
    2,
    40,
    {
      parents: 20,
      selectionMass: 11.309482089,
      stepDamping: 3.434474077,
      pathRate: 0.557771804,
      rankOneRate: 0.090092192,
      rankMuRate: 0.706560706,
      weightSum: 0.856100756,
    },
    0.167124701,
    -0.012695807,
  ],
  [
    3,
    200,
    {
      parents: 100,
      selectionMass: 52.601528593,
      stepRate: 0.900992596,
      stepDamping: 7.084412993,
      rankOneRate: 0.028132747,
      rankMuRate: 0.971867253,
      weightSum: 1,
    },
    0.047392357,
    0,
  ],
];

describe("the parameters of CMA-ES", () => {
  it.each(TABLE)("in %i dimensions with %i candidates", (n, size, wanted, first, last) => {
    const found = cmaParameters(n, size);
    for (const [name, value] of Object.entries(wanted))
      expect(found[name as "parents"], name).toBeCloseTo(value as number, 8);
    expect(found.weights).toHaveLength(size);
    expect(found.weights[0]).toBeCloseTo(first, 8);
    expect(found.weights[size - 1]).toBeCloseTo(last, 8);
    expect([...found.weights].sort((a, b) => b - a)).toEqual(found.weights);
  });

  it.each([
    [1, 4],
    [2, 6],
    [10, 10],
    [40, 15],
  ])("have so many candidates by default in %i dimensions: %i", (n, size) =>
    expect(defaultPopulationSize(n)).toBe(size));
});

it.each([
  [0.3, 0.3],
  [1, 1],
  [1.2, 0.8],
  [2.2, 0.2],
  [-0.2, 0.2],
  [-1.3, 0.7],
  [5.4, 0.6],
])("%d is folded to %d", (x, place) => expect(fold(x)).toBeCloseTo(place, 12));

describe("the covariance of the next generation", () => {
  const parameters = {
    ...cmaParameters(2, 4),
    weights: [0.7, 0.3, -0.2, -0.4],
    weightSum: 0.4,
    rankOneRate: 0.1,
    rankMuRate: 0.2,
    pathRate: 0.5,
  };
  const base = {
    parameters,
    covariance: [
      [1, 0.2],
      [0.2, 1],
    ],
    covariancePath: [1, -0.5],
    isSteady: true,
    ranked: [2, 0, 1, 3],
    normals: [
      [1, 1],
      [0, 0],
      [1, 0],
      [0.5, 0.5],
    ],
    steps: [
      [1, 0.5],
      [0, 0],
      [0.2, 1],
      [1, -1],
    ],
    sigma: 0.1,
    largestSpread: 0.5,
  };

  it("keeps a share, moves along the path and the best steps, and shrinks along the worst", () => {
    const keep = 1 - 0.1 - 0.2 * 0.4;
    // The last has a length of a half squared in two dimensions: -0.4 * 2 / 0.5; one without a length does nothing.
    const along = (i: 0 | 1, j: 0 | 1) => {
      const at = (step: readonly number[]) => step[i] * step[j];
      return 0.7 * at([0.2, 1]) + 0.3 * at([1, 0.5]) - 1.6 * at([1, -1]);
    };
    const path = [1, -0.5];
    const wanted = (i: 0 | 1, j: 0 | 1) =>
      keep * base.covariance[i][j] + 0.1 * path[i] * path[j] + 0.2 * along(i, j);
    const { covariance, sigma, axes, axisLengths } = updatedCovariance(base);
    for (const i of [0, 1] as const)
      for (const j of [0, 1] as const) expect(covariance[i][j]).toBeCloseTo(wanted(i, j), 12);
    expect(sigma).toBe(0.1);
    // Its axes and their lengths make it up again, the shortest first.
    for (const i of [0, 1])
      for (const j of [0, 1])
        expect(axes.reduce((sum, axis, k) => sum + axisLengths[k] ** 2 * axis[i] * axis[j], 0)).toBeCloseTo(
          covariance[i][j],
          12,
        );
    expect(axisLengths[0]).toBeLessThanOrEqual(axisLengths[1]);
  });

  it("keeps more where the path was held back", () => {
    const held = updatedCovariance({ ...base, isSteady: false }).covariance;
    const steady = updatedCovariance(base).covariance;
    // A tenth of 0.5 * (2 - 0.5).
    expect(held[0][0] - steady[0][0]).toBeCloseTo(0.075, 12);
    expect(held[1][0] - steady[1][0]).toBeCloseTo(0.075 * 0.2, 12);
  });

  it("is no wider than the limit in any coordinate", () => {
    const spreads = (sigma: number, covariance: number[][]) => {
      const found = updatedCovariance({ ...base, covariance, sigma });
      return found.covariance.map((row, i) => found.sigma * Math.sqrt(row[i]));
    };
    const all = spreads(10, base.covariance);
    expect(Math.max(...all)).toBeCloseTo(0.5, 12);
    const one = updatedCovariance({
      ...base,
      sigma: 0.5,
      covariance: [
        [9, 0.2],
        [0.2, 0.5],
      ],
    });
    expect(0.5 * Math.sqrt(one.covariance[0][0])).toBeCloseTo(0.5, 12);
    expect(0.5 * Math.sqrt(one.covariance[1][1])).toBeLessThan(0.5);
    expect(one.sigma).toBe(0.5);
    expect(one.covariance[0][1]).toBe(one.covariance[1][0]);
  });

  it("has no axis so short that it might turn negative", () => {
    const thin = updatedCovariance({
      ...base,
      parameters: { ...parameters, weights: [0, 0, 0, 0], weightSum: 0, rankOneRate: 0 },
      covariance: [
        [1, 1],
        [1, 1],
      ],
      covariancePath: [0, 0],
    });
    expect(thin.axisLengths[0]).toBeGreaterThan(0);
    expect((thin.axisLengths[1] / thin.axisLengths[0]) ** 2).toBeLessThan(1.1e15);
  });
});
