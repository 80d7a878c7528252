import { define } from '../foundation/define.js';
import { AaIndicatorPanel } from '../indicator-panel/indicator-panel.js';

define('aa-indicator-panel', AaIndicatorPanel);
