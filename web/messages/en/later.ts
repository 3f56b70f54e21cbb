import { harms } from "./beside/harms.ts";
import { doctor } from "./doctor.ts";
import { article, evidence } from "./evidence.ts";
import { method } from "./method.ts";
import { people } from "./people.ts";
import { research } from "./research.ts";

/** The words of the pages beside the first in English; as there, no number about people. */
export const later = { doctor, harms, research, evidence, article, people, method };
