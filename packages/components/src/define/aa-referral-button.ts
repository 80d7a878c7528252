import { AaReferralButton } from '../referral-button/referral-button.js';
import { define } from '../foundation/define.js';

define('aa-referral-button', AaReferralButton);
