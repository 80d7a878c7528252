import { define } from '../foundation/define.js';
import { AaSyncStatus } from '../sync-status/sync-status.js';

define('aa-sync-status', AaSyncStatus);
