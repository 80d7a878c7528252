import { publishedSchemas } from '@atendimento-ativo/content';
import { profileResponseSchema } from '@atendimento-ativo/domain';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { RequestProblem } from '../http/request-problem.js';
import { publishedDocument } from './published.js';
/** A document never changes under its hash. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** Any published document, as `GET /v1/content/{hash}` serves it. */
export const contentDocumentSchema = z.union(Object.values(publishedSchemas));
export const contentOperations = [
    {
        method: 'get',
        path: '/v1/profile',
        summary: "The state's profile and the hashes of its content.",
        caller: 'agent',
        scope: 'attendances',
        answer: { status: 200, description: 'The profile in force today.', schema: profileResponseSchema },
        problems: ['profile_missing'],
    },
    {
        method: 'get',
        path: '/v1/content/:hash',
        summary: 'A published document. It never changes under its hash; a known `If-None-Match` is answered with 304.',
        caller: 'anybody',
        answer: { status: 200, description: 'The document.', schema: contentDocumentSchema },
        problems: ['content_unknown'],
    },
];
/** `GET /v1/profile` and `GET /v1/content/{hash}`: what the page shows and asks. */
export function contentRoutes({ authentication, content, exportKeys }) {
    return new Hono()
        .get('/profile', async (context) => {
        const { partner } = await authentication.agent(context.req.raw, 'attendances');
        const profile = content.profile(partner.state)?.document;
        if (!profile)
            throw new RequestProblem('profile_missing');
        const answer = {
            profile,
            content: {
                questionnaire: hashOf(content, 'questionnaire', profile.questionnaire),
                catalogue: hashOf(content, 'catalogue', profile.catalogue),
                journeys: hashOf(content, 'journeys', profile.journeys),
                guidance: hashOf(content, 'guidance', profile.guidance),
                consentTerm: hashOf(content, 'consent-term', profile.consentTerm),
                keywordIndex: hashOf(content, 'keyword-index', profile.keywordIndex),
                anamnesis: hashOf(content, 'anamnesis', profile.anamnesis),
            },
            exportKey: exportKeys.published,
        };
        return context.json(answer);
    })
        .get('/content/:hash', (context) => {
        const published = content.byHash(context.req.param('hash'));
        if (!published)
            throw new RequestProblem('content_unknown');
        const headers = { etag: `"${published.hash}"`, 'cache-control': FOR_EVER };
        const known = context.req
            .header('if-none-match')
            ?.split(',')
            .map((tag) => tag.trim().replace(/^W\//, ''));
        if (known?.includes(headers.etag))
            return context.body(null, 304, headers);
        return context.json(published.document, 200, headers);
    });
}
/** The library checked that a profile's references are there. */
function hashOf(content, kind, reference) {
    const published = publishedDocument(content, kind, reference);
    if (!published)
        throw new Error(`The profile refers to a ${kind} that was not published.`);
    return published.hash;
}
//# sourceMappingURL=content-routes.js.map