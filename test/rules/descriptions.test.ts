import { expect, it } from "vitest";
import { schemaFiles } from "../../scripts/json-schemas.ts";

it("descriptions of fields in published schemas say something", () => {
  for (const [name, schema] of schemaFiles()) expect(schema, name).not.toMatch(/"description": "\s*"/);
});
