import type { ConsentCaptureMessage } from './consent-capture.messages.js';

/** How the parts of this step speak. */
export interface ConsentTexts {
  text(key: ConsentCaptureMessage, values?: Readonly<Record<string, string | number>>): string;
  formatDate(iso: string): string;
  formatTime(iso: string): string;
}
