import type { ContentLibrary } from '@atendimento-ativo/content';
import { type AttendanceEvent } from '@atendimento-ativo/domain';
import type { RuleResult } from './incoming-event.js';
/** What an event refers to was published, and says what the event says of it. */
export declare function checkContent(event: AttendanceEvent, content: ContentLibrary): RuleResult;
//# sourceMappingURL=content-rules.d.ts.map