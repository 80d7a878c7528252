import type { DeliveryBasis } from '@atendimento-ativo/domain';
import { addStyles, LaterPart } from '../foundation/later-part.js';
import type { MessageTable } from '../foundation/message-table.js';
import { PartedElement } from '../foundation/parted-element.js';
import type { Visit } from '../foundation/visit-context.js';
import type { Delivery, DeliveringMessage } from './delivery.js';
import { toolRecommenderMessages } from './tool-recommender.messages.js';
import type { ToolSendingWay } from './tool-sending.js';

/**
 * The delivery: practical tools that match what this client answered or told, each with the reason
 * and the steps to take together. Its link goes to the client's own phone by a QR code, a message, or the device's own
 * way of sharing.
 *
 * @summary Recommends tools from the diagnostic's findings and records what was delivered.
 * @fires {CustomEvent<AaToolDeliveredDetail>} aa-tool-delivered - A tool was delivered and that is saved on the device.
 * @fires {CustomEvent<AaToolSentDetail>} aa-tool-sent - A tool's link was shown as a code, copied, or handed to an application that sends it; it is not delivered by that.
 * @fires {CustomEvent<AaListeningNotedDetail>} aa-listening-noted - A listening note was saved on the device.
 * @csspart card - The card of the step.
 * @csspart tool - One tool.
 * @csspart reason - Why the tool was chosen.
 * @csspart send - The ways to the client's own phone.
 * @csspart qr-code - The tool's link as a QR code.
 * @csspart link - The link's address, to be copied.
 * @csspart only-sent - The line that says that a tool was sent and not delivered.
 * @csspart deliver - The button that delivers.
 * @csspart delivered - The line that says that a tool was delivered.
 * @csspart note - The form of the listening note.
 * @csspart suggestions - The themes that the note's words speak of.
 * @csspart browse - The whole catalogue.
 */
export class AaToolRecommender extends PartedElement<DeliveringMessage> {
  /** Those of the delivery come with it. */
  protected override table = toolRecommenderMessages as MessageTable<DeliveringMessage>;

  /** Before a client is there nothing can be delivered. */
  protected override readonly later = new LaterPart(
    this,
    () => import('./delivery.js'),
    ({ Delivery, deliveringStyles, deliveringMessages }) => {
      addStyles(this, ...deliveringStyles);
      this.table = deliveringMessages;
      this.#delivery = new Delivery({
        texts: {
          text: (key, values) => this.text(key, values),
          plural: (key, count) => this.plural(key, count),
          formatDate: (iso) => this.formatDate(iso),
          formatTime: (iso) => this.formatTime(iso),
          describeError: (error) => this.describeError(error),
        },
        visit: () => this.visit,
        changed: () => this.requestUpdate(),
        focus: (selector) => this.focusOn(selector),
        emit: (name, detail) => this.emit(name, detail),
      });
    },
  );
  #delivery: Delivery | undefined;

  protected override renderVisit(visit: Visit): unknown {
    const frame = { label: this.text('label'), title: this.text('title') };
    if (!visit.attendance || !visit.state) return this.renderWaiting(frame, this.text('wait.client'));
    if (!this.#delivery) return this.renderArriving(frame);
    return this.renderStep({ ...frame, ...this.#delivery.render(visit, visit.state) });
  }

  protected override resetVisit(): void {
    this.#delivery?.reset();
  }
}

/** Detail of `aa-tool-delivered`: the client was given this tool, for a finding or for what they said. */
export interface AaToolDeliveredDetail {
  readonly attendanceId: string;
  readonly toolId: string;
  /** What the delivery is tied to. */
  readonly basis: DeliveryBasis['kind'];
}

/** Detail of `aa-tool-sent`: the link left this device, or a code of it is on the screen for the client to scan. */
export interface AaToolSentDetail {
  readonly attendanceId: string;
  readonly toolId: string;
  readonly way: ToolSendingWay;
}

declare global {
  interface HTMLElementTagNameMap {
    'aa-tool-recommender': AaToolRecommender;
  }
  interface HTMLElementEventMap {
    'aa-tool-delivered': CustomEvent<AaToolDeliveredDetail>;
    'aa-tool-sent': CustomEvent<AaToolSentDetail>;
  }
}
