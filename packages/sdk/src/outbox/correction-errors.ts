import { AtendimentoAtivoError } from '../errors.js';

/** Only what the gateway refused can be corrected, and an end is made again instead. Code `record_not_correctable`. */
export class RecordNotCorrectableError extends AtendimentoAtivoError {
  constructor() {
    super('record_not_correctable', 'Only a refused record can be corrected; a refused end is made anew.');
  }
}
