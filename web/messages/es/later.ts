import type { LaterMessages } from "../shape.ts";
import { harms } from "./beside/harms.ts";
import { doctor } from "./doctor.ts";
import { article, evidence } from "./evidence.ts";
import { method } from "./method.ts";
import { people } from "./people.ts";
import { research } from "./research.ts";

/** Las palabras de las demás páginas en español; tampoco llevan números sobre personas. */
export const later: LaterMessages = { doctor, harms, research, evidence, article, people, method };
