import { publishedSchemas, type ContentLibrary, type PublishedKind } from '@atendimento-ativo/content';
import {
  localeSchema,
  profileResponseSchema,
  type ContentReference,
  type Locale,
  type ProfileResponse,
} from '@atendimento-ativo/domain';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Operation } from '../http/operation.js';
import { checkBody } from '../http/request-body.js';
import type { RequestEnvironment } from '../http/request-identity.js';
import { RequestProblem } from '../http/request-problem.js';
import type { RouteParts } from '../http/route-parts.js';
import { publishedDocument } from './published.js';

/** A document never changes under its hash. */
const FOR_EVER = 'public, max-age=31536000, immutable';

const querySchema = z.object({ locale: z.optional(localeSchema) });

/** Any published document, as `GET /v1/content/{hash}` serves it. */
export const contentDocumentSchema = z.union(Object.values(publishedSchemas));

export const contentOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/profile',
    summary: "The state's profile and the hashes of its content.",
    caller: 'agent',
    scope: 'attendances',
    query: {
      locale: {
        schema: querySchema.shape.locale,
        description: 'Language of the texts; what was not published in it comes in Portuguese. `pt-BR` unless given.',
      },
    },
    answer: { status: 200, description: 'The profile in force today.', schema: profileResponseSchema },
    problems: ['profile_missing', 'request_invalid'],
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
export function contentRoutes({ authentication, content, exportKeys }: RouteParts) {
  return new Hono<RequestEnvironment>()
    .get('/profile', async (context) => {
      const { partner } = await authentication.agent(context.req.raw, 'attendances');
      const { locale } = checkBody({ locale: context.req.query('locale') }, querySchema);
      const inForce = content.profile(partner.state)?.document;
      if (!inForce) throw new RequestProblem('profile_missing');
      const hash = (kind: PublishedKind, reference: ContentReference) => hashOf(content, kind, reference, locale);
      const profile = publishedDocument(content, 'state-profile', inForce, locale)?.document ?? inForce;
      const answer: ProfileResponse = {
        profile,
        content: {
          questionnaire: hash('questionnaire', profile.questionnaire),
          catalogue: hash('catalogue', profile.catalogue),
          journeys: hash('journeys', profile.journeys),
          guidance: hash('guidance', profile.guidance),
          consentTerm: hash('consent-term', profile.consentTerm),
          keywordIndex: hash('keyword-index', profile.keywordIndex),
          anamnesis: hash('anamnesis', profile.anamnesis),
        },
        exportKey: exportKeys.published,
      };
      return context.json(answer);
    })
    .get('/content/:hash', (context) => {
      const published = content.byHash(context.req.param('hash'));
      if (!published) throw new RequestProblem('content_unknown');
      const headers = { etag: `"${published.hash}"`, 'cache-control': FOR_EVER };
      const known = context.req
        .header('if-none-match')
        ?.split(',')
        .map((tag) => tag.trim().replace(/^W\//, ''));
      if (known?.includes(headers.etag)) return context.body(null, 304, headers);
      return context.json(published.document, 200, headers);
    });
}

/** The library checked that a profile's references are there. */
function hashOf(
  content: ContentLibrary,
  kind: PublishedKind,
  reference: ContentReference,
  locale: Locale | undefined,
): string {
  const published = publishedDocument(content, kind, reference, locale);
  if (!published) throw new Error(`The profile refers to a ${kind} that was not published.`);
  return published.hash;
}
