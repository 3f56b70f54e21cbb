import { LEAST_STRUCTURE_WEIGHT } from "../src/calibrate/stacking.ts";
import { BASELINE } from "../src/disease/population/baseline.ts";
import { MOST_ATTEMPTS, MOST_IMPROVEMENT } from "../src/disease/population/candidates.ts";
import { BURN_IN_WEEKS } from "../src/disease/population/enrol.ts";
import { AREA_SHARES, AREAS } from "../src/disease/salt/areas.ts";
import { BLUNDER_PROBABILITY, READING_ERROR } from "../src/disease/salt/reading.ts";
import { SEVERE_SALT, VERY_SEVERE_SALT } from "../src/disease/salt/thresholds.ts";
import { VISIBILITY_RATE } from "../src/disease/structures/drive.ts";
import { FULL_ATTACK, FULL_MEMORY, STAGE_RATE } from "../src/disease/structures/loop.ts";
import { AGES } from "../src/drug/ages.ts";
import { CLEARANCE, KINETICS } from "../src/drug/baricitinib.ts";
import { SIMULATED_DRUGS } from "../src/drug/catalogue.ts";

/** Every constant of the model that calibration does not move, from the code. */
export function constantsTable(): string {
  const rows: [string, string | number, string][] = [
    ["shares w of the areas " + AREAS.join(", "), AREA_SHARES.join(", "), "share of the scalp"],
    ["k_show, structure 1 (one growing stage)", VISIBILITY_RATE, "1/week"],
    ["k_show, structure 2 (each of two growing stages)", STAGE_RATE, "1/week"],
    ["A and M of the bald part at the start, structure 2", `${FULL_ATTACK} and ${FULL_MEMORY}`, "share"],
    ["severe from, very severe from", `${SEVERE_SALT} and ${VERY_SEVERE_SALT}`, "SALT points"],
    ["share of the very severe at SALT 100", BASELINE.completeShare, "share"],
    ["spread of an area's bald share about the scalp's", BASELINE.areaSpread, "share of the area"],
    ["untreated weeks before enrolment", BURN_IN_WEEKS, "weeks"],
    ["most improvement of true SALT in them", MOST_IMPROVEMENT, "SALT points"],
    ["candidates tried for a seat, at most", MOST_ATTEMPTS, "people"],
    ["reading: error at SALT 0 and 100", READING_ERROR.atTheEnds, "SALT points"],
    ["reading: added times s (1 - s)", READING_ERROR.inTheMiddle, "SALT points"],
    ["reading: floor of its probability in a personal forecast", BLUNDER_PROBABILITY, "probability"],
    ["weight of each structure beforehand", LEAST_STRUCTURE_WEIGHT, "share"],
    ["youngest person answered for, adult from", `${AGES.youngest} and ${AGES.adult}`, "years"],
    ["baricitinib: molar mass", KINETICS.molarMass, "g/mol"],
    ["baricitinib: absorption", KINETICS.absorptionRate, "1/h"],
    ["baricitinib: central volume V1/F", KINETICS.centralVolume, "L"],
    ["baricitinib: exchange Q/F", KINETICS.exchange, "L/h"],
    ["baricitinib: peripheral volume V2/F", KINETICS.peripheralVolume, "L"],
    ["baricitinib: IC50", KINETICS.halfInhibition, "nM"],
    ["baricitinib: clearance CL/F", CLEARANCE.typical, "L/h"],
    [
      "baricitinib: power of eGFR, reference",
      `${CLEARANCE.renalPower}, ${CLEARANCE.referenceFiltration}`,
      "mL/min/1.73 m2",
    ],
    ["baricitinib: exposure with a strong OAT3 inhibitor", CLEARANCE.oat3ExposureFactor, "times"],
    ...SIMULATED_DRUGS.map(({ name, doses: { studied, label, highest } }): [string, string, string] => [
      `${name}: studied; a person's highest; a trial's highest`,
      `${studied.join(", ")}; ${label}; ${highest}`,
      "mg a day",
    ]),
  ];
  return [
    "",
    "| constant | value | unit |",
    "|---|---|---|",
    ...rows.map((row) => `| ${row.join(" | ")} |`),
    "",
  ].join("\n");
}
