import type { IdentifiedClient } from '../attendance/client.js';
import type { AttendanceEvent } from '../attendance/events.js';
import type { FieldProblem } from '../contract/problem.js';
import type { RequiredField, StateProfile } from './profile.js';

/** What an event says that the state does not offer: a channel, an approach, a mode of the diagnostic. */
export function notOffered(
  { type, payload }: AttendanceEvent,
  profile: Pick<StateProfile, 'channels' | 'approaches' | 'diagnosticModes'>,
): readonly FieldProblem[] {
  switch (type) {
    case 'attendance.started':
      return [
        ...outside(profile.channels, payload.channel, 'channel'),
        ...outside(profile.approaches, payload.approach, 'approach'),
      ];
    case 'diagnostic.completed':
      return outside(profile.diagnosticModes, payload.mode, 'mode');
    default:
      return [];
  }
}

/** Required fields that a client was not asked; those of a company only where there is one. */
export function missingFields(
  client: IdentifiedClient,
  { requiredFields }: Pick<StateProfile, 'requiredFields'>,
): readonly RequiredField[] {
  return requiredFields.filter((field) => {
    switch (field) {
      case 'person.phone':
        return client.person.phone === undefined;
      case 'person.email':
        return client.person.email === undefined;
      case 'company.tradeName':
        return client.company && client.company.tradeName === undefined;
      case 'company.cnae':
        return client.company && client.company.cnae === undefined;
      case 'company.cep':
        return client.company && client.company.cep === undefined;
      case 'role':
        return client.company && client.role === undefined;
    }
  });
}

function outside(offered: readonly string[], value: string, field: string): readonly FieldProblem[] {
  if (offered.includes(value)) return [];
  const message = `This state does not offer the ${field} "${value}". Use one of its profile: ${offered.join(', ')}.`;
  return [{ pointer: `/payload/${field}`, code: `${field}_not_offered`, message }];
}
