export {
  defaultConfiguration,
  defaultProject,
  developmentKey,
  fullAccessKey,
  type AccessKey,
  type Project,
  type SandboxConfiguration,
} from './configuration.js';
export { ConfigurationError } from './checks.js';
export { parseConfiguration } from './configuration-file.js';
export {
  errorTable,
  type ErrorBody,
  type ErrorDefinition,
  type ErrorKind,
  type ErrorName,
  type ErrorOverrides,
} from './errors.js';
export type { StormSettings } from './fault-storm.js';
export { faultKinds, type Fault, type FaultKind } from './faults.js';
export type { LoggedCall } from './call-log.js';
export type { LedgerSnapshot } from './ledger-state.js';
export type {
  AddressRecord,
  AttendanceRecord,
  CompanyRecord,
  ContactRecord,
  LinkRecord,
  PersonRecord,
} from './records.js';
export { createSandbox, type Sandbox, type SandboxOptions } from './sandbox.js';
export { defaultFocoConfiguration, developmentClient, type FocoConfiguration } from './foco/foco-configuration.js';
export type { FocoSnapshot, Row } from './foco/foco-state.js';
