// Answers of PxWebApi by ajv against the responses that its OpenAPI description gives for the path, the method and the status.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { parse } from "yaml";

export function responsesOfPxWeb(specs) {
  let description;
  return (answer) => {
    description ??= describe(parse(readFileSync(join(specs, "pxwebapi", "PxAPI-2.yml"), "utf8")));
    return { faults: faultsOf(answer, description) };
  };
}

function describe(api) {
  standardize(api.components);
  const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, unicodeRegExp: false });
  ajv.addVocabulary(["example", "components"]);
  addFormats(ajv, ["uri"]);
  // The description wants a date-time of "updated" and by a pattern a day: nothing is both. The pattern is checked.
  for (const format of ["int32", "double", "date-time"]) ajv.addFormat(format, true);
  ajv.addSchema({ $id: "api", components: api.components });
  return { api, ajv };
}

// Two things that the description says otherwise than a schema: the older word for a limit that is not reached itself, and a selection that
// has to have "values", which it calls "valueCodes" where it describes them.
function standardize(components) {
  const { VariableSelection, Problem } = components.schemas;
  if (VariableSelection.properties.values || !VariableSelection.required.includes("values"))
    throw new Error("The description of a selection has changed.");
  VariableSelection.required = VariableSelection.required.map((name) => (name === "values" ? "valueCodes" : name));
  const { status } = Problem.properties;
  if (status.exclusiveMaximum !== true) throw new Error("The description of a problem has changed.");
  status.exclusiveMaximum = status.maximum;
  delete status.maximum;
}

function faultsOf({ path, method, status, type, text }, { api, ajv }) {
  const operation = api.paths[path]?.[method];
  if (!operation) return [`${method} ${path} is not described`];
  const said = operation.responses[status];
  if (!said) return [`status ${status} is not described`];
  const response = said.$ref ? api.components.responses[said.$ref.split("/").at(-1)] : said;
  const media = response.content[type.split(";")[0]];
  if (!media) return [`${type} is not described`];
  // Numbers are any text by the description: JSON-stat has its own schema there.
  const name = media.schema.$ref?.split("/").at(-1) ?? "Dataset";
  const valid = ajv.compile({ $ref: `api#/components/schemas/${name}` });
  return valid(JSON.parse(text)) ? [] : valid.errors.map((error) => `${error.instancePath} ${error.message}`);
}
