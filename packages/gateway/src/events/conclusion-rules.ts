import type { ContentLibrary } from '@atendimento-ativo/content';
import {
  missingParts,
  type Attendance,
  type ConclusionRules,
  type FieldProblem,
  type MissingPart,
  type StateProfile,
} from '@atendimento-ativo/domain';
import { publishedDocument } from '../content/published.js';

/** Everything that still keeps an attendance from concluding, one problem for each part. */
export function checkConclusion(
  attendance: Attendance,
  profile: StateProfile | undefined,
  content: ContentLibrary,
): FieldProblem[] {
  return missingParts(attendance, rulesFor(attendance, profile, content)).map(describe);
}

/**
 * The purposes are those of the term that the client was shown: a visit made without signal under
 * last month's term must still be able to conclude.
 */
function rulesFor(attendance: Attendance, profile: StateProfile | undefined, content: ContentLibrary): ConclusionRules {
  const shown = attendance.consent?.term;
  const term = shown
    ? content.find('consent-term', shown.id, shown.version, shown.locale)
    : profile && publishedDocument(content, 'consent-term', profile.consentTerm);
  return {
    audience: profile?.audience ?? { sizes: ['MEI', 'ME', 'EPP'], personsWithoutCompany: false },
    requiredFields: profile?.requiredFields ?? [],
    purposes: term?.document.purposes.map((purpose) => purpose.id) ?? [],
    questionnaire:
      attendance.diagnostic &&
      publishedDocument(content, 'questionnaire', attendance.diagnostic.questionnaire)?.document,
  };
}

const MESSAGES: Record<MissingPart['part'], (detail: string) => string> = {
  agent: () => 'The attendance names no agent: send attendance.started.',
  channel: () => 'The attendance names no channel: send attendance.started.',
  client: () => 'The client is not identified: send client.identified.',
  company: () => 'This state attends companies: client.identified must carry the company.',
  consent: (purpose) => `The client has not decided on the purpose "${purpose}": send consent.recorded.`,
  audience: (size) => `Companies of the size "${size}" are outside the audience: interrupt the attendance instead.`,
  field: (field) => `This state asks every client for "${field}": send client.identified with it.`,
  delivery: () =>
    'No tool was delivered for a finding or a listening note of this attendance: send tool.delivered with its basis.',
  'next-step': () => 'No next step: send journey.referred, followup.scheduled or journey.declined.',
};

function describe(missing: MissingPart): FieldProblem {
  const detail = 'detail' in missing ? missing.detail : '';
  return {
    pointer: '',
    code: `missing_${missing.part.replace(/-/g, '_')}`,
    message: MESSAGES[missing.part](detail),
  };
}
