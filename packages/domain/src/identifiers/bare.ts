/** Without what people put between the characters of a number: spaces, dots, slashes, brackets, dashes of any kind. */
export function bare(written: string): string {
  return written.replace(/[\s./()\p{Dash}]/gu, '');
}
