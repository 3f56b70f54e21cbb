"""The weekly step of src/disease/drive.ts in vectorised NumPy, people along the arrays. With "same" the random
numbers are those of our backends, so the states agree to rounding; with "own" they are NumPy's, as one would
write it without wanting the same people again. Prints patients per second over 156 weeks.

    python3 drive.py block.bin f64 same
"""
import json
import sys
import time

import numpy as np

PATIENTS, WEEKS, PARTS, PARAMETERS, FIXED, STATES = 512, 156, 5, 9, 15, 20
REPEATS = 4  # blocks side by side: the cost of a call spreads over more people, all still in the cache

real = np.float64 if sys.argv[2] == "f64" else np.float32
same = sys.argv[3] == "same"
with open(sys.argv[1], "rb") as file:
    parameters = np.fromfile(file, np.float64, PARAMETERS).astype(real)
    fixed = np.fromfile(file, np.float64, FIXED * PATIENTS).reshape(FIXED, PATIENTS).astype(real)
    start = np.fromfile(file, np.float64, STATES * PATIENTS).reshape(STATES, PATIENTS).astype(real)
    key0, key1, stream = (np.tile(np.fromfile(file, np.uint32, PATIENTS), REPEATS) for _ in range(3))
fixed, start = np.tile(fixed, REPEATS), np.tile(start, REPEATS)
J, wd, bE, sz, tz, ksh, lend, eta, lspread = parameters
theta = fixed[:PARTS]
kre, show, lam, inhibition, rise, fall = fixed[PARTS:PARTS + 6]
rng = np.random.Generator(np.random.SFC64(1))

ROTATIONS = (13, 15, 26, 6, 17, 29, 16, 24)
MIDDLE = (2.81022636e-8, 3.43273939e-7, -3.5233877e-6, -4.39150654e-6, 0.00021858087, -0.00125372503,
          -0.00417768164, 0.246640727, 1.50140941)
OUTER = (4.40157454e-6, -0.000197984825, 0.00120256548, -0.00335091152, 0.00574628932, -0.00772505451,
         0.00944568939, 1.00168264, 2.83297661)


def threefry(week):
    keys = (key0, key1, key0 ^ key1 ^ np.uint32(0x1BD11BDA))
    a, b = key0 + np.uint32(week), key1 + (stream + np.uint32(1))
    for turn in range(13):
        a = a + b
        by = ROTATIONS[turn & 7]
        b = ((b << np.uint32(by)) | (b >> np.uint32(32 - by))) ^ a
        if turn & 3 == 3:
            j = (turn + 1) >> 2
            a, b = a + keys[j % 3], b + keys[(j + 1) % 3] + np.uint32(j)
    return a, b


def polynomial(x, coefficients):
    value = np.full_like(x, coefficients[0])
    for coefficient in coefficients[1:]:
        value = value * x + real(coefficient)
    return value


def normal(word):
    centred = (word.view(np.int32).astype(np.float64) + 0.5) * 2.0**-31
    tail = 1 - np.abs(centred)
    w = -np.log(tail * (2 - tail)).astype(real)
    slope = np.where(w < 5, polynomial(w - real(2.5), MIDDLE), polynomial(np.sqrt(w) - real(3), OUTER))
    return (slope * centred.astype(real)) * real(np.sqrt(2))


def uniform(word):
    return ((word.astype(np.float64) + 0.5) * 2.0**-32).astype(real)


def draw(week, count):
    if same:
        first, second = threefry(week)
        return normal(first), uniform(second)
    return rng.standard_normal(count, dtype=real), rng.random(count, dtype=real)


def follow(effect, target, rise, fall):
    gap = target - effect
    return effect + np.where(gap > 0, rise, fall) * gap


def run():
    z, remission, spread, t1, t2 = start[0], start[1], start[2], start[3], start[4]
    visible, growing, quiescent = start[5:10], start[10:15], start[15:20]
    phi = np.exp(-1 / tz)
    innovation = sz * np.sqrt(1 - phi * phi)
    ends = lend * np.exp(-(eta * bE * inhibition))
    for week in range(WEEKS):
        shock, chance = draw(week, z.size)
        z = phi * z + innovation * shock
        remission = np.where(remission > 0.5, chance >= ends, chance < lam).astype(real)
        spread = np.where(chance > 1 - lspread, 1, spread).astype(real)
        t1 = follow(t1, bE * inhibition + J * remission, rise, fall)
        t2 = follow(t2, t1, rise, fall)
        attack = 1 / (1 + np.exp((theta + (z - t2)) * (-1 / wd)))
        attack[PARTS - 1] *= spread
        loss = 1 - np.exp(-ksh * attack)
        regrow = 1 - np.exp(-kre * (1 - attack))
        visible_lost, growing_lost, reentered = visible * loss, growing * loss, quiescent * regrow
        shown = (growing - growing_lost) * show
        visible = visible - visible_lost + shown
        growing = growing - growing_lost + reentered - shown
        quiescent = quiescent - reentered + visible_lost + growing_lost
    states = (z[None], remission[None], spread[None], t1[None], t2[None], visible, growing, quiescent)
    return float(sum(part[:, :PATIENTS].astype(np.float64).sum() for part in states))


with np.errstate(over="ignore"):
    run()
    began, patients = time.thread_time(), 0
    while patients == 0 or time.thread_time() - began < 0.1:
        checksum = run()
        patients += PATIENTS * REPEATS
rate = patients / (time.thread_time() - began)
print(json.dumps({"patientsPerSecond": rate, "checksum": checksum}))
