// JSON-stat by the toolkit of its makers; the suite writes it as CSV and makes a dataset of that again; ajv knows the schema of the format.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import JSONstat from "jsonstat-toolkit";
import { fromCSV, toCSV } from "jsonstat-suite";

export function readJsonStat({ text }) {
  const dataset = JSONstat(JSON.parse(text)).Dataset(0);
  return {
    label: dataset.label,
    source: dataset.source,
    updated: dataset.updated,
    notes: dataset.note ?? [],
    dimensions: dataset.Dimension().map((dimension, at) => ({
      code: dataset.id[at],
      label: dimension.label,
      role: dimension.role ?? "classification",
      notes: dimension.note ?? [],
      categories: dimension.Category().map((category, place) => ({
        code: dimension.id[place],
        label: category.label,
        notes: category.note ?? [],
        parts: category.id ?? [],
        unit: category.unit?.label ?? null,
        decimals: category.unit?.decimals ?? null,
        place: category.coordinates ?? [],
      })),
    })),
    cells: dataset.Data() ?? [],
    extension: dataset.extension,
    // The suite does not double quotation marks in CSV.
    again: dataset.value === null || dataset.Dimension().some((one) => `${one.id}`.includes('"')) ? null : throughCsv(text),
  };
}

function throughCsv(text) {
  const csv = toCSV(JSON.parse(text), { field: "id", content: "id", status: true });
  const again = JSONstat(fromCSV(csv, { vlabel: "value", slabel: "status" })).Dataset(0);
  return { codes: again.Dimension().map((dimension) => dimension.id), cells: again.Data() };
}

export function schemaOfJsonStat(specs) {
  let valid;
  return ({ text }) => {
    if (!valid) {
      const ajv = addFormats(new Ajv({ allErrors: true, strict: false, unicodeRegExp: false }), ["date-time", "uri"]);
      valid = ajv.compile(JSON.parse(readFileSync(join(specs, "jsonstat", "dataset.json"), "utf8")));
    }
    return { faults: valid(JSON.parse(text)) ? [] : valid.errors.map((error) => `${error.instancePath} ${error.message}`) };
  };
}
