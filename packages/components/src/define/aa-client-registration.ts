import { AaClientRegistration } from '../client-registration/client-registration.js';
import { define } from '../foundation/define.js';

define('aa-client-registration', AaClientRegistration);
