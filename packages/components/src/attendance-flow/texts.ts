import type { CommonMessage } from '../foundation/common.messages.js';
import type { AttendanceFlowMessage } from './attendance-flow.messages.js';

/** The element's texts, for the parts that it is drawn from. */
export interface FlowTexts {
  readonly text: (
    key: AttendanceFlowMessage | CommonMessage,
    values?: Readonly<Record<string, string | number>>,
  ) => string;
  readonly plural: (key: 'missing.count', count: number) => string;
}
