/* What the peers in C share: vectors of LANES numbers, the kernels of src/expression/kernels.ts with the same
 * order of operations, so the same bits, and a clock of this thread's time on a processor. DOUBLE chooses the precision. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <smmintrin.h>
#include <time.h>

#if DOUBLE
typedef double real;
typedef int64_t whole;
typedef uint64_t bits_of_real;
#define SHIFT 52
#define SQRT sqrt
#define ROUNDER 6755399441056767.0
#define SMALLEST -709.0
#define LARGEST 709.7
#define LN2_HIGH 0.6931471803691238
#define LN2_LOW 1.9082149292705877e-10
static const real EXP[] = {2.51003758422237e-8, 2.7620075892548164e-7, 2.7557268480289716e-6,
  2.480152132234228e-5, 0.00019841269863040559, 0.0013888888917196736, 0.008333333333330065,
  0.041666666666624164, 0.16666666666666669, 0.5000000000000001, 1, 1};
static const real LOG[] = {0.07308292712444311, 0.07665855309105386, 0.09091444727837474,
  0.11111105565129939, 0.14285714313001635, 0.19999999999949722, 0.3333333333333335};
#else
typedef float real;
typedef int32_t whole;
typedef uint32_t bits_of_real;
#define SHIFT 23
#define SQRT sqrtf
#define ROUNDER 12583039.0f
#define SMALLEST -88.0f
#define LARGEST 88.7f
#define LN2_HIGH 0.693359375f
#define LN2_LOW -2.12194440054e-4f
static const real EXP[] = {0.00138146102137f, 0.0083687098044f, 0.041668387412f, 0.166665206902f,
  0.499999934515f, 1, 1};
static const real LOG[] = {0.149359311407f, 0.199887684902f, 0.333333882075f};
#endif
static const real MIDDLE[] = {2.81022636e-8, 3.43273939e-7, -3.5233877e-6, -4.39150654e-6, 0.00021858087,
  -0.00125372503, -0.00417768164, 0.246640727, 1.50140941};
static const real OUTER[] = {4.40157454e-6, -0.000197984825, 0.00120256548, -0.00335091152, 0.00574628932, -0.00772505451, 0.00944568939, 1.00168264, 2.83297661};

typedef real V __attribute__((vector_size(LANES * sizeof(real))));
typedef whole M __attribute__((vector_size(LANES * sizeof(real))));
typedef bits_of_real B __attribute__((vector_size(LANES * sizeof(real))));
typedef uint32_t W __attribute__((vector_size(LANES * 4)));
typedef int32_t S __attribute__((vector_size(LANES * 4)));
#define INLINE static inline __attribute__((always_inline))

/* One register. Compilers take comparisons of wider vectors apart into single numbers, so those go piece by piece. */
#ifdef __AVX2__
enum { REGISTER = 32 };
#else
enum { REGISTER = 16 };
#endif
enum { PIECE = sizeof(V) < REGISTER ? sizeof(V) : REGISTER };
typedef real P __attribute__((vector_size(PIECE)));
typedef whole Q __attribute__((vector_size(PIECE)));

INLINE M less(V a, V b) {
  M mask;
  for (size_t i = 0; i < sizeof(V) / PIECE; i++) ((Q *)&mask)[i] = ((P *)&a)[i] < ((P *)&b)[i];
  return mask;
}
INLINE V all(real x) { return x - (V){0}; }
INLINE V choose(M mask, V yes, V no) { return (V)((mask & (M)yes) | (~mask & (M)no)); }
INLINE V from_word(W w) { return __builtin_convertvector((S)w, V); }

INLINE V horner(V x, const real *c, int n) {
  V value = all(c[0]);
  for (int i = 1; i < n; i++) value = value * x + c[i];
  return value;
}
#define POLY(x, c) horner(x, c, sizeof(c) / sizeof(*(c)))

INLINE V vexp(V x) {
  V c = choose(less(all(LARGEST), x), all(LARGEST), x);
  c = choose(less(c, all(SMALLEST)), all(SMALLEST), c);
  V t = c * (real)1.4426950408889634 + ROUNDER;
  V k = t - ROUNDER;
  V r = c - k * LN2_HIGH - k * LN2_LOW;
  return POLY(r, EXP) * (V)((M)t << SHIFT);
}

INLINE V log_of_normal(V x) {
  M bits = (M)x;
  M one = (M)all(1);
  V m = (V)((bits & (((whole)1 << SHIFT) - 1)) | one);
  M upper = less(all((real)1.4142135623730951), m);
  m = choose(upper, m * (real)0.5, m);
#if DOUBLE
  V e = (V)(((B)bits >> 52) | 0x4330000000000000) - (4503599627370496.0 + 1023);
#else
  V e = __builtin_convertvector(bits >> 23, V) - 127;
#endif
  V k = e + choose(upper, all(1), all(0));
  V s = (m - 1) / (m + 1);
  V s2 = s * s, twice = s + s;
  return k * LN2_HIGH + (twice + (twice * (POLY(s2, LOG) * s2) + k * LN2_LOW));
}

INLINE V slope(V tail) {
  V w = -log_of_normal(tail * (2 - tail)), root;
  for (size_t i = 0; i < sizeof(V) / 16; i++) {
#if DOUBLE
    ((__m128d *)&root)[i] = _mm_sqrt_pd(((__m128d *)&w)[i]);
#else
    ((__m128 *)&root)[i] = _mm_sqrt_ps(((__m128 *)&w)[i]);
#endif
  }
  return choose(less(w, all(5)), POLY(w - (real)2.5, MIDDLE), POLY(root - 3, OUTER));
}

INLINE V normal(W word) {
#if DOUBLE
  V centred = (from_word(word) + 0.5) * 0x1p-31;
  V tail = 1 - (V)((M)centred & INT64_MAX);
  return slope(tail) * centred * 1.4142135623730951;
#else
  W magnitude = word ^ (W)((S)word >> 31);
  V tail = (from_word(magnitude ^ 0x7fffffff) + 0.5f) * 0x1p-31f;
  V value = slope(tail) * (1 - tail) * 1.4142135623730951f;
  return (V)((M)value ^ (M)(word & 0x80000000u));
#endif
}

INLINE V uniform(W word) {
#if DOUBLE
  return (from_word(word ^ 0x80000000u) + 2147483648.5) * 0x1p-32;
#else
  V u = (from_word(word >> 1) + 0.5f) * 0x1p-31f, most = all(1 - 0x1p-24f);
  return choose(less(most, u), most, u);
#endif
}

INLINE void threefry(W key0, W key1, W *x0, W *x1) {
  static const int R[] = {13, 15, 26, 6, 17, 29, 16, 24};
  W keys[] = {key0, key1, key0 ^ key1 ^ 0x1bd11bdau};
  W a = *x0 + key0, b = *x1 + key1;
  for (int round = 0; round < 13; round++) {
    a += b;
    b = ((b << R[round & 7]) | (b >> (32 - R[round & 7]))) ^ a;
    if ((round & 3) == 3) {
      uint32_t j = (round + 1) >> 2;
      a += keys[j % 3];
      b += keys[(j + 1) % 3] + j;
    }
  }
  *x0 = a;
  *x1 = b;
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}
