import { isSelfService } from '../self-service/self-service.js';
import type { AttendanceRecord } from './registry.js';
import { RegistryError } from './registry-error.js';

/** A registry wants the CPF of who answers for an attendance, and nobody gave one: says who has to. */
export function agentCpfMissing(registry: 'SAS' | 'FOCO', { attendance }: AttendanceRecord): RegistryError {
  const message = isSelfService(attendance.agent?.id)
    ? `O ${registry} exige o CPF de quem responde pelo atendimento, e no autoatendimento não há agente. Quem cuida do gateway informa responsible.cpf em ${registry}_CONFIG e o reinicia; depois, tente de novo.`
    : `O ${registry} exige o CPF do agente, e o parceiro não o informou ao gateway. Informe-o e tente de novo.`;
  return new RegistryError('final', 'agent_cpf_missing', message);
}
