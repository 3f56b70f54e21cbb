import { describe, expect, it } from "vitest";
import { synthesise } from "../evidence/synthesis/synthesise.ts";
import { synthesisForest } from "../explain/synthesis/forest.ts";
import { synthesisText } from "../explain/synthesis/text.ts";
import { readSynthesisTable } from "./synthesis-table.ts";

const read = (...lines: string[]) =>
  readSynthesisTable(lines.map((text, at) => ({ line: at + 1, fields: text.split(",") })));

describe("a table of studies", () => {
  it("holds counts, with controls or without, or estimates; empty lines are passed over", async () => {
    const studies = await read(
      "Study,EVENTS,n,control_events,control_n,estimate,se",
      "",
      "a,3,10,1,9,,",
      "b,,,,,0.5,0.2",
    );
    expect(studies).toEqual([
      { name: "a", group: { events: 3, n: 10 }, control: { events: 1, n: 9 } },
      { name: "b", effect: { estimate: 0.5, variance: 0.2 * 0.2 } },
    ]);
  });

  it("may lack a control, one of its numbers, or cells at the end; without studies there are none", async () => {
    expect(await read(" study , events ,n,control_events,control_n", " a , 3 ,10, ,9", "b,1,2")).toEqual([
      { name: "a", group: { events: 3, n: 10 } },
      { name: "b", group: { events: 1, n: 2 } },
    ]);
    expect(await read("study,events,n")).toEqual([]);
    expect(await read()).toEqual([]);
  });

  it.each([
    [["study,events"], ["a,1"], /line 2.*events and n/],
    [["name,events,n"], ["a,1,2"], /columns study/],
    [["study,events,n,weight"], ["a,1,2,3"], /"weight" .*allowed are the columns/],
    [["study,events,n"], ["a,1,2,3"], /decimal comma/],
    [["study,events,n"], ["a,x,2"], /line 2, events: "x"/],
    [["study,estimate,se"], ["a,1,0"], /se: 0 .*above 0/],
    [["study,events,n"], [",1,2"], /line 2, study.*the name of the study/],
    [["study,events,n"], ["a,,2"], /line 2: "a".*events and n, or estimate and se/],
    [["study,events,n"], ["a"], /line 2: "a".*events and n, or estimate and se/],
    [["study,estimate,se"], ["a,1,-1"], /se: -1 .*a standard error above 0/],
    [
      ["study,estimate,se"],
      ["a,Infinity,1"],
      /line 2, estimate.*it must be a number, with a point for decimals/,
    ],
    [["study,events,n,control_events,control_n"], ["a,1,2,x,3"], /line 2, control_events/],
    [["study,events,n,control_events,control_n"], ["a,1,2,3,x"], /line 2, control_n/],
    [
      ["study,events,x"],
      [],
      /allowed are the columns study, events, n, control_events, control_n, estimate, se/,
    ],
    [["study,n,n"], [], /line 1: "n".*each column once/],
    [["events,n"], [], /line 1: "events,n".*a header with the columns study, and events, n or estimate, se/],
  ])("refuses %s with %s", async (head, rows, message) => {
    await expect(read(...head, ...rows)).rejects.toThrow(message);
  });
});

describe("a forest plot", () => {
  it("shows every study, the pooled value and the prediction, and says the same in words", async () => {
    const studies = await read(
      "study,events,n,control_events,control_n",
      "First <trial>,30,100,10,98",
      "Second,22,81,9,80",
      "Third,51,160,15,158",
    );
    for (const measure of ["difference", "log risk ratio", "log odds ratio"] as const) {
      const result = synthesise(studies, measure);
      const { svg, twin } = synthesisForest(result);
      expect(svg).toContain("First &lt;trial&gt;");
      expect(svg.match(/<rect /g)?.length).toBe(3);
      expect(svg.match(/<polygon /g)?.length).toBe(1);
      expect(svg).not.toMatch(/NaN|Infinity/);
      expect(twin.length).toBe(5);
      expect(synthesisText(result)).toContain("A new study is expected within");
    }
  });
});
