/**
 * Which published observations the pages show beside the forecast, by id. Every number, name and source of them
 * comes from data/evidence when the site is built.
 */
export const SHOWN_FACTS = {
  /** What the trials found for the options. */
  trials: ["BARI-091", "BARI-094", "BARI-096", "BARI-105", "BARI-107", "BARI-102", "BARI-103"],
  /** Harms seen on the drug, each with the group it is compared with where there is one. */
  harmsOfStaying: [
    ["BARI-028", "BARI-026"],
    ["BARI-348", "BARI-346"],
    ["BARI-344", "BARI-342"],
    ["BARI-024", "BARI-022"],
    ["BARI-258"],
    ["BARI-252"],
  ],
  /** Harms seen after stopping or lowering; as many as above. */
  harmsOfStopping: [
    ["BARI-091"],
    ["BARI-094", "BARI-096"],
    ["BARI-099", "BARI-097"],
    ["BARI-109", "BARI-111"],
    ["BARI-102", "BARI-103"],
    ["BARI-219", "BARI-215"],
  ],
  label: ["BARI-279", "BARI-280", "BARI-281", "BARI-282", "BARI-283"],
  early: ["BARI-088", "BARI-090", "BARI-091"],
  again: ["BARI-102", "BARI-103", "BARI-101"],
} as const;

/** Claims whose "nobody knows" is shown beside the harms. */
export const SHOWN_CLAIMS = {
  unknownOfStaying: ["C35", "C43"],
  unknownOfStopping: ["C27", "C28"],
  warnings: ["C32", "C43"],
  early: ["C19"],
} as const;
