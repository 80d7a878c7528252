import { AaConcludeButton } from '../conclude-button/conclude-button.js';
import { define } from '../foundation/define.js';

define('aa-conclude-button', AaConcludeButton);
