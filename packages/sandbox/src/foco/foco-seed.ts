import { FocoError } from './foco-error.js';
import type { SeedRecord } from './default-records.js';
import { FocoDraft, FocoState, idOf, type FocoRecord } from './foco-state.js';
import { findField } from './objects.js';
import { makeRecordId } from './record-id.js';
import { findObject } from './run-query.js';
import { createRecord, type Organisation } from './write-record.js';

/** Kinds of record that the organisation has: of the account for people and companies, of the case for attendances. */
const recordTypes = [
  { DeveloperName: 'PessoaFisica', Name: 'Pessoa Física', SobjectType: 'Account' },
  { DeveloperName: 'PessoaJuridica', Name: 'Pessoa Jurídica', SobjectType: 'Account' },
  { DeveloperName: 'Atendimento', Name: 'Atendimento', SobjectType: 'Case' },
];

/**
 * The records of a new ledger, under the same rules as calls.
 *
 * @param naming - runs the making of one record under its name, for errors
 */
export function buildFocoSeed(
  organisation: Organisation,
  naming: (entry: string, build: () => void) => void,
): readonly FocoRecord[] {
  const draft = new FocoDraft(new FocoState());
  const { objects, configuration } = organisation;
  recordTypes.forEach((fields, index) => {
    const Id = makeRecordId(objects.RecordType.prefix, index + 1);
    draft.save({ object: 'RecordType', fields: { Id, ...fields } });
  });
  configuration.records.forEach((record, index) =>
    naming(`foco.records[${index}]`, () => {
      const object = findObject(objects, record.object, 400, 'INVALID_TYPE');
      const fields = Object.entries(record.fields).map(([name, value]) => {
        const target = findField(object, name)?.referenceTo;
        const isKey = target && typeof value === 'string' && value.startsWith('@');
        return [name, isKey ? idOfKey(value.slice(1), target, draft) : value];
      });
      createRecord(object, Object.fromEntries(fields) as SeedRecord['fields'], { organisation, draft });
    }),
  );
  return draft.records;
}

function idOfKey(key: string, object: FocoRecord['object'], draft: FocoDraft): string {
  const [row] = draft.matching(object, 'ChaveExterna__c', key) ?? [];
  if (!row) throw new FocoError(400, 'INVALID_CROSS_REFERENCE_KEY', `no earlier ${object} has the key ${key}`);
  return idOf(row);
}
