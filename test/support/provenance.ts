/** What some result rests on; no number of it is like another one. */
export const PROVENANCE = {
  modelVersion: "m7",
  dataVersion: "d8",
  seed: 5,
  virtualPatients: 4000,
  effectiveSampleSize: 61,
  digest: "0123456789abcdef",
};
