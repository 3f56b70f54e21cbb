/** One number of a disease structure that calibration may move: what it means, in which unit and range, and why. */
export interface ParameterDefinition {
  /** Name in code and files. */
  readonly name: string;
  /** Symbol in the equations of docs/model.md. */
  readonly symbol: string;
  readonly meaning: string;
  readonly unit: string;
  /** Bounds for calibration; biology keeps the hair rates inside theirs. */
  readonly low: number;
  readonly high: number;
  /** Calibration searches the range evenly in the number itself or in its logarithm. */
  readonly scale: "linear" | "log";
  /** Where the range comes from. */
  readonly source: string;
}

/** Values of all parameters of a structure by name. */
export type ParameterValues = Readonly<Record<string, number>>;

/** Where ranges come from when no observation pins them. */
const PROTOTYPE = "docs/model.md: range found by fitting a prototype and removing parts; a working prior";
const HAIR_CYCLE = "docs/model.md: kept within what is known of the hair cycle";

type Row = [string, string, string, string, number, number, "linear" | "log", string];

function define(rows: readonly Row[]): readonly ParameterDefinition[] {
  return rows.map(([name, symbol, meaning, unit, low, high, scale, source]) => ({
    name,
    symbol,
    meaning,
    unit,
    low,
    high,
    scale,
    source,
  }));
}

/** Parameters that both structures share: people's spread, fluctuation, the hair cycle and remissions. */
export const HAIR_PARAMETERS = define([
  [
    "inhibitionSpread",
    "sE",
    "spread between people of the logit of mean inhibition",
    "logit units",
    0.25,
    0.7,
    "linear",
    "docs/model.md: from the published variability of exposure and potency",
  ],
  [
    "fluctuationSpread",
    "sz",
    "spread of the slow personal fluctuation of drive",
    "drive units",
    0.01,
    1,
    "log",
    PROTOTYPE,
  ],
  ["fluctuationTime", "tz", "how long a fluctuation lasts", "weeks", 4, 80, "log", PROTOTYPE],
  [
    "regrowthRate",
    "kre",
    "re-entry of quiescent follicles into growth without attack",
    "1/week",
    0.08,
    0.35,
    "log",
    HAIR_CYCLE,
  ],
  [
    "regrowthSpread",
    "skre",
    "spread between people of the logarithm of the re-entry rate",
    "log units",
    0.3,
    1,
    "linear",
    PROTOTYPE,
  ],
  [
    "regrowthShiftVerySevere",
    "dV",
    "shift of the logarithm of the re-entry rate in very severe disease",
    "log units",
    -1.2,
    0.1,
    "linear",
    PROTOTYPE,
  ],
  ["sheddingRate", "ksh", "loss of hair under full attack", "1/week", 0.2, 0.6, "log", HAIR_CYCLE],
  [
    "recoverableSevere",
    "f severe",
    "share of bald follicles that can recover, severe",
    "share",
    0.94,
    1,
    "linear",
    PROTOTYPE,
  ],
  [
    "recoverableVerySevere",
    "f very severe",
    "share of bald follicles that can recover, very severe",
    "share",
    0.9,
    1,
    "linear",
    PROTOTYPE,
  ],
  [
    "remissionOnSevere",
    "lam severe",
    "chance a week that a spontaneous remission begins, severe",
    "1/week",
    0.0005,
    0.02,
    "log",
    PROTOTYPE,
  ],
  [
    "remissionOnVerySevere",
    "lam very severe",
    "chance a week that a spontaneous remission begins, very severe",
    "1/week",
    0.0001,
    0.01,
    "log",
    PROTOTYPE,
  ],
  ["remissionOff", "lend", "chance a week that a remission ends", "1/week", 0.0002, 0.03, "log", PROTOTYPE],
  [
    "spreadOn",
    "lspread",
    "chance a week that the attack spreads to hair that was never lost",
    "1/week",
    0.0001,
    0.004,
    "log",
    "half a percent to a fifth a year; observations gp_prog_lo and gp_prog_hi: 14 to 25 % of people come to lose all hair",
  ],
]);

