import {
  phoneAnswerSchema,
  phoneLinkRequestSchema,
  phoneLinkResponseSchema,
  phoneLinkStateSchema,
  phoneReceivedSchema,
  phoneScreenSchema,
} from '@atendimento-ativo/domain/phone-links';
import type { Operation } from '../http/operation.js';

export const phoneLinkOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/phone-links',
    summary: 'A link of half an hour on which the client of an attendance answers once, on their own phone.',
    caller: 'agent',
    scope: 'attendances',
    body: phoneLinkRequestSchema,
    answer: { status: 201, description: 'The token is told this once.', schema: phoneLinkResponseSchema },
    problems: ['attendance_unknown', 'attendance_closed', 'survey_refused', 'too_many_requests'],
  },
  {
    method: 'get',
    path: '/v1/phone-links/:id',
    summary: 'Whether the client has answered, and what.',
    caller: 'agent',
    scope: 'attendances',
    answer: { status: 200, description: 'Where the link stands.', schema: phoneLinkStateSchema },
    problems: ['phone_link_unknown'],
  },
  {
    method: 'post',
    path: '/v1/phone-links/:id/closure',
    summary: 'Ends a link that is not wanted any more; an answer that is there already stays.',
    caller: 'agent',
    scope: 'attendances',
    answer: { status: 200, description: 'Where the link stands now.', schema: phoneLinkStateSchema },
    problems: ['phone_link_unknown'],
  },
  {
    method: 'post',
    path: '/v1/phone-links/question',
    summary: 'What the page behind a link shows.',
    caller: 'client',
    answer: { status: 200, description: 'Nothing of who is asked.', schema: phoneScreenSchema },
    problems: [],
  },
  {
    method: 'post',
    path: '/v1/phone-links/answer',
    summary: "Keeps the client's answer, once; the link is worth nothing afterwards.",
    caller: 'client',
    body: phoneAnswerSchema,
    answer: { status: 201, description: 'Kept.', schema: phoneReceivedSchema },
    problems: [],
  },
];
