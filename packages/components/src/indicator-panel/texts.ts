import type { CommonMessage } from '../foundation/common.messages.js';
import type { OfficeMessage } from '../office/office.messages.js';
import type { IndicatorPanelMessage } from './indicator-panel.messages.js';
import type { NumberKind } from './measures.js';

/** Everything the element says. */
export type PanelMessage = IndicatorPanelMessage | OfficeMessage;

/** The element's texts and numbers, for the parts that it is drawn from. */
export interface PanelTexts {
  readonly text: (key: PanelMessage | CommonMessage, values?: Readonly<Record<string, string | number>>) => string;
  readonly number: (value: number, kind: NumberKind) => string;
  readonly difference: (value: number, kind: NumberKind) => string;
}
