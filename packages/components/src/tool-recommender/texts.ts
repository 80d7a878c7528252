import type { LinkMessage } from '../client-phone/link.messages.js';
import type { CommonMessage } from '../foundation/common.messages.js';
import type { PluralOf } from '../foundation/message-table.js';
import type { ListeningMessage } from '../listening/listening.messages.js';
import type { DeliveryMessage } from './delivery.messages.js';

/** The element's texts, for the parts that it is drawn from. */
export interface ToolTexts {
  readonly text: (
    key: DeliveryMessage | ListeningMessage | LinkMessage | CommonMessage,
    values?: Readonly<Record<string, string | number>>,
  ) => string;
  readonly plural: (key: PluralOf<DeliveryMessage>, count: number) => string;
  readonly formatDate: (iso: string) => string;
  readonly formatTime: (iso: string) => string;
  readonly describeError: (error: unknown) => string;
}
