import type { CompanySize } from '../attendance/company-size.js';
import type { AttendanceFact } from './attendance-fact.js';

/** A size that counts as small business: the audience of active attendance. */
export type SmallBusinessSize = Exclude<CompanySize, 'OTHER'>;

/**
 * Keys of the clients attended, each once. A client has been attended once an attendance with it was
 * concluded: an interrupted visit may not have given anything.
 *
 * Source: Referencial da Estratégia de Atendimento Ativo (2021), premises: an interaction that only
 * collects data, without a delivery of value, does not meet the policy.
 */
export function attendedClients(facts: Iterable<AttendanceFact>): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { status, clientKey } of facts) {
    if (status === 'concluded' && clientKey !== undefined) keys.add(clientKey);
  }
  return keys;
}

/**
 * The small businesses among the clients attended, each once and with one size: that of its latest
 * concluded attendance, so that one that grew is not counted under two.
 *
 * @returns size by `clientKey`
 */
export function attendedSmallBusinesses(facts: Iterable<AttendanceFact>): ReadonlyMap<string, SmallBusinessSize> {
  const latest = new Map<string, { readonly fact: AttendanceFact; readonly size: SmallBusinessSize }>();
  for (const fact of facts) {
    const { status, clientKey, companySize: size } = fact;
    if (status !== 'concluded' || clientKey === undefined || size === undefined || size === 'OTHER') continue;
    const known = latest.get(clientKey);
    if (!known || isLater(fact, known.fact)) latest.set(clientKey, { fact, size });
  }
  return new Map([...latest].map(([clientKey, { size }]) => [clientKey, size]));
}

function isLater(fact: AttendanceFact, other: AttendanceFact): boolean {
  return fact.day === other.day ? fact.attendanceId > other.attendanceId : fact.day > other.day;
}
