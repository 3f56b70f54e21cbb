import { decide } from "./beside/decide.ts";
import { harms } from "./beside/harms.ts";
import { measure } from "./beside/measure.ts";

/** The words of what is loaded beside an answer in English. */
export const beside = { decide, harms, measure };
