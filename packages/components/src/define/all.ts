import './aa-provider.js';
import './aa-client-registration.js';
import './aa-consent-capture.js';
import './aa-diagnostic-form.js';
import './aa-diagnostic-result.js';
import './aa-tool-recommender.js';
import './aa-referral-button.js';
import './aa-conclude-button.js';
