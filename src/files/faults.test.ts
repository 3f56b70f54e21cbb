import { describe, expect, it } from "vitest";
import { faultWords, surroundingsFault } from "./faults.ts";

describe("a fault of the surroundings", () => {
  it("is one line with the path and the system's code", () => {
    const error = Object.assign(new Error("x"), { code: "ENOSPC", path: "/a/b" });
    expect(surroundingsFault(error)).toBe('"/a/b": no space is left on the disk (ENOSPC)');
    expect(faultWords("EWEIRD")).toBe("the system says EWEIRD");
  });

  it("is told from a defect", () => {
    expect(surroundingsFault(new TypeError("x is not a function"))).toBeNull();
    expect(surroundingsFault(Object.assign(new Error("x"), { code: "ERR_INVALID_ARG_TYPE" }))).toBeNull();
    expect(surroundingsFault(Object.assign(new Error("x"), { code: "constructor" }))).toBeNull();
    expect(surroundingsFault("text")).toBeNull();
  });

  it("is seen in a code of SQLite and its extended codes", () => {
    const error = (errcode: number) => Object.assign(new Error("x"), { code: "ERR_SQLITE_ERROR", errcode });
    expect(surroundingsFault(error(5))).toMatch(/another program is writing/);
    expect(surroundingsFault(error(5 | (2 << 8)))).toMatch(/another program is writing/);
    expect(surroundingsFault(error(1))).toBeNull();
  });
});
