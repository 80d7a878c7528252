import type { CommonMessage } from '../foundation/common.messages.js';
import type { PluralOf } from '../foundation/message-table.js';
import type { DiagnosticResultMessage } from './diagnostic-result.messages.js';

/** The element's texts, for the parts that it is drawn from. */
export interface ResultTexts {
  readonly text: (
    key: DiagnosticResultMessage | CommonMessage,
    values?: Readonly<Record<string, string | number>>,
  ) => string;
  readonly plural: (key: PluralOf<DiagnosticResultMessage>, count: number) => string;
  readonly formatDate: (iso: string) => string;
}
