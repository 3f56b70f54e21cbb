import type { Lanes } from "./lanes.ts";
import { DIRECT, SIMD } from "./opcodes.ts";

/**
 * Pushes the result of an instruction for one vector of the group. False where the instruction is a leaf, which
 * only the caller can load.
 */
export function pushResult(lanes: Lanes, at: number, copy: number): boolean {
  const { code, double, plan } = lanes;
  const instruction = plan.instructions[at];
  const { operation, inputs, immediate } = instruction;
  const width = immediate as number;
  const operands = () => {
    for (const input of inputs) lanes.push(input, copy);
    return code;
  };
  const direct = DIRECT[plan.precision][operation];
  if (direct !== undefined) {
    operands().simd(direct);
    return true;
  }
  switch (operation) {
    case "constant":
      lanes.pushConstant(instruction);
      return true;
    case "select":
      pushSelect(lanes, inputs, copy);
      return true;
    case "fromWord":
      lanes.pushWord(inputs[0], copy);
      code.simd(double ? SIMD.f64x2ConvertLowS : SIMD.f32x4ConvertS);
      return true;
    case "wordRotate":
      operands().i32(width).simd(SIMD.i32x4Shl);
      operands()
        .i32(32 - width)
        .simd(SIMD.i32x4ShrU);
      code.simd(SIMD.or);
      return true;
    case "wordShift":
      operands().i32(width).simd(SIMD.i32x4ShrU);
      return true;
    case "wordSign":
      operands().i32(31).simd(SIMD.i32x4ShrS);
      return true;
    case "powerOfTwo":
      // ROUNDER left the exponent field in the last bits; the bits above it fall off.
      if (double) operands().i32(52).simd(SIMD.i64x2Shl);
      else operands().i32(23).simd(SIMD.i32x4Shl);
      return true;
    case "exponent":
      operands();
      if (double) {
        // The exponent field becomes the last digits of 2^52 + field.
        code.i32(52).simd(SIMD.i64x2ShrU);
        lanes.pushPattern(0, 0x43300000);
        code.simd(SIMD.or);
        lanes.pushNumber(2 ** 52 + 1023);
        code.simd(SIMD.f64x2Sub);
      } else {
        code.i32(23).simd(SIMD.i32x4ShrU).simd(SIMD.f32x4ConvertS);
        lanes.pushNumber(127);
        code.simd(SIMD.f32x4Sub);
      }
      return true;
    case "significand":
      operands();
      lanes.pushPattern(double ? -1 : 0x007fffff, double ? 0x000fffff : 0x007fffff);
      code.simd(SIMD.and);
      lanes.pushNumber(1);
      code.simd(SIMD.or);
      return true;
    case "flipSign":
      lanes.push(inputs[0], copy);
      lanes.pushWord(inputs[1], copy);
      if (double) code.simd(SIMD.i64x2ExtendLowS);
      lanes.pushPattern(double ? 0 : 1 << 31, 1 << 31);
      code.simd(SIMD.and).simd(SIMD.xor);
      return true;
    default:
      return false;
  }
}

/** mask ? yes : no; cheaper where one of them is 0. */
function pushSelect(lanes: Lanes, [mask, yes, no]: readonly number[], copy: number): void {
  const zero = (at: number) => {
    const { operation, immediate } = lanes.plan.instructions[at];
    return operation === "constant" && Object.is(immediate, 0);
  };
  const push = (at: number) => lanes.push(at, copy);
  if (zero(yes)) push(no);
  else push(yes);
  if (!zero(yes) && !zero(no)) push(no);
  push(mask);
  lanes.code.simd(zero(yes) ? SIMD.andNot : zero(no) ? SIMD.and : SIMD.bitSelect);
}
