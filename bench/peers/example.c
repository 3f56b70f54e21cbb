/* The example program of src/expression/testing/example.ts by hand, as a yardstick: C with vectors of LANES
 * numbers, compiled for SSE 4.1. With the same order of operations it gives the same bits as our backends.
 *   cc -O3 -msse4.1 -fno-math-errno -ffp-contract=off -DDOUBLE=0 -DLANES=8 example.c -lm
 * Prints patients per second and the sum of the first 100 totals. */
#include "lanes.h"

enum { PATIENTS = 512, Z = 0, ON, EARLY, LATE, A };
static real state[16][PATIENTS] __attribute__((aligned(64)));
static real fixed[6][PATIENTS] __attribute__((aligned(64))); /* input, threshold 0 to 3, refill */
static uint32_t key0[PATIENTS] __attribute__((aligned(64))), key1[PATIENTS] __attribute__((aligned(64)));
static uint32_t stream[PATIENTS] __attribute__((aligned(64)));
static const double keep = 0.95, noise = 0.1, on_rate = 0.004, off_rate = 0.01, depth = 2, rise = 0.3,
  fall = 0.15, width = 0.3, drain = 0.4, show_rate = 0.25;

INLINE V approach(V from, V to, V up, V down) {
  return from + choose(less(from, to), up, down) * (to - from);
}

__attribute__((noinline)) static void run(int from_week, int weeks) {
  V up = 1 - vexp(-all(rise)), down = 1 - vexp(-all(fall)), show = 1 - vexp(-all(show_rate));
  V sharpness = -1 / all(width), minus_drain = -all(drain);
  for (int p = 0; p < PATIENTS; p += LANES) {
    V s[16], f[6];
    for (int i = 0; i < 16; i++) s[i] = *(V *)&state[i][p];
    for (int i = 0; i < 6; i++) f[i] = *(V *)&fixed[i][p];
    for (int week = from_week; week < from_week + weeks; week++) {
      W x0 = (W){0} + (uint32_t)week, x1 = *(W *)&stream[p] + 1;
      threefry(*(W *)&key0[p], *(W *)&key1[p], &x0, &x1);
      V z = (real)keep * s[Z] + (real)noise * normal(x0), chance = uniform(x1);
      V stay = choose(less(chance, all((real)off_rate)), all(0), all(1)), turn = choose(less(chance, all((real)on_rate)), all(1), all(0));
      V on = choose(less(all(0.5f), s[ON]), stay, turn);
      V early = approach(s[EARLY], f[0] + (real)depth * on, up, down);
      V late = approach(s[LATE], early, up, down);
      V pressure = z - late;
#pragma GCC unroll 4
      for (int i = 0; i < 4; i++) {
        V a = s[A + 3 * i], b = s[A + 3 * i + 1], c = s[A + 3 * i + 2];
        V gate = 1 / (1 + vexp((f[1 + i] + pressure) * sharpness));
        V lost = 1 - vexp(minus_drain * gate), regained = 1 - vexp(-f[5] * (1 - gate));
        V from_a = a * lost, from_b = b * lost, from_c = c * regained;
        V moved = (b - from_b) * show;
        s[A + 3 * i] = a - from_a + moved;
        s[A + 3 * i + 1] = b - from_b + from_c - moved;
        s[A + 3 * i + 2] = c - from_c + from_a + from_b;
      }
      s[Z] = z;
      s[ON] = on;
      s[EARLY] = early;
      s[LATE] = late;
    }
    for (int i = 0; i < 16; i++) *(V *)&state[i][p] = s[i];
  }
}

static void fill(void) {
  for (int i = 0; i < PATIENTS; i++) {
    double u = fmod(i * 0.618033988749895, 1);
    fixed[0][i] = 3 * u;
    fixed[5][i] = 0.05 + 0.3 * fmod(i * 0.7548776662466927, 1);
    for (int part = 0; part < 4; part++) {
      fixed[1 + part][i] = 4 * u - 1 + 0.3 * part;
      state[A + 3 * part][i] = 0.5 * u;
      state[A + 3 * part + 1][i] = 0.25 * u;
      state[A + 3 * part + 2][i] = 1 - 0.75 * u;
    }
    state[Z][i] = u - 0.5;
    state[ON][i] = i % 5 == 0;
    state[EARLY][i] = state[LATE][i] = 0;
    key0[i] = 12345;
    key1[i] = (uint32_t)(i + 1) * 2654435761u;
    stream[i] = 256 * (i % 3);
  }
}

int main(void) {
  fill();
  run(-5, 20);
  double sum = 0;
  for (int i = 0; i < 100; i++) sum += state[A][i];
  double start = now(), elapsed, patients = 0;
  do {
    run(0, 156);
    patients += PATIENTS;
  } while ((elapsed = now() - start) < 0.3);
  printf("{ \"patientsPerSecond\": %.0f, \"check\": %.17g }\n", patients / elapsed, sum);
}
