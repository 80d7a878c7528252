/** Why a file of exported records cannot be read. Nothing of it was. */
export type ExportFileProblem =
  /** It is no such file. */
  | 'export_malformed'
  /** It was written by a newer SDK. */
  | 'export_version_unknown'
  /** It is sealed for another gateway, or for a key that this one no longer has. */
  | 'export_key_unknown'
  /** It was changed, or a part of it is missing. */
  | 'export_damaged';

export class ExportFileError extends Error {
  override readonly name = 'ExportFileError';
  readonly code: ExportFileProblem;

  constructor(code: ExportFileProblem) {
    super(`This file of exported records cannot be read: ${code}.`);
    this.code = code;
  }
}
