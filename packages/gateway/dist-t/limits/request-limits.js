import { createHmac, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import * as z from 'zod/mini';
import { RequestProblem } from '../http/request-problem.js';
import { settingOrMake } from '../store/settings.js';
import { limits } from './limit-settings.js';
const SETTING = 'limit-key';
const keySchema = z.object({ key: z.string() });
/**
 * How often something may be done within a stretch of time, counted in the database: it does not matter which of the
 * gateways a request comes to.
 */
export class RequestLimits {
    #parts;
    #key;
    constructor(parts, key) {
        this.#parts = parts;
        this.#key = key;
    }
    static async open(parts) {
        const make = () => Promise.resolve({ key: randomBytes(32).toString('base64url') });
        const { key } = keySchema.parse(await settingOrMake(parts.database.rows, SETTING, make));
        return new RequestLimits(parts, key);
    }
    /** @throws RequestProblem when there is nothing left to take */
    async take(name, taking) {
        const { settings, metrics, log, now } = this.#parts;
        const { points = 1, partnerId, requestId } = taking;
        const length = limits[name].seconds * 1000;
        const endsAt = new Date((Math.floor(now().getTime() / length) + 1) * length);
        const used = await this.#add(`${name}:${this.#digest(taking.subject)}`, endsAt, points);
        const most = settings[name];
        if (used <= most)
            return;
        metrics.countRefusal(name);
        // Once for each subject and stretch: whoever goes on does not fill the log.
        if (used - points <= most)
            log({ level: 'error', event: 'limit', limit: name, partner: partnerId, requestId });
        const seconds = Math.ceil((endsAt.getTime() - now().getTime()) / 1000);
        throw new RequestProblem('too_many_requests', { headers: { 'retry-after': String(seconds) } });
    }
    /** Takes what turned out to be used after all, without refusing it any more. */
    async charge(name, taking) {
        try {
            await this.take(name, taking);
        }
        catch (error) {
            if (!(error instanceof RequestProblem))
                throw error;
        }
    }
    async #add(name, endsAt, points) {
        const { rows } = this.#parts.database;
        const { used } = await rows
            .insertInto('request_counts')
            .values({ name, ends_at: endsAt, used: points })
            .onConflict((conflict) => conflict.columns(['name', 'ends_at']).doUpdateSet({ used: sql `request_counts.used + ${points}` }))
            .returning('used')
            .executeTakeFirstOrThrow();
        // The first of a stretch clears away those that are over.
        if (used === points)
            await rows.deleteFrom('request_counts').where('ends_at', '<=', this.#parts.now()).execute();
        return used;
    }
    #digest(subject) {
        return createHmac('sha256', this.#key).update(subject).digest('base64url').slice(0, 22);
    }
}
//# sourceMappingURL=request-limits.js.map