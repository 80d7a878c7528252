import type { CommonMessage } from '../foundation/common.messages.js';
import type { PluralOf } from '../foundation/message-table.js';
import type { ReferralMessage } from './referral.messages.js';

type Values = Readonly<Record<string, string | number>>;

/** The element's texts, for the parts that it is drawn from. */
export interface ReferralTexts {
  readonly text: (key: ReferralMessage | CommonMessage, values?: Values) => string;
  readonly plural: (key: PluralOf<ReferralMessage>, count: number, values?: Values) => string;
  readonly formatDate: (iso: string) => string;
}
