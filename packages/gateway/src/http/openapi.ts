import { contentSchemas } from '@atendimento-ativo/content';
import {
  answerSchema,
  attendanceReceiptsSchema,
  attendanceStatusSchema,
  clientConsentSchema,
  clientHistoryResponseSchema,
  clientLookupRequestSchema,
  clientLookupResponseSchema,
  conditionSchema,
  consentReceiptSchema,
  eventSchema,
  importResponseSchema,
  indicatorSummarySchema,
  indicatorsResponseSchema,
  ingestResponseSchema,
  ingestResultSchema,
  problemSchema,
  profileResponseSchema,
  registrationListSchema,
  registrationRecordSchema,
  selfServiceTokenRequestSchema,
  sessionTokenRequestSchema,
  sessionTokenResponseSchema,
  subjectErasureSchema,
  subjectReportSchema,
  subjectRequestSchema,
  tokenExchangeRequestSchema,
  type SessionScope,
} from '@atendimento-ativo/domain';
import {
  phoneAnswerSchema,
  phoneLinkRequestSchema,
  phoneLinkResponseSchema,
  phoneLinkStateSchema,
  phoneScreenSchema,
} from '@atendimento-ativo/domain/phone-links';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { contentDocumentSchema } from '../content/content-routes.js';
import { ingestBodySchema } from '../events/event-operations.js';
import type { Caller, Operation } from './operation.js';
import { problemCodes, type ProblemCode } from './problem-codes.js';
import type { RequestEnvironment } from './request-identity.js';

/** Schemas that stand in the document once, under a name. */
const named: Readonly<Record<string, z.core.$ZodType>> = {
  Answer: answerSchema,
  AttendanceReceipts: attendanceReceiptsSchema,
  AttendanceStatus: attendanceStatusSchema,
  ClientConsent: clientConsentSchema,
  ClientHistory: clientHistoryResponseSchema,
  ClientLookup: clientLookupResponseSchema,
  ClientLookupRequest: clientLookupRequestSchema,
  Condition: conditionSchema,
  ConsentReceipt: consentReceiptSchema,
  ContentDocument: contentDocumentSchema,
  Event: eventSchema,
  Indicators: indicatorsResponseSchema,
  ImportResponse: importResponseSchema,
  IndicatorSummary: indicatorSummarySchema,
  IngestRequest: ingestBodySchema,
  IngestResponse: ingestResponseSchema,
  IngestResult: ingestResultSchema,
  PhoneAnswer: phoneAnswerSchema,
  PhoneLinkRequest: phoneLinkRequestSchema,
  PhoneLinkResponse: phoneLinkResponseSchema,
  PhoneLinkState: phoneLinkStateSchema,
  PhoneScreen: phoneScreenSchema,
  Problem: problemSchema,
  ProfileResponse: profileResponseSchema,
  Registration: registrationRecordSchema,
  RegistrationList: registrationListSchema,
  SelfServiceTokenRequest: selfServiceTokenRequestSchema,
  SessionTokenRequest: sessionTokenRequestSchema,
  SessionTokenResponse: sessionTokenResponseSchema,
  SubjectErasure: subjectErasureSchema,
  SubjectReport: subjectReportSchema,
  SubjectRequest: subjectRequestSchema,
  TokenExchangeRequest: tokenExchangeRequestSchema,
  ...contentByName(),
};

const SHARED_PROBLEMS: Readonly<Record<Caller, readonly ProblemCode[]>> = {
  agent: ['token_missing', 'token_invalid', 'token_expired', 'origin_not_allowed', 'scope_missing', 'internal_error'],
  partner: ['secret_key_invalid', 'origin_not_allowed', 'internal_error'],
  office: [
    'token_missing',
    'token_invalid',
    'token_expired',
    'secret_key_invalid',
    'origin_not_allowed',
    'scope_missing',
    'internal_error',
  ],
  identity: ['token_missing', 'token_invalid', 'token_expired', 'origin_not_allowed', 'internal_error'],
  page: ['publishable_key_invalid', 'origin_not_allowed', 'too_many_requests', 'internal_error'],
  client: ['phone_link_invalid', 'too_many_requests', 'internal_error'],
  anybody: ['internal_error'],
};

