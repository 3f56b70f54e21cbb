// The disease model once more, written from docs/model.md alone: plain arithmetic, ordinary random numbers, nothing
// imported from src. Slow and simple on purpose: it is there to disagree with the engine where one of them is wrong.

// Constants as the document's table has them.
const W = [0.4, 0.24, 0.18, 0.18];
export const BURN_IN = 26;
const BARICITINIB = { molar: 371.42, ka: 3, v1: 75, q: 4, v2: 55, ic50: 44, cl: 11 };

/** A seeded generator (mulberry32) with uniform and normal numbers. */
export function generator(seed) {
  let a = seed >>> 0;
  const uniform = () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}

const inhibitions = new Map();
/** Mean inhibition of baricitinib once a day at steady state: small Euler steps over thirty days, mean of the last. */
export function baricitinibInhibition(mg) {
  if (mg === 0) return 0;
  if (!inhibitions.has(mg)) {
    const { molar, ka, v1, q, v2, ic50, cl } = BARICITINIB;
    const h = 0.005;
    let gut = 0;
    let central = 0;
    let outer = 0;
    let sum = 0;
    for (let day = 0; day < 30; day++) {
      gut += (mg / molar) * 1e6; // nmol
      sum = 0;
      for (let i = 0; i < 24 / h; i++) {
        const c = central / v1;
        const p = outer / v2;
        const absorbed = ka * gut;
        gut -= h * absorbed;
        central += h * (absorbed - cl * c - q * (c - p));
        outer += h * q * (c - p);
        const now = central / v1;
        sum += (h / 24) * (now / (now + ic50));
      }
    }
    inhibitions.set(mg, sum);
  }
  return inhibitions.get(mg);
}

function typicalInhibition(values, drug, mg) {
  if (mg === 0) return 0;
  if (drug === "baricitinib") return baricitinibInhibition(mg);
  const power = mg ** values[`${drug}.doseSlope`];
  return power / (power + values[`${drug}.halfDose`] ** values[`${drug}.doseSlope`]);
}

/** Where theta = 0 lies in structure loop. */
function place(eps) {
  if (eps >= 9 / 16) return -Math.log(eps + 0.5);
  const attack = (3 + Math.sqrt(9 - 16 * eps)) / 8;
  return Math.log((attack / (1 - attack)) ** 0.25 / (eps + attack));
}

/** Bald shares of the areas that together give a scalp's SALT share. */
function baldShares(share, { normal }) {
  const raw = W.map(() => share + 0.15 * normal());
  const shifted = (by) => raw.map((b) => Math.min(1, Math.max(0, b + by)));
  let low = -3;
  let high = 3;
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (shifted(middle).reduce((sum, b, r) => sum + W[r] * b, 0) < share) low = middle;
    else high = middle;
  }
  return shifted(high);
}

/** A person at the start of the burn-in. */
export function person(structure, v, verySevere, random) {
  const { uniform, normal } = random;
  const salt = verySevere ? (uniform() < 0.7 ? 100 : 95 + 5 * uniform()) : 50 + 45 * uniform();
  const bald = baldShares(salt / 100, random);
  const mean = (verySevere ? v.meanDriveVerySevere : v.meanDriveSevere) + v.driveSpread * normal();
  const hair = v.regrowthSpread * normal();
  const recoverable = 1 - Math.min(1, v.lostShare * Math.exp(v.lostSpread * normal()));
  const loop = structure === "loop";
  const parts = [...W.map(() => mean + v.areaSpread * normal()), mean].map((theta, r) => {
    const rest = r === 4;
    return {
      theta,
      rest,
      V: rest ? 1 : 0,
      G: 0,
      H: 0,
      Q: rest ? 0 : recoverable,
      A: rest ? 0 : 0.9,
      M: rest ? v.memoryFloor : 1,
    };
  });
  return {
    loop,
    verySevere,
    bald,
    parts,
    regrow: v.regrowthRate * Math.exp(hair + (verySevere ? v.regrowthShiftVerySevere : 0)),
    show: 1 - Math.exp(-(loop ? 0.5 : 0.25) * Math.exp(hair)),
    onset: v.suppressionRate * Math.exp(v.suppressionSpread * normal()),
    shift: v.inhibitionSpread * normal(),
    z: v.fluctuationSpread * normal(),
    T1: 0,
    T2: 0,
    R: 0,
    S: 0,
    on: 1,
    off: v.returnRate,
    E: 0,
  };
}

/** From now on this dose. */
export function take(p, v, drug, mg) {
  const typical = typicalInhibition(v, drug, mg);
  p.E = mg === 0 ? 0 : 1 / (1 + ((1 - typical) / typical) * Math.exp(-p.shift));
  if (mg > 0) {
    p.on = drug === "baricitinib" ? 1 : v[`${drug}.onsetRatio`];
    p.off = drug === "baricitinib" ? v.returnRate : v.borrowedReturnRate;
  }
}

const toward = (from, to, on, off) => from + (1 - Math.exp(-(to > from ? on : off))) * (to - from);

