import type { CommonMessage } from '../foundation/common.messages.js';
import type { ReferralButtonMessage } from './referral-button.messages.js';

/** The element's texts, for the parts that it is drawn from. */
export type ReferralText = (
  key: ReferralButtonMessage | CommonMessage,
  values?: Readonly<Record<string, string | number>>,
) => string;
