import { decide } from "./beside/decide.ts";
import { harms } from "./beside/harms.ts";
import { measure } from "./beside/measure.ts";

/** Las palabras de lo que se carga junto a una respuesta. */
export const beside = { decide, harms, measure };
