import type { CommonMessage } from '../foundation/common.messages.js';
import type { PluralOf } from '../foundation/message-table.js';
import type { DiagnosticFormMessage } from './diagnostic-form.messages.js';

/** The element's texts, for the parts that it is drawn from. */
export interface FormTexts {
  readonly text: (
    key: DiagnosticFormMessage | CommonMessage,
    values?: Readonly<Record<string, string | number>>,
  ) => string;
  readonly plural: (key: PluralOf<DiagnosticFormMessage>, count: number) => string;
  readonly describeError: (error: unknown) => string;
}
