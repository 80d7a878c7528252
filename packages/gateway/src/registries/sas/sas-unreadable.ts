import { RegistryError, type FailureKind } from '../registry-error.js';

/** SAS answered something that the configuration does not explain. */
export function unreadableAnswer(kind: Extract<FailureKind, 'transient' | 'doubtful'>): RegistryError {
  return new RegistryError(
    kind,
    'registry_unreadable',
    'A resposta do SAS não tem os campos configurados nesta instalação.',
  );
}
