export { readEvents } from './events/read-events.js';
export * from './gateway.js';
export * from './partners/partner-administration.js';
export * from './partners/partner-key.js';
export * from './registration/registration-settings.js';
export * from './registries/registry-error.js';
export * from './registries/foco/foco-configuration.js';
export { FocoRegistry } from './registries/foco/foco-registry.js';
export * from './registries/registry-names.js';
export * from './registries/sas/sas-configuration.js';
export { SasRegistry } from './registries/sas/sas-registry.js';
export { openEmbeddedDatabase } from './store/embedded/embedded-database.js';
export { openPostgresqlDatabase } from './store/postgresql.js';
//# sourceMappingURL=index.js.map