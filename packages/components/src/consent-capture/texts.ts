import type { CommonMessage } from '../foundation/common.messages.js';
import type { ConsentCaptureMessage } from './consent-capture.messages.js';

/** How the parts of this step speak. */
export interface ConsentTexts {
  text(key: ConsentCaptureMessage | CommonMessage, values?: Readonly<Record<string, string | number>>): string;
  plural(key: 'missing', count: number): string;
  formatDate(iso: string): string;
  formatTime(iso: string): string;
  /** Name of a language other than that of the element: `Brazilian Portuguese`. */
  otherLanguage(locale: string): string | undefined;
}