/** One week. */
export function week(p, v, { uniform, normal }) {
  const phi = Math.exp(-1 / v.fluctuationTime);
  p.z = phi * p.z + v.fluctuationSpread * Math.sqrt(1 - phi * phi) * normal();
  const u = uniform();
  const begins = p.verySevere ? v.remissionOnVerySevere : v.remissionOnSevere;
  if (p.R === 0) p.R = u < begins ? 1 : 0;
  else p.R = u < v.remissionOff * Math.exp(-v.remissionHold * v.drugSlope * p.E) ? 0 : 1;
  if (u > 1 - v.spreadOn) p.S = 1;
  const on = p.onset * p.on;
  p.T1 = toward(p.T1, v.drugSlope * p.E + (p.loop ? 0 : v.remissionDepth * p.R), on, p.off);
  if (!p.loop) p.T2 = toward(p.T2, p.T1, on, p.off);
  const scalp = p.parts.reduce((sum, part, r) => sum + (part.rest ? 0 : W[r] * part.A), 0);
  for (const part of p.parts) {
    const reached = part.rest ? p.S : 1;
    let lossRate;
    let regrowRate;
    if (p.loop) {
      const felt = (1 - v.areaCoupling) * part.A + v.areaCoupling * scalp;
      const level = part.theta + place(v.gainAtRest) + p.z - p.T1 - v.remissionDepth * p.R;
      const x4 = (reached * Math.exp(level) * part.M * (v.gainAtRest + felt)) ** 4;
      part.A += (1 - Math.exp(-v.attackRate)) * (x4 / (1 + x4) - part.A);
      part.M +=
        v.memoryGain * part.A * (1 - part.M) - v.memoryDecay * (1 - part.A) * (part.M - v.memoryFloor);
      lossRate = v.sheddingRate * part.A ** 2;
      regrowRate = p.regrow * (1 - part.A) ** 2;
    } else {
      const attack = reached / (1 + Math.exp(-(part.theta + p.z - p.T2) / v.attackSoftness));
      lossRate = v.sheddingRate * attack;
      regrowRate = p.regrow * (1 - attack);
    }
    // G is the first growing stage, H the second of structure loop.
    const loss = 1 - Math.exp(-lossRate);
    const lost = [part.V * loss, part.G * loss, part.H * loss];
    const q = part.Q * (1 - Math.exp(-regrowRate));
    const fromG = (part.G - lost[1]) * p.show;
    const fromH = p.loop ? (part.H - lost[2]) * p.show : 0;
    part.V += -lost[0] + (p.loop ? fromH : fromG);
    part.G += -lost[1] + q - fromG;
    if (p.loop) part.H += -lost[2] + fromG - fromH;
    part.Q += -q + lost[0] + lost[1] + lost[2];
  }
}

export function salt(p) {
  let bald = 0;
  let sum = 0;
  p.bald.forEach((b, r) => {
    bald += W[r] * b;
    sum += W[r] * b * (1 - p.parts[r].V);
  });
  return 100 * (sum + (1 - bald) * (1 - p.parts[4].V));
}

function reading(p, { normal }) {
  const s = salt(p) / 100;
  return Math.round(Math.min(100, Math.max(0, 100 * s + (0.6 + 14 * s * (1 - s)) * normal())));
}

/** Somebody enrolled to a seat, after the untreated weeks, with the reading of enrolment. */
function enrolled(structure, v, seat, share, random) {
  for (;;) {
    const p = person(structure, v, random.uniform() < share, random);
    const before = salt(p);
    for (let w = 0; w < BURN_IN; w++) week(p, v, random);
    const read = reading(p, random);
    if (read >= 50 && read >= 95 === (seat === "very severe") && before - salt(p) <= 10) return { p, read };
  }
}

/** Share of the very severe that gives a mean SALT at the start. */
export const shareFor = (mean) => (mean - 72.5) / (0.7 * 100 + 0.3 * 97.5 - 72.5);

/** One arm in one draw: share with SALT 20 or less and mean change by visit; where `stop` is a week, people who
 * respond then take placebo and go back on the dose after a loss of more than 20 points. */
export function arm(structure, v, { drug, mg, share, people, visits, stop }, random) {
  const result = {
    low: visits.map(() => 0),
    change: visits.map(() => 0),
    percent: visits.map(() => 0),
    stopped: 0,
    lost: visits.map(() => 0),
    kept: visits.map(() => 0),
  };
  for (let i = 0; i < people; i++) {
    const seat = i < Math.round(share * people) ? "very severe" : "severe";
    const { p, read: baseline } = enrolled(structure, v, seat, share, random);
    take(p, v, drug, mg);
    let stoppedAt;
    let lost = false;
    let now = 0;
    for (let k = 0; k < visits.length; k++) {
      if (visits[k] > stop && stoppedAt === undefined) break;
      for (; now < visits[k]; now++) week(p, v, random);
      const read = now === 0 ? baseline : reading(p, random);
      if (stoppedAt === undefined) {
        result.low[k] += (read <= 20 ? 1 : 0) / people;
        result.change[k] += (read - baseline) / people;
        result.percent[k] += (100 * (read - baseline)) / baseline / people;
        if (now === stop && read <= 20) {
          stoppedAt = read;
          result.stopped++;
          take(p, v, drug, 0);
        }
        continue;
      }
      if (!lost && read - stoppedAt > 20) {
        lost = true;
        take(p, v, drug, mg);
      }
      if (lost) result.lost[k]++;
      else if (read <= 20) result.kept[k]++;
    }
  }
  return result;
}

/** Mean over draws of each draw's own figure, and its standard error; `select` takes a figure from an arm's result. */
export function summary(results, select) {
  const all = results.map(select).filter((x) => Number.isFinite(x));
  const mean = all.reduce((sum, x) => sum + x, 0) / all.length;
  const spread = all.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (all.length - 1);
  return { mean, error: Math.sqrt(spread / all.length) };
}
