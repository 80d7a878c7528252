import type { DirectoryInUseError } from '@atendimento-ativo/directory-lock';
import { AtendimentoAtivoError } from '../errors.js';

/** Another client or process has the directory open. Code `storage_in_use`. */
export class StorageInUseError extends AtendimentoAtivoError {
  constructor(cause: DirectoryInUseError) {
    const { directory, holder } = cause;
    super(
      'storage_in_use',
      `The records in ${directory} are in use by ${holder}. Give each client its own directory.`,
      {
        cause,
      },
    );
  }
}

/** The directory's files are not what was written. Nothing of them was changed. Code `storage_damaged`. */
export class StorageDamagedError extends AtendimentoAtivoError {
  constructor(what: string) {
    super('storage_damaged', `${what} Nothing was changed; restore the directory from a copy, or move it away.`);
  }
}
