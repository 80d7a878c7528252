/** The implementation does not do what the check says. The message tells what it did instead. */
export class CheckFailure extends Error {
  override readonly name = 'CheckFailure';
  readonly code = 'check_failed';
}

/** @throws CheckFailure */
export function demand(isRight: boolean, found: string): asserts isRight {
  if (!isRight) throw new CheckFailure(found);
}
