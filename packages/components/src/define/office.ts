import './aa-provider.js';
import './aa-indicator-panel.js';
import './aa-registration-queue.js';
