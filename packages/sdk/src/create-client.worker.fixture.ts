import { createClient } from './create-client.js';
import { start, walkToTheEnd } from './sample-visit.fixture.js';
import { createTestGateway } from './testing/index.js';

/** Run as a worker: makes a whole visit with the storage and the locks of its thread, and says what arrived. */
const gateway = createTestGateway();
const client = createClient(gateway.clientOptions(), gateway.environment);
const attendance = await start(client);
await walkToTheEnd(attendance);
await attendance.conclude();
await client.sync.now();
const isWithoutPage = !('document' in globalThis);
postMessage({ isWithoutPage, types: gateway.events.map(({ type }) => type), sync: client.sync.state });
await client.close();
