import type { FieldProblem } from '@atendimento-ativo/domain';

/** An adaptation that makes no profile. Recognise it by `code`. */
export class ProfileRefusedError extends Error {
  override readonly name = 'ProfileRefusedError';
  readonly code = 'profile_refused';
  /**
   * Everything that is wrong, all at once, with pointers into the adaptation; `premise_…` where a national premise is
   * broken, also by the base.
   */
  readonly errors: readonly FieldProblem[];

  constructor(errors: readonly FieldProblem[]) {
    super(`No profile: ${errors.map((error) => `${error.pointer} ${error.message}`).join('; ')}`);
    this.errors = errors;
  }
}
