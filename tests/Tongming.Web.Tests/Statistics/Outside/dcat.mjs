// The catalogue by jsonld as triples, and rdf-validate-shacl with the shapes of DCAT-AP over them. Nothing is fetched.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import jsonld from "jsonld";
import { Parser, Store } from "n3";
import Validator from "rdf-validate-shacl";

const type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

export function shapesOfDcat(specs) {
  let validator;
  return async ({ text }) => {
    validator ??= new Validator(shapes(join(specs, "dcat-ap-3.0.1")));
    const triples = await jsonld.toRDF(JSON.parse(text), { format: "application/n-quads", safe: true, documentLoader: refuse });
    const data = new Store(new Parser({ format: "N-Quads" }).parse(triples));
    const report = await validator.validate(data);
    return {
      classes: data.getQuads(null, type, null, null).map((one) => one.object.value),
      faults: report.results.map((one) => `${one.focusNode?.value} ${one.path?.value}: ${one.sourceConstraintComponent?.value}`),
    };
  };
}

function shapes(folder) {
  const all = new Store();
  for (const file of ["dcat-ap-SHACL.ttl", "ranges.ttl"]) all.addQuads(new Parser().parse(readFileSync(join(folder, file), "utf8")));
  return all;
}

function refuse(address) {
  throw new Error(`${address} would have to be fetched.`);
}
