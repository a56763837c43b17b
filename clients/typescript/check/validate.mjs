// Holds the OpenAPI document to the specification's own schema, and every example in it to the schema beside it.
import { readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const document = JSON.parse(readFileSync(process.argv[2], "utf8"));
const problems = [];

const validity = await new Validator().validate(structuredClone(document));
if (!validity.valid) problems.push(`The document is not valid OpenAPI 3.1: ${JSON.stringify(validity.errors)}`);

const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
for (const format of ["int32", "int64", "double"]) ajv.addFormat(format, true);
ajv.addSchema(document, "api");

let examples = 0;
check(document, "#");
if (examples === 0) problems.push("There are no examples.");

for (const [path, operations] of Object.entries(document.paths)) {
  for (const [method, operation] of Object.entries(operations)) demand(`${method} ${path}`, operation);
}

for (const problem of problems) console.error(problem);
console.log(`${examples} examples, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** Goes through everything that has a schema and an example. */
function check(node, pointer) {
  if (node === null || typeof node !== "object") return;
  if (node.schema !== undefined && node.example !== undefined) {
    examples++;
    const validate = ajv.compile({ $ref: `api${pointer}/schema` });
    if (!validate(node.example)) problems.push(`${pointer}/example: ${ajv.errorsText(validate.errors)}`);
  }
  for (const [name, member] of Object.entries(node)) {
    if (name !== "example") check(member, `${pointer}/${encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"))}`);
  }
}

/** What every operation says. */
function demand(name, operation) {
  for (const member of ["operationId", "summary", "security"]) {
    if (!operation[member]) problems.push(`${name} has no ${member}.`);
  }
  if (operation.tags?.length !== 1) problems.push(`${name} has not one tag.`);
  for (const parameter of operation.parameters ?? []) {
    if (!parameter.description || parameter.example === undefined) problems.push(`${name}: ${parameter.name} is not described with an example.`);
  }
  for (const content of Object.values(operation.requestBody?.content ?? {})) {
    if (content.example === undefined) problems.push(`${name} has no example of its body.`);
  }
  for (const [status, response] of Object.entries(operation.responses)) {
    for (const content of Object.values(response.content ?? {})) {
      if (content.example === undefined) problems.push(`${name} has no example of ${status}.`);
    }
  }
}
