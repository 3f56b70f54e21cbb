/* The weekly step of src/disease/drive.ts by hand, as a yardstick: vectors of LANES numbers, the states of a
 * group in registers or on the stack over all its weeks. Same order of operations and the same bits as our
 * backends.
 *   cc -O3 -msse4.1 -fno-math-errno -ffp-contract=off -DDOUBLE=1 -DLANES=8 drive.c -lm
 * Reads a block of people from the named file (see bench/block.ts); prints patients per second over WEEKS
 * weeks and a sum over the states after them. */
#include "lanes.h"

enum { PATIENTS = 512, WEEKS = 156, PARTS = 5 };
enum { Z = 0, R, SPREAD, T1, T2, VISIBLE, GROWING = VISIBLE + PARTS, QUIESCENT = GROWING + PARTS, STATES = QUIESCENT + PARTS };
enum { THETA = 0, KRE = PARTS, SHOW, LAM, E, RISE, FALL, ONSET, FIRST_DRUG, LAST_DRUG, SENSITIVITY, FIXED };
enum { J, WD, BE, SZ, TZ, KSH, LEND, ETA, LSPREAD, PARAMETERS };

static double parameter[PARAMETERS];
static real start[STATES][PATIENTS] __attribute__((aligned(64)));
static real state[STATES][PATIENTS] __attribute__((aligned(64)));
static real fixed[FIXED][PATIENTS] __attribute__((aligned(64)));
static uint32_t key0[PATIENTS] __attribute__((aligned(64))), key1[PATIENTS] __attribute__((aligned(64)));
static uint32_t stream[PATIENTS] __attribute__((aligned(64)));

INLINE V leaving(V rate) { return 1 - vexp(-rate); }
INLINE V follow(V effect, V target, V rise, V fall) {
  V gap = target - effect;
  return effect + choose(less(all(0), gap), rise, fall) * gap;
}

__attribute__((noinline)) static void run(int weeks) {
  V p[PARAMETERS];
  for (int i = 0; i < PARAMETERS; i++) p[i] = all((real)parameter[i]);
  V phi = vexp(-1 / p[TZ]), left = 1 - phi * phi, root;
  for (int i = 0; i < LANES; i++) root[i] = SQRT(left[i]);
  V innovation = p[SZ] * root;
  V steepness = -1 / p[WD];
  for (int at = 0; at < PATIENTS; at += LANES) {
    V s[STATES], f[FIXED];
    for (int i = 0; i < STATES; i++) s[i] = *(V *)&state[i][at];
    for (int i = 0; i < FIXED; i++) f[i] = *(V *)&fixed[i][at];
    for (int week = 0; week < weeks; week++) {
      W x0 = (W){0} + (uint32_t)week, x1 = *(W *)&stream[at] + 1;
      threefry(*(W *)&key0[at], *(W *)&key1[at], &x0, &x1);
      V z = phi * s[Z] + innovation * normal(x0), chance = uniform(x1);
      V begins = choose(less(chance, f[LAM]), all(1), all(0)), ends = p[LEND] * vexp(-(p[ETA] * p[BE] * f[E])), lasts = choose(less(chance, ends), all(0), all(1));
      V r = choose(less(all((real)0.5), s[R]), lasts, begins);
      V spread = choose(less(1 - p[LSPREAD], chance), all(1), s[SPREAD]);
      V held = p[BE] * f[E] + p[J] * r;
      V t1 = follow(s[T1], held, f[RISE], f[FALL]), t2 = follow(s[T2], t1, f[RISE], f[FALL]);
#pragma GCC unroll 5
      for (int i = 0; i < PARTS; i++) {
        V v = s[VISIBLE + i], g = s[GROWING + i], q = s[QUIESCENT + i];
        V a = (i < PARTS - 1 ? all(1) : spread) / (1 + vexp((f[THETA + i] + z - t2) * steepness));
        V loss = leaving(p[KSH] * a), regrow = leaving(f[KRE] * (1 - a));
        V v_lost = v * loss, g_lost = g * loss, back = q * regrow, shown = (g - g_lost) * f[SHOW];
        s[VISIBLE + i] = v - v_lost + shown;
        s[GROWING + i] = g - g_lost + back - shown;
        s[QUIESCENT + i] = q - back + v_lost + g_lost;
      }
      s[Z] = z;
      s[R] = r;
      s[SPREAD] = spread;
      s[T1] = t1;
      s[T2] = t2;
    }
    for (int i = 0; i < STATES; i++) *(V *)&state[i][at] = s[i];
  }
}

static void read_block(const char *path) {
  FILE *file = fopen(path, "rb");
  double row[PATIENTS];
  size_t got = fread(parameter, sizeof parameter, 1, file);
  for (int i = 0; i < FIXED; i++) {
    got += fread(row, sizeof row, 1, file);
    for (int k = 0; k < PATIENTS; k++) fixed[i][k] = (real)row[k];
  }
  for (int i = 0; i < STATES; i++) {
    got += fread(row, sizeof row, 1, file);
    for (int k = 0; k < PATIENTS; k++) start[i][k] = (real)row[k];
  }
  got += fread(key0, sizeof key0, 1, file) + fread(key1, sizeof key1, 1, file) + fread(stream, sizeof stream, 1, file);
  if (got != 1 + FIXED + STATES + 3) abort();
}

int main(int count, char **words) {
  if (count < 2) return 1;
  read_block(words[1]);
  double began = now(), elapsed, patients = 0, sum = 0;
  do {
    memcpy(state, start, sizeof state);
    run(WEEKS);
    patients += PATIENTS;
  } while ((elapsed = now() - began) < 0.1);
  for (int i = 0; i < STATES; i++)
    for (int k = 0; k < PATIENTS; k++) sum += state[i][k];
  printf("{ \"patientsPerSecond\": %.0f, \"checksum\": %.17g }\n", patients / elapsed, sum);
}
