import { timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { routePath } from 'hono/route';
import { sql } from 'kysely';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { RequestProblem } from './request-problem.js';
/** Figures of this process and of the queue, in the text format of Prometheus. They hold no partner, agent or client. */
export class Metrics {
    #registry = new Registry();
    #requests;
    #events;
    #lookups;
    #refusals;
    constructor(database) {
        const registers = [this.#registry];
        collectDefaultMetrics({ register: this.#registry });
        this.#requests = new Histogram({
            name: 'gateway_request_duration_seconds',
            help: 'Time until a request was answered, by method, pattern of the route and status.',
            labelNames: ['method', 'route', 'status'],
            buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
            registers,
        });
        this.#events = new Counter({
            name: 'gateway_events_total',
            help: 'Events received, by what became of them: accepted, duplicate, rejected.',
            labelNames: ['status'],
            registers,
        });
        this.#lookups = new Counter({
            name: 'gateway_lookups_total',
            help: 'Look-ups of clients, by what was found: found, unknown, unavailable.',
            labelNames: ['status'],
            registers,
        });
        this.#refusals = new Counter({
            name: 'gateway_limited_total',
            help: 'Requests refused because there were too many, by the limit that was reached.',
            labelNames: ['limit'],
            registers,
        });
        const registrations = new Gauge({
            name: 'gateway_registrations',
            help: 'Registrations that are not done, of all gateways on this database: pending, or failed and left to a person.',
            labelNames: ['registry', 'status'],
            registers,
            collect: async () => {
                registrations.reset();
                const { rows } = await sql `
          select registry, status, count(*) as count from registrations
          where status <> 'registered' group by registry, status`.execute(database.supervision);
                for (const { registry, status, count } of rows)
                    registrations.set({ registry, status }, Number(count));
            },
        });
    }
    countEvents(results) {
        for (const { status } of results)
            this.#events.inc({ status });
    }
    countLookup({ status }) {
        this.#lookups.inc({ status });
    }
    countRefusal(limit) {
        this.#refusals.inc({ limit });
    }
    /** Times each request under the pattern of its route: an address can hold what a label must not. */
    timeRequests() {
        return async (context, next) => {
            const stop = this.#requests.startTimer();
            await next();
            stop({ method: context.req.method, route: routePath(context, -1), status: context.res.status });
        };
    }
    /** `GET /metrics`, for whoever has the token. */
    routes(token) {
        return new Hono().get('/metrics', async (context) => {
            if (!isSame(context.req.header('authorization') ?? '', `Bearer ${token}`)) {
                throw new RequestProblem('metrics_token_invalid', {
                    headers: { 'www-authenticate': 'Bearer realm="metrics"' },
                });
            }
            return context.body(await this.#registry.metrics(), 200, { 'content-type': this.#registry.contentType });
        });
    }
}
/** Takes as long for a wrong token as for the right one. */
function isSame(given, expected) {
    const [left, right] = [Buffer.from(given), Buffer.from(expected)];
    return left.length === right.length && timingSafeEqual(left, right);
}
//# sourceMappingURL=metrics.js.map