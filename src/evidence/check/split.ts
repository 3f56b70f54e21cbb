import { printsAs } from "../percentages.ts";
import type { Observation, Split, SplitEntry, SplitRow } from "../schema.ts";
import type { Problems } from "./problem.ts";

/** Rules of the lists that calibrate and that only judge: disjoint, known, counted, and the counts agree. */
export function checkSplit(split: Split, observations: readonly Observation[], problems: Problems): void {
  const byId = new Map(observations.map((row) => [row.id, row]));
  const calibration = split.calibration.flatMap((entry) => entry.observations.map((row) => row.id));
  const validation = split.validation.flatMap((entry) => entry.observations.map((row) => row.id));
  const calibrates = new Set(calibration);
  for (const id of validation) {
    problems.test(!calibrates.has(id), id, "split", id, "no observation both calibrates and validates");
    for (const same of byId.get(id)?.sameAs ?? [])
      problems.test(
        !calibrates.has(same),
        id,
        "split",
        same,
        "one datum does not both calibrate and validate",
      );
  }
  for (const list of [calibration, validation])
    list.forEach((id, at) => {
      problems.test(list.indexOf(id) === at, id, "split", id, "no observation is listed twice");
    });
  for (const entry of [...split.calibration, ...split.validation])
    for (const row of entry.observations) checkRow(row, entry, byId, problems);
}

function checkRow(
  row: SplitRow,
  entry: SplitEntry,
  byId: ReadonlyMap<string, Observation>,
  problems: Problems,
): void {
  const { id, events, n } = row;
  const observation = byId.get(id);
  problems.test(observation !== undefined, id, "split", id, "the split names known observations");
  if (!observation) return;
  problems.test(
    observation.setAside === undefined,
    id,
    "split",
    id,
    "the split uses no row that is set aside",
  );
  if (events === undefined || n === undefined) {
    problems.test(events === n, id, "split", row, "events and n come together");
    const otherEnd = entry.observations.some((other) => other.id === observation.otherEnd);
    const counted = observation.unit === "percent" || observation.unit === "patients";
    problems.test(!counted || otherEnd, id, "split", row, "a proportion in the split has events and n");
    return;
  }
  problems.test(events <= n, id, "split", events, "events are at most n");
  const explained = observation.nMeaning !== undefined && entry.note !== undefined;
  problems.test(
    observation.n === n || explained,
    id,
    "split",
    n,
    "n is the observation's, or a note says why not",
  );
  if (observation.events !== null)
    problems.test(events === observation.events, id, "split", events, "printed events are used");
  if (observation.unit === "percent")
    problems.test(
      printsAs(events, n, observation.value, observation.decimals, observation.rounding === "cut"),
      id,
      "split",
      [events, n],
      "events of n round to the published percentage",
    );
  else problems.test(events === observation.value, id, "split", events, "events are the published count");
}
