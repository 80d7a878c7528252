import type { Cpf } from './cpf.js';

/** `52998224725` → `***.982.247-**`: enough to recognise, not enough to use. */
export function maskCpf(cpf: Cpf): string {
  return cpf.replace(/^\d{3}(\d{3})(\d{3})\d{2}$/, '***.$1.$2-**');
}
