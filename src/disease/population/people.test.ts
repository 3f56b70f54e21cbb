import { describe, expect, it } from "vitest";
import { someModel } from "../../../test/support/simulate/model.ts";
import { normalAt, PURPOSE } from "../../math/random/streams.ts";
import { createStepper, LATENT_COUNT, LATENTS } from "../structure.ts";
import { STRUCTURE_NAMES, STRUCTURES } from "../structures.ts";
import { drawLatents, drawScalps, placePeople } from "./people.ts";

const COUNT = 500;

describe.each(STRUCTURE_NAMES)("the people of structure %s", (name) => {
  const [{ values }] = someModel(1, name).draws;
  const draw = { structure: STRUCTURES[name], values, index: 0 };
  const stepper = createStepper(STRUCTURES[name], 512, { backend: "javascript", precision: "f64" });
  for (let at = 0; at < COUNT; at++) {
    stepper.key0[at] = 77;
    stepper.key1[at] = at;
  }
  const column = (latents: ArrayLike<number>, latent: number, count = COUNT) =>
    Array.from({ length: count }, (_, at) => latents[at * LATENT_COUNT + latent]);
  const mean = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0) / list.length;

  it("differ in ten standard normal numbers, each of its own", () => {
    const latents = drawLatents(stepper, COUNT).slice();
    const columns = Array.from({ length: LATENT_COUNT }, (_, latent) => column(latents, latent));
    // Of 500 the mean is within 4 standard errors of 0, the variance of 1.
    for (const [latent, list] of columns.entries()) {
      expect(Math.abs(mean(list)), `mean of ${latent}`).toBeLessThan(4 / Math.sqrt(COUNT));
      expect(Math.abs(mean(list.map((each) => each * each)) - 1), `variance of ${latent}`).toBeLessThan(
        4 * Math.sqrt(2 / COUNT),
      );
    }
    columns.forEach((one, at) => {
      for (const other of columns.slice(at + 1)) {
        const shared = mean(one.map((each, person) => each * other[person]));
        expect(Math.abs(shared)).toBeLessThan(4 / Math.sqrt(COUNT));
      }
    });
    // The first is the person's own number of that purpose.
    expect(latents[3 * LATENT_COUNT]).toBe(normalAt(77, 3, 0, PURPOSE.person));
  });

  it("have the numbers of their keys, however many are drawn with them", () => {
    const all = drawLatents(stepper, COUNT).slice();
    const few = drawLatents(stepper, 3).slice();
    for (let latent = 0; latent < LATENT_COUNT; latent++)
      expect(column(few, latent, 3)).toEqual(column(all, latent, 3));
  });

  it("feel the drug more or less by their own number, spread as the draw says", () => {
    const latents = drawLatents(stepper, COUNT).slice();
    const verySevere = Uint8Array.from({ length: COUNT }, (_, at) => at % 2);
    const shift = new Float64Array(COUNT);
    placePeople(stepper, draw, COUNT, latents, verySevere, shift);
    const own = column(latents, LATENTS.inhibition);
    own.forEach((latent, at) => {
      expect(shift[at]).toBeCloseTo(values.inhibitionSpread * latent, 12);
    });
  });

  it("are placed each in their own stratum", () => {
    const latents = drawLatents(stepper, COUNT).slice();
    const fixedOf = (stratum: number) => {
      placePeople(
        stepper,
        draw,
        COUNT,
        latents,
        new Uint8Array(COUNT).fill(stratum),
        new Float64Array(COUNT),
      );
      return Object.fromEntries(
        Object.entries({ ...stepper.fixed, ...stepper.state }).map(([key, list]) => [
          key,
          [...list.subarray(0, COUNT)],
        ]),
      );
    };
    const [severe, verySevere] = [fixedOf(0), fixedOf(1)];
    expect(severe).not.toEqual(verySevere);
    const mixed = Uint8Array.from({ length: COUNT }, (_, at) => at % 2);
    placePeople(stepper, draw, COUNT, latents, mixed, new Float64Array(COUNT));
    for (const [key, list] of Object.entries({ ...stepper.fixed, ...stepper.state }))
      for (const at of [0, 1, 250, 251])
        expect(list[at], key).toBe((at % 2 === 0 ? severe : verySevere)[key][at]);
  });

  it("have hair that lies over the areas of each scalp in its own way, with the SALT asked for", () => {
    const bald = [0, 1, 2, 3].map(() => new Float64Array(COUNT));
    const salts = Float64Array.from({ length: COUNT }, (_, at) => 60 + (at % 30));
    drawScalps(stepper, COUNT, salts, bald);
    const shares = [0.4, 0.24, 0.18, 0.18];
    for (let at = 0; at < COUNT; at++)
      expect(100 * shares.reduce((sum, share, area) => sum + share * bald[area][at], 0)).toBeCloseTo(
        salts[at],
        6,
      );
    // Areas of one scalp vary about their mean by 0.15, less what the shift to the SALT takes out.
    for (let area = 0; area < 4; area++) {
      const apart = Array.from(bald[area], (share, at) => share - salts[at] / 100);
      const spread = Math.sqrt(mean(apart.map((each) => each * each)));
      expect(spread).toBeGreaterThan(0.07);
      expect(spread).toBeLessThan(0.15);
    }
    expect(new Set([...bald[0], ...bald[1]]).size).toBeGreaterThan(900);
  });
});
