import { AaConsentCapture } from '../consent-capture/consent-capture.js';
import { define } from '../foundation/define.js';

define('aa-consent-capture', AaConsentCapture);
