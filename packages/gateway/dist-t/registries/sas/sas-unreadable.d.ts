import { RegistryError, type FailureKind } from '../registry-error.js';
/** SAS answered something that the configuration does not explain. */
export declare function unreadableAnswer(kind: Extract<FailureKind, 'transient' | 'doubtful'>): RegistryError;
//# sourceMappingURL=sas-unreadable.d.ts.map