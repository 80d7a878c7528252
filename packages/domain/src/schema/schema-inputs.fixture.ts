import * as fc from 'fast-check';
import type * as z from 'zod/v4/core';

/** Values on and beside every border that a schema of ours draws. */
const ODD_VALUES: readonly unknown[] = [
  undefined,
  null,
  true,
  '',
  ' ',
  ' x ',
  'x'.repeat(3000),
  '😀'.repeat(121),
  'não',
  0,
  -1,
  1.5,
  NaN,
  Infinity,
  1e300,
  2 ** 53,
  [],
  [1, 'a'],
  Array.from({ length: 601 }, () => 'a'),
  {},
  { length: 3 },
  { kind: 'cpf' },
  JSON.parse('{"__proto__": 1, "type": "x"}'),
  '2026-02-29',
  '2028-02-29',
  '1900-02-29',
  '2000-02-29',
  '2026-04-31',
  '2026-03-04T10:20:30-03:00',
  '2026-03-04T10:20:30.123+14:00',
  '2026-03-04T10:20:30+14:01',
  '2026-03-04T10:20Z',
  '2026-03-04T10:20:30',
  '0193A000-0000-7000-8000-00000000000F',
  '0193a000-0000-4000-8000-000000000000',
  'maria@exemplo.com.br',
  'maria..a@exemplo.com',
  '.maria@exemplo.com',
  'https://exemplo.org.br/a b',
  ' https://exemplo.org.br ',
  'http:exemplo',
  'https:/exemplo',
  'javascript:alert(1)',
  'https://exemplo\n.org',
];

/** What the rules that are functions accept. */
const EXAMPLES = ['52998224725', '11222333000181', '12ABC34501DE35', '2927408', '4721102', '40170110', '71987654321'];

/** Inputs for a schema: mostly what it takes, with something wrong here and there. */
export function inputsFor(schema: z.$ZodType, depth = 0): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: depth === 0 ? 40 : 15, arbitrary: fittingFor(schema as z.$ZodTypes, depth + 1) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD_VALUES) },
  );
}

function fittingFor(schema: z.$ZodTypes, depth: number): fc.Arbitrary<unknown> {
  const { def } = schema._zod;
  switch (def.type) {
    case 'string':
      return textsFor(schema);
    case 'number':
      return fc.oneof(fc.integer({ min: -2, max: 1100 }), fc.double(), fc.maxSafeInteger());
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'array':
      return depth > 8 ? fc.constant([]) : fc.array(inputsFor(def.element, depth), { maxLength: 4 });
    case 'tuple':
      return fc.tuple(...def.items.map((item) => inputsFor(item, depth)));
    case 'object':
      return objectsFor(def.shape, depth);
    case 'optional':
    case 'default':
      return fc.oneof(fc.constant(undefined), inputsFor(def.innerType, depth));
    case 'nullable':
      return fc.oneof(fc.constant(null), inputsFor(def.innerType, depth));
    case 'union':
      return fc.oneof(...def.options.map((option) => inputsFor(option, depth)));
    case 'lazy':
      return depth > 6
        ? fc.constant({ sizes: ['ME'] })
        : fc.constant(undefined).chain(() => inputsFor(def.getter(), depth));
    default:
      throw new Error(`The generator does not know schemas of the type "${def.type}".`);
  }
}

function objectsFor(shape: Readonly<Record<string, z.$ZodType>>, depth: number): fc.Arbitrary<unknown> {
  const fields = Object.entries(shape).map(([key, field]) => [key, inputsFor(field, depth)] as const);
  const odd = <Value>(value: Value) => fc.option(fc.constant(value), { freq: 12, nil: undefined });
  return fc
    .tuple(fc.record(Object.fromEntries(fields)), odd('unknown-key'), odd(Object.keys(shape)[0]))
    .map(([record, added, removed]) => {
      const entries = Object.entries(record).filter(([key, value]) => key !== removed && value !== undefined);
      return Object.fromEntries(added ? [...entries, [added, 1]] : entries);
    });
}

/** Texts that match the schema's pattern, some of them with one character too many or too few. */
function textsFor(schema: z.$ZodType): fc.Arbitrary<unknown> {
  const patterns = [...((schema._zod.bag['patterns'] as Iterable<RegExp> | undefined) ?? [])];
  const texts = fc.oneof(
    fc.constantFrom(...EXAMPLES),
    ...(patterns.length > 0
      ? patterns.map((pattern) => fc.stringMatching(pattern))
      : [fc.string({ unit: 'grapheme' })]),
  );
  const broken = fc
    .tuple(texts, fc.nat(), fc.constantFrom('', 'x', ' ', '.', '0', 'é', '\n'))
    .map(([text, at, inserted]) => {
      const index = at % (text.length + 1);
      return text.slice(0, index) + inserted + text.slice(index + (inserted === '' ? 1 : 0));
    });
  return fc.oneof({ weight: 4, arbitrary: texts }, { weight: 1, arbitrary: broken });
}
