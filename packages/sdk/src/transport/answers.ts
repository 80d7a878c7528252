import type { ClientConsent, ClientHistory, ClientLookup, ProfileResponse } from '@atendimento-ativo/domain';

/** Reads an answer as far as this device needs. */
export interface AnswerReader<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
}

/*
 * Enough to tell the gateway's answers from a captive portal's or a proxy's. The gateway makes them from
 * the same schemas; running those on the phone again would only cost bytes. What decides whether a
 * record may leave the device is read with its whole schema, in `outbox/classification`.
 */
export const profileAnswer = objectWith<ProfileResponse>('profile', 'content');
export const lookupAnswer = objectWith<ClientLookup>('status');
export const historyAnswer = objectWith<ClientHistory>('attendances');
export const consentAnswer = objectWith<ClientConsent>('term', 'purposes', 'chain');
/** A document's hash says whether it is the right one. */
export const documentAnswer = objectWith<{ readonly kind: string }>('kind');

/* @__NO_SIDE_EFFECTS__ */
export function objectWith<T extends object>(...fields: readonly (keyof T & string)[]): AnswerReader<T> {
  return {
    safeParse: (value) =>
      typeof value === 'object' && value !== null && fields.every((field) => field in value)
        ? { success: true, data: value as T }
        : { success: false },
  };
}