const BODY_PROBLEMS: readonly ProblemCode[] = [
  'json_malformed',
  'json_too_deep',
  'request_invalid',
  'body_too_large',
  'content_type_unsupported',
];

const FILE_PROBLEMS: readonly ProblemCode[] = ['body_too_large', 'file_type_unsupported'];

/** `GET /openapi.json`: the contract, for people, code generators and test tools. */
export function openapiRoutes(operations: readonly Operation[]) {
  const document = openapiDocument(operations);
  return new Hono<RequestEnvironment>().get('/openapi.json', (context) => context.json(document));
}

/** The OpenAPI 3.1 document of some routes. Bodies are the domain's own schemas. */
export function openapiDocument(operations: readonly Operation[]) {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [operation.method]: describe(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Atendimento Ativo gateway',
      version: '1',
      description: 'Takes what happened in attendances, once, and registers each attendance in SAS or FOCO, once.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      schemas: componentSchemas(),
      securitySchemes: {
        agent: { type: 'http', scheme: 'bearer', description: 'Session token of one agent.' },
        partner: { type: 'http', scheme: 'bearer', description: "The partner's secret key, from its server alone." },
        page: { type: 'http', scheme: 'bearer', description: 'Publishable key, from a page of the partner alone.' },
        client: { type: 'http', scheme: 'bearer', description: "Token of a link, from the client's own phone." },
        identity: { type: 'http', scheme: 'bearer', description: "JWT of the partner's own identity provider." },
      },
    },
  };
}

/** An office comes with a session token or with the secret key. */
function securityOf(caller: Caller, scope: SessionScope | undefined): readonly object[] {
  if (caller === 'anybody') return [];
  const scopes = scope === undefined ? [] : [scope];
  return caller === 'office' ? [{ agent: scopes }, { partner: [] }] : [{ [caller]: scopes }];
}

function describe(operation: Operation): object {
  const { method, path, summary, caller, scope, query = {}, body, takesFile, answer, problems } = operation;
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(query).map(([name, { schema, description }]) => ({
    name,
    in: 'query',
    description,
    schema: inline(schema),
  }));
  return {
    operationId: capitalise(`${method} ${path}`),
    summary,
    security: securityOf(caller, scope),
    parameters: [...inPath, ...inQuery],
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: reference(body) } } } }),
    ...(takesFile && { requestBody: { required: true, content: { 'application/octet-stream': {} } } }),
    responses: {
      [answer.status]: {
        description: answer.description,
        content: { 'application/json': { schema: reference(answer.schema) } },
      },
      ...problemResponses([
        ...SHARED_PROBLEMS[caller],
        ...(body ? BODY_PROBLEMS : []),
        ...(takesFile ? FILE_PROBLEMS : []),
        ...problems,
      ]),
    },
  };
}

/** One response for each status, naming the codes that it may carry. */
function problemResponses(codes: readonly ProblemCode[]): Record<number, object> {
  const statuses = [...new Set(codes.map((code) => problemCodes[code].status))].sort();
  return Object.fromEntries(
    statuses.map((status) => {
      const own = codes.filter((code) => problemCodes[code].status === status);
      const description = own.map((code) => `\`${code}\`: ${problemCodes[code].title}`).join('\n\n');
      const schema = { $ref: '#/components/schemas/Problem' };
      return [status, { description, content: { 'application/problem+json': { schema } } }];
    }),
  );
}

function reference(schema: z.core.$ZodType): object {
  const name = Object.keys(named).find((candidate) => named[candidate] === schema);
  return name === undefined ? inline(schema) : { $ref: `#/components/schemas/${name}` };
}

function inline(schema: z.core.$ZodType): object {
  return withoutDialect(z.toJSONSchema(schema, { io: 'input' }));
}

/** `ConsentTerm` for the kind `consent-term`. */
function contentByName(): Record<string, z.core.$ZodType> {
  const entries = Object.entries(contentSchemas);
  return Object.fromEntries(entries.map(([kind, schema]) => [capitalise(`-${kind}`), schema]));
}

function capitalise(words: string): string {
  return words.replace(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function componentSchemas(): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutDialect(schema)]));
}

/** The document says its dialect once, and a part's place is its name. */
function withoutDialect({ $schema: _dialect, $id: _place, ...schema }: Record<string, unknown>): object {
  return schema;
}
