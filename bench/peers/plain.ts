import type { Kernel } from "../../src/engine/expression/kernel.ts";
import { exp } from "../../src/math/exp.ts";
import { normalFromWord, uniformFromWord } from "../../src/math/random/normal.ts";
import { threefry, words } from "../../src/math/random/threefry.ts";

/**
 * The example program as one would write it by hand: loops over typed arrays, one patient after another. Same
 * order of operations, so the same bits as the f64 backends. Advances the kernel's own arrays.
 */
export function plainRun(kernel: Kernel, count: number, fromWeek: number, weeks: number): void {
  const { parameters: p, fixed, state: s, key0, key1, stream } = kernel;
  const { z, on, early, late } = s;
  const thresholds = [fixed.threshold0, fixed.threshold1, fixed.threshold2, fixed.threshold3];
  const a = [s.a0, s.a1, s.a2, s.a3];
  const b = [s.b0, s.b1, s.b2, s.b3];
  const c = [s.c0, s.c1, s.c2, s.c3];
  const rise = 1 - exp(-p.rise);
  const fall = 1 - exp(-p.fall);
  const show = 1 - exp(-p.show);
  const sharpness = -1 / p.width;
  for (let week = fromWeek; week < fromWeek + weeks; week++) {
    for (let i = 0; i < count; i++) {
      threefry(key0[i], key1[i], week, 1 + stream[i]);
      const second = words[1];
      z[i] = p.keep * z[i] + p.noise * normalFromWord(words[0]);
      const chance = uniformFromWord(second);
      if (on[i] > 0.5) on[i] = chance < p.turnOff ? 0 : 1;
      else on[i] = chance < p.turnOn ? 1 : 0;
      const target = fixed.input[i] + p.depth * on[i];
      early[i] += (early[i] < target ? rise : fall) * (target - early[i]);
      late[i] += (late[i] < early[i] ? rise : fall) * (early[i] - late[i]);
      const pressure = z[i] - late[i];
      for (let part = 0; part < 4; part++) {
        const gate = 1 / (1 + exp((thresholds[part][i] + pressure) * sharpness));
        const lost = 1 - exp(-p.drain * gate);
        const fromA = a[part][i] * lost;
        const fromB = b[part][i] * lost;
        const fromC = c[part][i] * (1 - exp(-fixed.refill[i] * (1 - gate)));
        const moved = (b[part][i] - fromB) * show;
        a[part][i] = a[part][i] - fromA + moved;
        b[part][i] = b[part][i] - fromB + fromC - moved;
        c[part][i] = c[part][i] - fromC + fromA + fromB;
      }
    }
  }
}
