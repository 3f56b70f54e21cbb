import type { Command } from "commander";
import type { Evidence } from "../../../evidence/index.ts";
import { openPart, type Part } from "../../../files/parts.ts";
import type { JudgedPerson } from "../../../forecast/self-test/score-people.ts";
import { selfTestStatistics } from "../../../forecast/self-test/self-test.ts";
import type { TableReport } from "../../../formats/event-table/notes.ts";
import { inOrderOfParts } from "../../../formats/parts/header.ts";
import { addTallyLine, type TallyLine } from "../../../formats/parts/tallies.ts";
import { InputError } from "../../../input/input-error.ts";
import { loadEvidence } from "../../../package-data/evidence.ts";
import { programVersion } from "../../../package-data/program.ts";
import { loadValidationData } from "../../../package-data/targets.ts";
import type { Model } from "../../../simulate/model.ts";
import { modelHash } from "../../../simulate/model-hash.ts";
import { Tally } from "../../../simulate/tally.ts";
import { planTrial } from "../../../trial/plan.ts";
import type { PowerRequest } from "../../../trial/power/power.ts";
import { parseProtocol } from "../../../trial/protocol.ts";
import type { Protocol } from "../../../trial/protocol-schema.ts";
import { trialResult } from "../../../trial/trial.ts";
import { protocolsOf, validationOf } from "../../../validate/validate.ts";
import { MODEL, modelFor } from "../../model-flag.ts";
import { type PersonOutcome, TableResults } from "../../table-results.ts";
import { reportStatistics, type SelfTestSizes } from "../selftest.ts";
import { reportTrial, trialFiles } from "../trial.ts";
import { reportValidation, storedLeftOut } from "../validate.ts";

const EXAMPLES = `
Examples:
  anagen forecast --table people.csv --shard 1/2 --out 1.part
  anagen forecast --table people.csv --shard 2/2 --out 2.part
  anagen merge 1.part 2.part --out results.parquet

  anagen trial mine.json --shard 3/8 --out 3.part
  anagen merge *.part --json > table.json

The result is that of one process, byte for byte. docs/registries.md and examples/slurm, examples/kubernetes show it
with schedulers.
`;

interface MergeFlags {
  readonly out?: string;
  readonly json?: boolean;
  readonly model?: string;
}

/** `anagen merge PARTS...`: the parts of a run that was cut with --shard, put together. */
export function registerMerge(program: Command): void {
  program
    .command("merge")
    .description(
      "Puts the parts of a run together that --shard made: the result of one process, byte for byte.",
    )
    .argument("<parts...>", "files of all parts, in any order")
    .option("--out <file>", "where the result goes, as the command itself names it: .csv, .parquet or .json")
    .option("--json", "print JSON and nothing else, as the command itself does")
    .option(...MODEL)
    .addHelpText("after", EXAMPLES)
    .action(async (names: string[], flags: MergeFlags) => {
      const opened: Part[] = [];
      for (const name of names) opened.push(await openPart(name));
      const parts = inOrderOfParts(opened);
      const [{ name, header }] = parts;
      if (header.program !== programVersion())
        throw new InputError(
          name,
          header.program,
          `this program is ${programVersion()}; merge with the same`,
        );
      const evidence = loadEvidence();
      const model = modelFor(flags, evidence);
      if (header.model !== modelHash(model) || header.dataVersion !== model.dataVersion)
        throw new InputError(name, header.modelVersion, `the model here is ${model.version}`);
      await MERGE[header.command](parts, model, flags, evidence);
    });
}

type Merge = (parts: readonly Part[], model: Model, flags: MergeFlags, evidence: Evidence) => Promise<void>;
/** Settings of a part's run; the program that wrote them is this one. */
const settingsOf = <Settings>([part]: readonly Part[]) => part.header.settings as Settings;

const MERGE: Readonly<Record<Part["header"]["command"], Merge>> = {
  async forecast(parts, model, flags) {
    if (flags.json && flags.out === undefined)
      throw new InputError("--json", true, "the summary is printed as JSON and the rows need --out");
    const { people, read, leftOut } = settingsOf<{
      people: number;
      read: TableReport;
      leftOut: { count: number; reported: readonly string[] };
    }>(parts);
    const results = new TableResults(flags.out);
    try {
      results.leftOut.count = leftOut.count;
      results.leftOut.reported.push(...leftOut.reported);
      const lines = parts.map((part) => part.lines());
      for (let at = 0; at < people; at++) {
        const { value, done } = await lines[at % parts.length].next();
        if (done) throw new InputError(parts[at % parts.length].name, undefined, "it lacks people");
        results.take(value as PersonOutcome);
      }
      results.end(read, model, flags.json);
    } catch (error) {
      results.discard();
      throw error;
    }
  },

  async trial(parts, model, flags) {
    const { file, ...size } = settingsOf<{
      file: unknown;
      virtualPatients: number;
      seed: number;
      power?: PowerRequest;
    }>(parts);
    const out = trialFiles(flags);
    const { value: protocol, warnings } = parseProtocol(file);
    const tallies = await talliesOf(parts, new Map([["", protocol]]), model);
    const result = trialResult(protocol, model, tallies.get("") as Tally[], size);
    reportTrial({ ...result, warnings: [...warnings, ...result.warnings] }, out, flags.json);
  },

  async validate(parts, model, flags, evidence) {
    refuseOut(flags);
    const size = settingsOf<{ virtualPatients: number; seed: number }>(parts);
    const { lists, protocols } = loadValidationData(evidence);
    const tallies = await talliesOf(parts, protocolsOf(lists, protocols), model);
    const leftOut = storedLeftOut(flags, evidence);
    reportValidation(validationOf(lists, protocols, model, tallies, { ...size, leftOut }), evidence, flags);
  },

  async selftest(parts, model, flags) {
    refuseOut(flags);
    const judged: (JudgedPerson | null)[][] = [];
    for (const part of parts)
      for await (const line of part.lines()) {
        const { group, at, person } = line as { group: number; at: number; person: JudgedPerson | null };
        judged[group] ??= [];
        judged[group][at] = person;
      }
    reportStatistics(selfTestStatistics(model, settingsOf<SelfTestSizes>(parts), judged), flags);
  },
};

function refuseOut({ out }: MergeFlags): void {
  if (out !== undefined)
    throw new InputError("--out", out, "for this command there is none; --json prints the result");
}

/** The tallies of all parts added up, by name of the protocol, one a draw. */
async function talliesOf(
  parts: readonly Part[],
  protocols: ReadonlyMap<string, Protocol>,
  model: Model,
): Promise<Map<string, Tally[]>> {
  const tallies = new Map<string, Tally[]>();
  for (const [name, protocol] of protocols) {
    const { cells } = planTrial(protocol);
    tallies.set(
      name,
      model.draws.map(() => new Tally(cells)),
    );
  }
  for (const part of parts)
    for await (const line of part.lines()) {
      const tally = line as TallyLine;
      addTallyLine(tallies.get(tally.of) as Tally[], tally);
    }
  return tallies;
}
