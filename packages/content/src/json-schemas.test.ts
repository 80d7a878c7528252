import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { contentSchemas, isContentKind, jsonSchema, nationalDocuments, schemaNames } from './index.js';

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const validators = new Map(schemaNames.map((name) => [name, ajv.compile(jsonSchema(name))]));

type Json = Record<string, unknown>;

const names = (await readdir(nationalDocuments)).filter((name) => name.endsWith('.json'));
const documents = await Promise.all(
  names.map(async (name) => JSON.parse(await readFile(new URL(name, nationalDocuments), 'utf8')) as Json),
);

function validatorOf(document: Json) {
  const validator = isContentKind(document['kind']) ? validators.get(document['kind']) : undefined;
  if (!validator) throw new Error('A document of no known kind.');
  return validator;
}

test('takes every shipped document, with or without the name of its schema', () => {
  for (const document of documents) {
    const validate = validatorOf(document);
    assert.ok(validate(document), `${String(document['id'])}: ${JSON.stringify(validate.errors)}`);
    assert.ok(validate({ $schema: './documento.schema.json', ...document }));
  }
});

test('refuses what the checks of a field refuse: one field lost, unknown or of another type', () => {
  const fields = documents.flatMap((document) => Object.keys(document).map((field) => ({ document, field })));
  fc.assert(
    fc.property(
      fc.constantFrom(...fields),
      fc.constantFrom<unknown>(undefined, null, 17, '', [], {}, 'não é isto'),
      ({ document, field }, value) => {
        const kind = document['kind'];
        if (!isContentKind(kind) || field === 'kind') return;
        const changed: Json = JSON.parse(JSON.stringify({ ...document, [field]: value })) as Json;
        const isRight = contentSchemas[kind].safeParse(changed).success;
        assert.equal(validatorOf(document)(changed), isRight, `${field}: ${JSON.stringify(value)}`);
        assert.equal(validatorOf(document)({ ...document, campoDesconhecido: value ?? 1 }), false);
      },
    ),
    { numRuns: 500 },
  );
});

test('the schemas in the package are those of the source; `npm run schemas` writes them', async () => {
  for (const name of schemaNames) {
    const file = new URL(`../schemas/${name}.schema.json`, import.meta.url);
    assert.deepEqual(JSON.parse(await readFile(file, 'utf8')), jsonSchema(name), name);
  }
});

test('describes the event that a device sends', () => {
  const validate = validators.get('event');
  const event = {
    id: '019ab000-0000-7000-8000-000000000101',
    attendanceId: '019ab000-0000-7000-8000-000000000000',
    sequence: 1,
    version: 1,
    occurredAt: '2026-03-10T09:00:00-03:00',
    source: { name: 'test', version: '1' },
    type: 'attendance.started',
    actor: { kind: 'agent', id: 'agente-01', name: 'Ana Souza' },
    payload: { channel: 'remote', approach: 'prospecting', network: 'own', state: 'BA', unitId: 'UN-01' },
  };
  assert.ok(validate?.(event), JSON.stringify(validate?.errors));
  assert.equal(validate?.({ ...event, actor: { kind: 'client' } }), false);
  assert.equal(validate?.({ ...event, type: 'attendance.forgotten' }), false);
});

test('the command prints a schema, and says its kinds when it does not know one', () => {
  const program = fileURLToPath(new URL('./bin.js', import.meta.url));
  const run = (...words: string[]) => spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' });
  assert.deepEqual(JSON.parse(run('schema', 'journeys').stdout), jsonSchema('journeys'));
  for (const words of [['schema'], ['schema', 'planilha'], ['schema', 'journeys', 'catalogue']]) {
    const { status, stdout, stderr } = run(...words);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /questionnaire, catalogue, journeys/);
  }
});
