import type { RegistrationProblem } from './registration-store.js';

/** Nothing of it is left to be registered. */
export const ERASED: RegistrationProblem = {
  code: 'client_erased',
  message: 'O cliente pediu a eliminação dos seus dados: este atendimento não será mais registrado.',
};
