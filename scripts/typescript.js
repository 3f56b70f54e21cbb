// Lets a Node before 22.18 run the TypeScript sources of a clone; from then on Node does so by itself. Load it first:
// node --import ./scripts/typescript.js FILE.ts
import { register } from "node:module";

if (!process.features.typescript) register("./typescript-hooks.js", import.meta.url);
