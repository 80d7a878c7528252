import { missingParts, purposesToAsk, } from '@atendimento-ativo/domain';
import { publishedDocument } from '../content/published.js';
/**
 * Everything that still keeps an attendance from concluding, one problem for each part. What the client decided in
 * earlier attendances and still stands is not asked again.
 */
export function checkConclusion(attendance, consent, profile, content) {
    const { diagnostic } = attendance;
    const missing = missingParts(attendance, {
        audience: profile?.audience ?? { sizes: ['MEI', 'ME', 'EPP'], personsWithoutCompany: false },
        requiredFields: profile?.requiredFields ?? [],
        purposes: consent ? purposesToAsk(consent.term, consent.purposes) : [],
        questionnaire: diagnostic && publishedDocument(content, 'questionnaire', diagnostic.questionnaire)?.document,
        journeys: attendance.referrals.flatMap((referral) => publishedDocument(content, 'journeys', referral.journeys)?.document ?? []),
    });
    return missing.map(describe);
}
const MESSAGES = {
    agent: () => 'The attendance names no agent: send attendance.started.',
    channel: () => 'The attendance names no channel: send attendance.started.',
    client: () => 'The client is not identified: send client.identified.',
    company: () => 'This state attends companies: client.identified must carry the company.',
    consent: (purpose) => `The client has not decided on the purpose "${purpose}": send consent.recorded.`,
    audience: (size) => `Companies of the size "${size}" are outside the audience: interrupt the attendance instead.`,
    field: (field) => `This state asks every client for "${field}": send client.identified with it.`,
    delivery: () => 'No tool was delivered for a finding or a listening note of this attendance: send tool.delivered with its basis.',
    guidance: (journey) => `The journey "${journey}" comes after its guidance: send guidance.given with that document.`,
    'next-step': () => 'No next step: send journey.referred, followup.scheduled or journey.declined.',
};
function describe(missing) {
    const detail = 'detail' in missing ? missing.detail : '';
    return {
        pointer: '',
        code: `missing_${missing.part.replace(/-/g, '_')}`,
        message: MESSAGES[missing.part](detail),
    };
}
//# sourceMappingURL=conclusion-rules.js.map