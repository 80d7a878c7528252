import type { RegistrationRecord } from '@atendimento-ativo/domain';
import { failureReasonOf } from './remedies.js';

/** By what the queue can be narrowed down. */
export type QueueDimension = 'registry' | 'reason' | 'agent' | 'unit';

/** The value chosen in each dimension; all of them where none is. */
export type QueueFilter = Readonly<Partial<Record<QueueDimension, string>>>;

export const QUEUE_DIMENSIONS: readonly QueueDimension[] = ['registry', 'reason', 'agent', 'unit'];

const VALUES: Readonly<Record<QueueDimension, (record: RegistrationRecord) => string | undefined>> = {
  registry: ({ registry }) => registry,
  reason: failureReasonOf,
  agent: ({ agentName }) => agentName,
  unit: ({ unitId }) => unitId,
};

export function filterQueue(
  records: readonly RegistrationRecord[],
  filter: QueueFilter,
): readonly RegistrationRecord[] {
  return records.filter((record) =>
    QUEUE_DIMENSIONS.every((dimension) => {
      const wanted = filter[dimension];
      return wanted === undefined || VALUES[dimension](record) === wanted;
    }),
  );
}

/** The values that occur in a dimension, in order of their letters. */
export function valuesOf(records: readonly RegistrationRecord[], dimension: QueueDimension): readonly string[] {
  const values = new Set(records.flatMap((record) => VALUES[dimension](record) ?? []));
  return [...values].sort((left, right) => left.localeCompare(right));
}
