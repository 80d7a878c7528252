/** Status and title of every problem that a route answers. `docs/errors.md` says what to do about each. */
export const problemCodes = {
  json_malformed: { status: 400, title: 'The body is not valid JSON in UTF-8.' },
  json_too_deep: { status: 400, title: 'The body is nested more than 64 levels deep.' },
  request_invalid: { status: 422, title: 'The request does not match the contract.' },
  events_rejected: { status: 422, title: 'Not one event of this request was accepted.' },
  body_too_large: { status: 413, title: 'The body is larger than 1 MiB (a file: 32 MiB). Send less at once.' },
  content_type_unsupported: { status: 415, title: 'Send the body as application/json, not compressed.' },
  file_type_unsupported: { status: 415, title: 'Send the file as application/octet-stream, not compressed.' },
  export_malformed: { status: 422, title: 'This is no file of exported records.' },
  export_version_unknown: { status: 422, title: 'The file was written by a newer version than this gateway knows.' },
  export_key_unknown: { status: 422, title: 'The file is sealed for another gateway, or for a key that is gone.' },
  export_damaged: { status: 422, title: 'The file was changed or is not whole. Nothing of it was stored.' },
  export_owner_mismatch: { status: 403, title: 'The file holds the records of another agent than the token names.' },
  token_missing: { status: 401, title: 'This route needs a session token: Authorization: Bearer <token>.' },
  token_invalid: { status: 401, title: 'The session token is not one of this gateway.' },
  token_expired: { status: 401, title: "The session token has ended. Ask the partner's server for a new one." },
  secret_key_invalid: {
    status: 401,
    title: "This route needs the partner's secret key: Authorization: Bearer aa_sk_…",
  },
  scope_missing: { status: 403, title: 'The session token was not given for this.' },
  actor_mismatch: { status: 403, title: 'The session token names another person than the request.' },
  issuer_unreachable: { status: 503, title: 'The keys of the identity provider cannot be read now. Try again.' },
  publishable_key_invalid: {
    status: 401,
    title: 'This route needs a publishable key: Authorization: Bearer aa_pk_…',
  },
  phone_link_invalid: { status: 401, title: 'This link was answered, is over, or never was. Ask for a new one.' },
  work_insufficient: { status: 422, title: 'The proof of work does not fit this key and visit, or is too easy.' },
  too_many_requests: { status: 429, title: 'Too many requests of this kind. Try again after Retry-After seconds.' },
  metrics_token_invalid: { status: 401, title: 'This route needs the METRICS_TOKEN: Authorization: Bearer <token>.' },
  origin_not_allowed: { status: 403, title: 'This page may not call: its origin is not registered for the partner.' },
  route_unknown: { status: 404, title: 'There is no such route.' },
  attendance_unknown: { status: 404, title: 'There is no such attendance.' },
  client_unknown: { status: 404, title: 'There is no such client.' },
  subject_unknown: { status: 404, title: 'Nothing is kept about such a person, or not any more.' },
  content_unknown: { status: 404, title: 'No document was published under this hash.' },
  profile_missing: { status: 404, title: 'No profile was published for the state of this partner.' },
  registration_unknown: { status: 404, title: 'There is no such registration.' },
  phone_link_unknown: { status: 404, title: 'There is no such link.' },
  attendance_closed: { status: 409, title: 'This attendance was concluded or interrupted.' },
  survey_refused: { status: 409, title: 'The client has not agreed to be asked for an evaluation.' },
  attendance_open: { status: 409, title: 'This attendance is still going on: its agent says what is to be corrected.' },
  registration_not_failed: { status: 409, title: 'Only a failed registration can be tried again or settled.' },
  not_ready: { status: 503, title: 'The gateway cannot reach its database.' },
  internal_error: { status: 500, title: 'The gateway failed. Quote the requestId when you ask for help.' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problemCodes;

/** Codes that end as those of any field do, and have more to say than that the field is wrong. */
const EXPLAINED: ReadonlySet<string> = new Set([
  ...Object.keys(problemCodes),
  'acknowledgement_missing',
  'answer_invalid',
  'answers_missing',
  'character_invalid',
  'cnpj_invalid',
  'cpf_invalid',
  'explicit_decision_missing',
  'occurredAt_invalid',
  'status_invalid',
]);

/** Where a code is explained; those of most fields together, under "Fields". */
export function documentationOf(code: string): string {
  const anchor = /_(?:missing|invalid)$/.test(code) && !EXPLAINED.has(code) ? 'fields' : code;
  return `https://github.com/atendimento-ativo/atendimento-ativo/blob/main/docs/errors.md#${anchor}`;
}
