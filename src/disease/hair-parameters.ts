import { defineParameters } from "./parameters.ts";

const HAIR_CYCLE = "docs/model.md: kept within what is known of the hair cycle";

/** Parameters of what every structure shares: people's spread, fluctuation, the hair cycle and remissions. */
export const HAIR_PARAMETERS = defineParameters({
  inhibitionSpread: {
    symbol: "sE",
    meaning: "spread between people of the logit of mean inhibition",
    unit: "logit units",
    range: [0.25, 0.7],
    source: "docs/model.md: from the published variability of exposure and potency",
  },
  fluctuationSpread: {
    symbol: "sz",
    meaning: "spread of the slow personal fluctuation of drive",
    unit: "drive units",
    range: [0.01, 1],
    scale: "log",
  },
  fluctuationTime: {
    symbol: "tz",
    meaning: "how long a fluctuation lasts",
    unit: "weeks",
    range: [4, 80],
    scale: "log",
  },
  regrowthRate: {
    symbol: "kre",
    meaning: "re-entry of quiescent follicles into growth without attack",
    unit: "1/week",
    range: [0.08, 0.35],
    scale: "log",
    source: HAIR_CYCLE,
  },
  regrowthSpread: {
    symbol: "skre",
    meaning: "spread between people of the logarithm of the re-entry rate",
    unit: "log units",
    range: [0.3, 1],
  },
  regrowthShiftVerySevere: {
    symbol: "dV",
    meaning: "shift of the logarithm of the re-entry rate in very severe disease",
    unit: "log units",
    range: [-1.2, 0.1],
  },
  sheddingRate: {
    symbol: "ksh",
    meaning: "loss of hair under full attack",
    unit: "1/week",
    range: [0.2, 0.6],
    scale: "log",
    source: HAIR_CYCLE,
  },
  lostShare: {
    symbol: "u",
    meaning: "median share of a person's bald follicles that cannot recover",
    unit: "share",
    range: [0.0003, 0.05],
    scale: "log",
  },
  lostSpread: {
    symbol: "su",
    meaning: "spread between people of its logarithm",
    unit: "log units",
    range: [0.3, 3],
  },
  suppressionSpread: {
    symbol: "son",
    meaning: "spread between people of the logarithm of the speed at which a drug's effect builds up",
    unit: "log units",
    range: [0.05, 1.5],
  },
  remissionOnSevere: {
    symbol: "lam severe",
    meaning: "chance a week that a spontaneous remission begins, severe",
    unit: "1/week",
    range: [0.0005, 0.02],
    scale: "log",
  },
  remissionOnVerySevere: {
    symbol: "lam very severe",
    meaning: "chance a week that a spontaneous remission begins, very severe",
    unit: "1/week",
    range: [0.0001, 0.01],
    scale: "log",
  },
  remissionOff: {
    symbol: "lend",
    meaning: "chance a week that a remission ends",
    unit: "1/week",
    range: [0.0002, 0.03],
    scale: "log",
  },
  remissionHold: {
    symbol: "eta",
    meaning:
      "how much the drug's effect lowers the logarithm of that chance, relative to what it holds down of drive",
    unit: "1",
    range: [2, 4],
    source:
      "no observation tells; below 2 people whose hair came back late or in full lose it on the drug more often than others, which none reports",
  },
  spreadOn: {
    symbol: "lspread",
    meaning: "chance a week that the attack spreads to hair that was never lost",
    unit: "1/week",
    range: [0.0001, 0.004],
    scale: "log",
    source:
      "half a percent to a fifth a year; observations gp_prog_lo and gp_prog_hi: 14 to 25 % of people come to lose all hair",
  },
});
