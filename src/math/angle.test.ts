import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { angleOfShare, shareOfAngle } from "./angle.ts";

describe("the angle of a share", () => {
  it("is the arcsine of its square root", () => {
    for (let at = 0; at <= 1000; at++) {
      const share = at / 1000;
      expect(angleOfShare(share)).toBeCloseTo(Math.asin(Math.sqrt(share)), 14);
      expect(shareOfAngle((share * Math.PI) / 2)).toBeCloseTo(Math.sin((share * Math.PI) / 2) ** 2, 14);
    }
  });

  it("leads back to the share", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        expect(shareOfAngle(angleOfShare(share))).toBeCloseTo(share, 13);
      }),
    );
  });

  it("takes an angle beyond the ends for the end", () => {
    expect(shareOfAngle(-1)).toBe(0);
    expect(shareOfAngle(4)).toBeCloseTo(1, 14);
  });
});
