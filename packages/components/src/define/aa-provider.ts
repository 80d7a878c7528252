import { AaProvider } from '../provider/provider.js';
import { define } from '../foundation/define.js';

define('aa-provider', AaProvider);
