import './aa-provider.js';
import './aa-attendance-flow.js';
import './aa-sync-status.js';
