/* The drive structure as ordinary differential equations, for deSolve: the drug's delayed effect and the
 * follicles of two parts of the scalp, without chance events. On drug in every other quarter. */
#include <math.h>

enum { THETA = 0, THETA_REST, KRE, E, BE, WD, KON, KOFF, KSH, KVIS, PARAMETERS };
static double p[PARAMETERS];

void ode_parameters(void (*fill)(int *, double *)) {
  int count = PARAMETERS;
  fill(&count, p);
}

static double follow(double gap) { return (gap > 0 ? p[KON] : p[KOFF]) * gap; }

void ode_derivatives(int *count, double *time, double *y, double *dy, double *out, int *ip) {
  double on = fmod(floor(*time / 13), 2) == 0;
  dy[0] = follow(on * p[BE] * p[E] - y[0]);
  dy[1] = follow(y[0] - y[1]);
  for (int part = 0; part < 2; part++) {
    double *hair = y + 2 + 3 * part, *change = dy + 2 + 3 * part;
    double a = 1 / (1 + exp(-(p[part == 0 ? THETA : THETA_REST] - y[1]) / p[WD]));
    double back = p[KRE] * (1 - a) * hair[2], shown = p[KVIS] * hair[1];
    change[0] = shown - p[KSH] * a * hair[0];
    change[1] = back - shown - p[KSH] * a * hair[1];
    change[2] = p[KSH] * a * (hair[0] + hair[1]) - back;
  }
}
