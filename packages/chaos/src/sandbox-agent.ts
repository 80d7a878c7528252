import { AGENT } from '@atendimento-ativo/testbed/visit';

/** An agent whom the seed of the sandbox knows. */
export const SANDBOX_AGENT = { ...AGENT, cpf: '11144477735' };
