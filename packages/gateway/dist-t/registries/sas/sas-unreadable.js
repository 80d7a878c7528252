import { RegistryError } from '../registry-error.js';
/** SAS answered something that the configuration does not explain. */
export function unreadableAnswer(kind) {
    return new RegistryError(kind, 'registry_unreadable', 'A resposta do SAS não tem os campos configurados nesta instalação.');
}
//# sourceMappingURL=sas-unreadable.js.map