/** Apart from the rest of the domain, so that it is loaded later. */
export { consentReceipts } from '@atendimento-ativo/domain';
