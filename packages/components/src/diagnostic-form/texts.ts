import type { CommonMessage } from '../foundation/common.messages.js';
import type { PluralOf } from '../foundation/message-table.js';
import type { AskedMessage } from './asked/asked.messages.js';
import type { ListeningMessage } from '../listening/listening.messages.js';
import type { DiagnosticFormMessage } from './diagnostic-form.messages.js';
import type { HeardMessage } from './heard/heard.messages.js';

/** Texts of the form with all that comes with it. */
export type FormMessage = DiagnosticFormMessage | AskedMessage | HeardMessage | ListeningMessage;

/** The element's texts, for the parts that it is drawn from. */
export interface FormTexts {
  readonly text: (key: FormMessage | CommonMessage, values?: Readonly<Record<string, string | number>>) => string;
  readonly plural: (
    key: PluralOf<FormMessage>,
    count: number,
    values?: Readonly<Record<string, string | number>>,
  ) => string;
  readonly describeError: (error: unknown) => string;
  readonly formatTime: (iso: string) => string;
  /** `1.500`; years stay `2026`. */
  readonly formatNumber: (value: number) => string;
  /** `R$ 1.234,56` */
  readonly formatMoney: (centavos: number) => string;
  /** `um, dois e três` */
  readonly formatList: (items: readonly string[]) => string;
}
