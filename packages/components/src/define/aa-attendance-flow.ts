import { AaAttendanceFlow } from '../attendance-flow/attendance-flow.js';
import { define } from '../foundation/define.js';
import './aa-client-registration.js';
import './aa-conclude-button.js';
import './aa-consent-capture.js';
import './aa-diagnostic-form.js';
import './aa-diagnostic-result.js';
import './aa-nps-survey.js';
import './aa-referral-button.js';
import './aa-tool-recommender.js';

define('aa-attendance-flow', AaAttendanceFlow);
