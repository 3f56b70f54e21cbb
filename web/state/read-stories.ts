import { type CommunitySummary, communitySummarySchema } from "../../src/community/statistics/shape.ts";
import { InputError } from "../../src/input/input-error.ts";
import { parseInput, requireSchema } from "../../src/input/parse.ts";

/** Reports of version 1 lack the measured hearing, without which their shares must not be shown. */
const EARLIER = "anagen/community-report@1";

/**
 * Reads what `anagen community report --json` prints.
 *
 * @throws InputError
 */
export function readStories(value: unknown): CommunitySummary {
  if (typeof value === "object" && value !== null && "schema" in value && value.schema === EARLIER)
    throw new InputError(
      "schema",
      EARLIER,
      "a report of an earlier version, without how often outcomes are heard; make it again from the same store with: anagen community report --json",
    );
  requireSchema(value, "anagen/community-report@2", "the file");
  return parseInput(communitySummarySchema, value).value;
}
