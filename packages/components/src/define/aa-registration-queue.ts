import { define } from '../foundation/define.js';
import { AaRegistrationQueue } from '../registration-queue/registration-queue.js';

define('aa-registration-queue', AaRegistrationQueue);
