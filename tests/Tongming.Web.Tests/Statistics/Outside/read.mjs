// Reads what a running office answered, with readers and validators that others wrote. On the standard input come the folder of the
// specifications (or null) and the answers, each with a name and a kind; on the standard output goes what was read, by name.
import { readFileSync } from "node:fs";

const { specs, answers } = JSON.parse(readFileSync(0, "utf8"));
const load = {
  csv: async () => (await import("./csv.mjs")).readCsv,
  jsonstat: async () => (await import("./jsonstat.mjs")).readJsonStat,
  "jsonstat-schema": async () => (await import("./jsonstat.mjs")).schemaOfJsonStat(specs),
  pxweb: async () => (await import("./pxweb.mjs")).responsesOfPxWeb(specs),
  dcat: async () => (await import("./dcat.mjs")).shapesOfDcat(specs),
};

const readers = {};
const read = {};
for (const answer of answers)
  try {
    readers[answer.kind] ??= await load[answer.kind]();
    read[answer.name] = await readers[answer.kind](answer);
  } catch (error) {
    read[answer.name] = { broken: `${error.stack ?? error}` };
  }
process.stdout.write(JSON.stringify(read));
