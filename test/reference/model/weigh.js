// People like a person with a few readings, from docs/model.md alone: virtual people of the population live the person's
// doses and count by how likely that makes the readings. No guide, no copies: slow, and plainly right.
import { BURN_IN, person, salt, take, week } from "./rebuild.js";

/** Standard normal distribution function, by its series (Marsaglia 2004) or, far out, its continued fraction. */
function normalCdf(x) {
  if (Math.abs(x) > 6) {
    let fraction = Math.abs(x);
    for (let k = 60; k > 0; k--) fraction = Math.abs(x) + k / fraction;
    const tail = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI) / fraction;
    return x < 0 ? tail : 1 - tail;
  }
  let term = x;
  let sum = x;
  for (let k = 3; Math.abs(term) > 1e-17; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return 0.5 + sum * (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI));
}

/** Chance that a true SALT is read as `score`. */
export function chanceOfReading(score, trueSalt) {
  const s = trueSalt / 100;
  const error = 0.6 + 14 * s * (1 - s);
  const below = (edge) => normalCdf((edge - trueSalt) / error);
  return (score === 100 ? 1 : below(score + 0.5)) - (score === 0 ? 0 : below(score - 0.5));
}

/** Below this share of the highest chance a person leaves, or goes on with that much, by chance. */
const LOW = 0.05;

/**
 * Weighs `people` of each draw by the readings, the first of them that of enrolment, and then stops the drug: weights, and
 * true SALT at `weeksAfter`. `peaks` are the highest chances of each reading.
 */
export function weighed(structure, values, { share, people, doses, readings, weeksAfter }, random) {
  const found = [];
  const stop = readings[readings.length - 1].week;
  const peaks = readings.map(({ score }) => chanceOfReading(score, score));
  for (let i = 0; i < people; i++) {
    const p = person(structure, values, random.uniform() < share, random);
    const before = salt(p);
    for (let w = 0; w < BURN_IN; w++) week(p, values, random);
    if (before - salt(p) > 10) continue;
    let weight = 1;
    let now = 0;
    for (let k = 0; k < readings.length && weight > 0; k++) {
      for (; now < readings[k].week; now++) {
        const dose = doses.find(({ fromWeek }) => fromWeek === now);
        if (dose !== undefined) take(p, values, "baricitinib", dose.mgPerDay);
        week(p, values, random);
      }
      weight *= chanceOfReading(readings[k].score, salt(p)) / peaks[k];
      if (weight < LOW) weight = random.uniform() < weight / LOW ? LOW : 0;
    }
    if (weight === 0) continue;
    take(p, values, "baricitinib", 0);
    const salts = [];
    for (const after of weeksAfter) {
      for (; now < stop + after; now++) week(p, values, random);
      salts.push(salt(p));
    }
    found.push({ weight, salts });
  }
  return found;
}
