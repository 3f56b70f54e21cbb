import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { schemaFiles } from "./json-schemas.ts";

// npm run schemas: writes schemas/ from the sources; a test fails while they differ.
const folder = new URL("../schemas/", import.meta.url);
const files = schemaFiles();
for (const file of readdirSync(folder)) if (!files.has(file)) rmSync(new URL(file, folder));
for (const [file, text] of files) writeFileSync(new URL(file, folder), text);
console.log(`${files.size} schemas written`);
