import { Hono } from 'hono';
import { sql } from 'kysely';
import { amendmentOperations, amendmentRoutes } from '../attendances/amendment-routes.js';
import { attendanceOperations, attendanceRoutes } from '../attendances/attendance-routes.js';
import { clientOperations, clientRoutes } from '../clients/client-routes.js';
import { consentOperations, consentRoutes } from '../consent/consent-routes.js';
import { contentOperations, contentRoutes } from '../content/content-routes.js';
import { eventOperations } from '../events/event-operations.js';
import { eventRoutes } from '../events/event-routes.js';
import { importOperations, importRoutes } from '../imports/import-routes.js';
import { indicatorOperations, indicatorRoutes } from '../indicators/indicator-routes.js';
import { phoneAnswerRoutes } from '../phone-links/phone-answer-routes.js';
import { phoneLinkOperations } from '../phone-links/phone-link-operations.js';
import { phoneLinkRoutes } from '../phone-links/phone-link-routes.js';
import { phonePageRoutes } from '../phone-links/phone-page-routes.js';
import { registrationOperations, registrationRoutes } from '../registration/registration-routes.js';
import { selfServiceOperations, selfServiceRoutes } from '../self-service/self-service-routes.js';
import { sessionOperations, sessionRoutes } from '../sessions/session-routes.js';
import { subjectOperations, subjectRoutes } from '../subjects/subject-routes.js';
import { crossOrigin } from './cross-origin.js';
import { describeError } from './log.js';
import { openapiRoutes } from './openapi.js';
import type { Operation } from './operation.js';
import { requestIdentity, requestLog, type RequestEnvironment } from './request-identity.js';
import { answerProblem, RequestProblem } from './request-problem.js';
import type { RouteParts } from './route-parts.js';
import { answerHeaders } from './answer-headers.js';

/** The contract: every route under `/v1`. */
export const operations: readonly Operation[] = [
  ...sessionOperations,
  ...selfServiceOperations,
  ...eventOperations,
  ...importOperations,
  ...contentOperations,
  ...clientOperations,
  ...attendanceOperations,
  ...amendmentOperations,
  ...consentOperations,
  ...phoneLinkOperations,
  ...registrationOperations,
  ...subjectOperations,
  ...indicatorOperations,
];

/** The HTTP interface, without a server. */
export function createApplication(parts: RouteParts): Hono<RequestEnvironment> {
  const application = new Hono<RequestEnvironment>();
  const { metrics, metricsToken } = parts;
  application.use(requestIdentity(), requestLog(parts.log), metrics.timeRequests(), answerHeaders(parts.now));
  // The page on the client's phone is the gateway's own: no other origin is let in here, whoever's it is.
  application.route('/v1', phoneAnswerRoutes(parts));
  application.use('/v1/*', crossOrigin(parts.partners));

  application.get('/healthz', (context) => context.json({ status: 'alive' }));
  application.get('/readyz', async (context) => {
    try {
      await sql`select 1`.execute(parts.database.rows);
    } catch {
      throw new RequestProblem('not_ready');
    }
    return context.json({ status: 'ready' });
  });

  if (metricsToken !== undefined) application.route('/', metrics.routes(metricsToken));
  application.route('/', openapiRoutes(operations));
  application.route('/v1', sessionRoutes(parts));
  application.route('/v1', selfServiceRoutes(parts));
  application.route('/v1', eventRoutes(parts));
  application.route('/v1', importRoutes(parts));
  application.route('/v1', contentRoutes(parts));
  application.route('/v1', clientRoutes(parts));
  application.route('/v1', attendanceRoutes(parts));
  application.route('/v1', amendmentRoutes(parts));
  application.route('/v1', consentRoutes(parts));
  application.route('/v1', phoneLinkRoutes(parts));
  application.route('/', phonePageRoutes());
  application.route('/v1', registrationRoutes(parts));
  application.route('/v1', subjectRoutes(parts));
  application.route('/v1', indicatorRoutes(parts));

  application.notFound((context) => answerProblem(context, new RequestProblem('route_unknown')));
  application.onError((error, context) => {
    if (error instanceof RequestProblem) return answerProblem(context, error);
    parts.log({
      level: 'error',
      event: 'failure',
      requestId: context.get('requestId'),
      ...describeError(error),
    });
    return answerProblem(context, new RequestProblem('internal_error'));
  });
  return application;
}
