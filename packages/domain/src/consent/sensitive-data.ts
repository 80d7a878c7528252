/** What a decision must be judged by. */
interface Decision {
  /** Whether it allows something. */
  readonly grants: boolean;
  /** Whether the purpose needs sensitive data. */
  readonly sensitive: boolean;
  /** Whether the client decided on this purpose alone, set apart from the others. */
  readonly explicit: boolean;
}

/**
 * Whether a decision counts: a no needs no form, a yes to the use of sensitive data is a decision of its own.
 *
 * Source: Law 13.709/2018 (LGPD), art. 11 I (specific and highlighted, for specific purposes).
 */
export function isDecisionInForm({ grants, sensitive, explicit }: Decision): boolean {
  return !grants || !sensitive || explicit;
}
