import { eventSchema } from '@atendimento-ativo/domain';
import * as z from 'zod/mini';
import { contentKinds, contentSchemas, isContentKind, type ContentKind } from './content-documents.js';

/** What a JSON Schema is published for: each kind of content document, and the event that a device sends. */
export type SchemaName = ContentKind | 'event';

export const schemaNames: readonly SchemaName[] = [...contentKinds, 'event'];

export function isSchemaName(name: unknown): name is SchemaName {
  return name === 'event' || isContentKind(name);
}

/**
 * The JSON Schema (2020-12) of what may be written, made from the schema that checks it. What compares two fields
 * (check digits, conditions that exclude each other, references) is not in it: `atendimento-ativo check` and the
 * gateway say that.
 *
 * @example jsonSchema('questionnaire')
 */
export function jsonSchema(name: SchemaName): object {
  const schema = name === 'event' ? eventSchema : contentSchemas[name];
  const { $schema, ...body } = z.toJSONSchema(schema, { io: 'input' });
  const described = { $schema, title: name, ...body };
  // Lets a document name its schema, as editors want it; reading a document leaves the name out.
  return 'properties' in described
    ? { ...described, properties: { $schema: { type: 'string' }, ...described.properties } }
    : described;
}
