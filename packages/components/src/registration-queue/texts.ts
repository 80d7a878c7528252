import type { ClientRegistrationMessage } from '../client-registration/client-registration.messages.js';
import type { CommonMessage } from '../foundation/common.messages.js';
import type { OfficeMessage } from '../office/office.messages.js';
import type { RegistrationQueueMessage } from './registration-queue.messages.js';

/** Everything the element says: its own texts, those of the office and those of a registration that it corrects. */
export type QueueMessage = RegistrationQueueMessage | OfficeMessage | ClientRegistrationMessage;

/** The element's texts, for the parts that it is drawn from. */
export type QueueText = (
  key: QueueMessage | CommonMessage,
  values?: Readonly<Record<string, string | number>>,
) => string;
