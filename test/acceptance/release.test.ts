import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { type Bill, billFaults, NEEDED, packedFaults } from "../../scripts/release-rules.ts";
import { ROOT } from "../support/anagen.ts";

const component = (...licences: string[]) => ({
  components: [{ name: "x", version: "1", licenses: licences.map((id) => ({ license: { id } })) }],
});

describe("a release", () => {
  it("delivers packages under allowed licences alone", () => {
    const words = ["sbom", "--sbom-format", "cyclonedx", "--omit", "dev", "--package-lock-only"];
    const bill = JSON.parse(execFileSync("npm", words, { cwd: ROOT, encoding: "utf8" })) as Bill;
    expect(bill.components.length).toBeGreaterThan(5);
    expect(billFaults(bill)).toEqual([]);
  });

  it.each([
    [component("MIT"), 0],
    [component("GPL-3.0-only"), 1],
    [component(), 1],
    [{ components: [{ name: "x", version: "1" }] }, 1],
    [{ components: [{ name: "x", version: "1", licenses: [{ expression: "(MIT OR GPL-2.0-only)" }] }] }, 0],
    [{ components: [{ name: "x", version: "1", licenses: [{ expression: "(MIT AND GPL-2.0-only)" }] }] }, 1],
  ])("is checked licence by licence: %j", (bill, faults) => expect(billFaults(bill)).toHaveLength(faults));

  it("packs what a user needs and nothing of the work on it", () => {
    expect(packedFaults(NEEDED)).toEqual([]);
    for (const needed of ["bin/anagen.js", "dist/site/index.html", "LICENSE"])
      expect(packedFaults(NEEDED.filter((path) => path !== needed))).toEqual([`${needed} is missing`]);
    for (const left of [
      "dist/testing/x.js",
      "dist/a.test.js",
      "dist/site-4242",
      "dist/site.lock",
      "data/.x.1.0.part",
    ])
      expect(packedFaults([...NEEDED, left])).toEqual([`${left} must not be packed`]);
  });
});
