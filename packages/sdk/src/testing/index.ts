export { faults, type Fault, type StatusDetails } from './faults.js';
export type { Refusal } from './event-log.js';
export { sampleContent, type PublishedContent } from './sample-content.js';
export { createTestEnvironment, type TestEnvironment, type TestEnvironmentOptions } from './test-environment.js';
export { createTestGateway, type ReceivedRequest, type TestGateway, type TestGatewayOptions } from './test-gateway.js';
export { memoryStorage, type MemoryStorageOptions } from '../storage/memory-storage.js';
