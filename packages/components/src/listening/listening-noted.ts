/** Detail of `aa-listening-noted`: what the client said was recorded; the page is not told its text. */
export interface AaListeningNotedDetail {
  readonly attendanceId: string;
  readonly noteId: string;
  /** How many themes were tagged. */
  readonly themes: number;
}

declare global {
  interface HTMLElementEventMap {
    'aa-listening-noted': CustomEvent<AaListeningNotedDetail>;
  }
}
