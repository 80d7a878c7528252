// npm run schemas: writes the JSON Schemas that the content package publishes, from the source that checks documents.
import { mkdir, writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { jsonSchema, schemaNames } from '../packages/content/dist/index.js';

const folder = new URL('../packages/content/schemas/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const name of schemaNames) {
  const text = await format(JSON.stringify(jsonSchema(name)), { parser: 'json', printWidth: 120 });
  await writeFile(new URL(`${name}.schema.json`, folder), text);
}
