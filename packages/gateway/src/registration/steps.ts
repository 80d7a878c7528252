/**
 * What a registration has done so far; each step is stored before the next begins, so that a run
 * that was cut short goes on from here. Codes are the registry's own.
 */
export interface RegistrationSteps {
  readonly person?: { readonly code: string };
  readonly company?: { readonly code: string };
  readonly link?: { readonly done: true };
  /** Stored before the attendance is written: from then on it may be in the registry. */
  readonly attendance?: { readonly sentAt: string };
}
