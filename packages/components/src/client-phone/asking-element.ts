import { addStyles } from '../foundation/later-part.js';
import { joined, type MessageTable } from '../foundation/message-table.js';
import { PartedElement } from '../foundation/parted-element.js';
import type { PhoneAsking, PhonePart } from './phone-asking.js';
import type { PhoneMessage } from './phone.messages.js';

/** Base of the steps that may also ask on the client's own phone. */
export abstract class AskingElement<Key extends string> extends PartedElement<Key | PhoneMessage> {
  /** Those of the client's phone come with it. */
  protected abstract override table: MessageTable<Key | PhoneMessage>;

  /** `undefined` until its part has arrived. */
  protected phone: PhoneAsking | undefined;

  /** Takes over what came with a later part: what asks, with its words and its looks. */
  protected takePhone({ PhoneAsking, phoneMessages, clientPhoneStyles }: PhonePart): void {
    addStyles(this, clientPhoneStyles);
    this.table = joined(this.table, phoneMessages);
    this.phone = new PhoneAsking({
      element: this,
      texts: {
        text: (key, values) => this.text(key, values),
        formatTime: (iso) => this.formatTime(iso),
        describeError: (error) => this.describeError(error),
      },
      focus: (selector) => this.focusOn(selector),
    });
  }
}
