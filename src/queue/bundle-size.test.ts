import { describe, expect, it } from "vitest";
import { BundleSize, MOST_JOBS } from "./bundle-size.ts";

describe("jobs of a message", () => {
  it("are one until it is known what a job takes", () => {
    expect(new BundleSize().next(1000, 4)).toBe(1);
  });

  it("are as many as take about a tenth of a second, and no more than a message holds", () => {
    const size = new BundleSize();
    size.took(1, 20);
    expect(size.next(1000, 4)).toBe(5);
    size.took(5, 0);
    for (let time = 0; time < 50; time++) size.took(5, 5);
    expect(size.next(1000, 4)).toBe(MOST_JOBS);
    for (let time = 0; time < 50; time++) size.took(1, 1000);
    expect(size.next(1000, 4)).toBe(1);
  });

  it("leave something for every message that may be under way", () => {
    const size = new BundleSize();
    size.took(1, 1);
    expect(size.next(12, 4)).toBe(3);
    expect(size.next(3, 4)).toBe(1);
  });
});
