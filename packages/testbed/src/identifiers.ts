import { parseCnpj, parseCpf, type Cnpj, type Cpf } from '@atendimento-ativo/domain';

/** Generated identifiers: right in form, nobody's on purpose. */

let counter = 0;

/** Another number on each call, the same order in each run. */
export function nextNumber(): number {
  counter += 1;
  return counter;
}

/** Of the month in which the tests' clock begins. */
export function uuidv7(): string {
  const text = nextNumber().toString(16).padStart(12, '0');
  return `019cd79e-0000-7000-8000-${text}`;
}

export function generateCpf(): Cpf {
  const base = String(100_000_000 + nextNumber()).padStart(9, '0');
  return withCheckDigits(base, parseCpf);
}

/** A CPF whose leading zeros get lost when it becomes a number. */
export function generateCpfWithZeros(): Cpf {
  return withCheckDigits(String(1000 + nextNumber()).padStart(9, '0'), parseCpf);
}

export function generateCnpj(): Cnpj {
  return withCheckDigits(`${String(nextNumber()).padStart(8, '0')}0001`, parseCnpj);
}

export function generateAlphanumericCnpj(): Cnpj {
  return withCheckDigits(`AB${String(nextNumber()).padStart(6, '0')}0001`, parseCnpj);
}

function withCheckDigits<Identifier>(base: string, parse: (text: string) => Identifier | undefined): Identifier {
  for (let digits = 0; digits < 100; digits += 1) {
    const identifier = parse(base + String(digits).padStart(2, '0'));
    if (identifier !== undefined) return identifier;
  }
  throw new Error(`No check digits fit ${base}.`);
}