/** Parameters of structure 1, "drive". */
export const DRIVE_PARAMETERS: readonly ParameterDefinition[] = [
  ...define([
    [
      "meanDriveSevere",
      "mu severe",
      "mean disease drive of people with SALT 50-94",
      "drive units",
      -0.3,
      2,
      "linear",
      PROTOTYPE,
    ],
    [
      "meanDriveVerySevere",
      "mu very severe",
      "mean disease drive of people with SALT 95-100",
      "drive units",
      0,
      4,
      "linear",
      PROTOTYPE,
    ],
    ["driveSpread", "om", "spread of drive between people", "drive units", 0.5, 2.6, "linear", PROTOTYPE],
    [
      "areaSpread",
      "ssp",
      "spread of drive between areas of one scalp",
      "drive units",
      0.02,
      1.2,
      "log",
      PROTOTYPE,
    ],
    ["drugSlope", "bE", "drive held down at full inhibition", "drive units", 2, 7, "linear", PROTOTYPE],
    [
      "attackSoftness",
      "wd",
      "width of the change from no attack to full attack",
      "drive units",
      0.05,
      0.8,
      "log",
      PROTOTYPE,
    ],
    [
      "suppressionRate",
      "kon",
      "speed at which the drug's effect builds up",
      "1/week",
      0.05,
      1,
      "log",
      PROTOTYPE,
    ],
    ["returnRate", "koff", "speed at which the drug's effect fades", "1/week", 0.08, 0.4, "log", PROTOTYPE],
    [
      "remissionDepth",
      "J",
      "drive held down by a spontaneous remission",
      "drive units",
      1,
      4,
      "linear",
      PROTOTYPE,
    ],
  ]),
  ...HAIR_PARAMETERS,
];

/** Parameters of structure 2, "loop". */
export const LOOP_PARAMETERS: readonly ParameterDefinition[] = [
  ...define([
    [
      "meanDriveSevere",
      "mu severe",
      "mean logarithm of loop gain of people with SALT 50-94",
      "log units",
      -0.3,
      1.5,
      "linear",
      PROTOTYPE,
    ],
    [
      "meanDriveVerySevere",
      "mu very severe",
      "mean logarithm of loop gain of people with SALT 95-100",
      "log units",
      0,
      3,
      "linear",
      PROTOTYPE,
    ],
    ["driveSpread", "om", "spread of loop gain between people", "log units", 0.3, 1.6, "linear", PROTOTYPE],
    [
      "areaSpread",
      "ssp",
      "spread of loop gain between areas of one scalp",
      "log units",
      0.02,
      1,
      "log",
      PROTOTYPE,
    ],
    [
      "drugSlope",
      "gam",
      "logarithm of the loop gain held down at full inhibition",
      "log units",
      1,
      5,
      "linear",
      PROTOTYPE,
    ],
    ["returnRate", "koff", "speed at which the drug's effect fades", "1/week", 0.04, 1, "log", PROTOTYPE],
    [
      "gainAtRest",
      "eps",
      "signal without attack, relative to full attack",
      "share",
      0.25,
      0.9,
      "linear",
      PROTOTYPE,
    ],
    ["attackRate", "kA", "speed of the attack state", "1/week", 0.1, 1.5, "log", PROTOTYPE],
    [
      "memoryGain",
      "kin",
      "speed at which attack builds tissue memory",
      "1/week",
      0.01,
      0.3,
      "log",
      PROTOTYPE,
    ],
    [
      "memoryDecay",
      "kout",
      "speed at which tissue memory fades without attack",
      "1/week",
      0.003,
      0.02,
      "log",
      PROTOTYPE,
    ],
    ["memoryFloor", "mres", "tissue memory that never fades", "share", 0.3, 1, "linear", PROTOTYPE],
    [
      "areaCoupling",
      "chi",
      "share of the attack felt from the whole scalp",
      "share",
      0,
      0.8,
      "linear",
      PROTOTYPE,
    ],
    [
      "remissionDepth",
      "J",
      "loop gain held down by a spontaneous remission",
      "log units",
      0.5,
      2.5,
      "linear",
      PROTOTYPE,
    ],
  ]),
  ...HAIR_PARAMETERS,
];
