import { randomBytes, randomInt } from 'node:crypto';
import { parseCnpj, parseCpf, type Cnpj, type Cpf } from '@atendimento-ativo/domain';

/** Right in form, made by chance: nobody's on purpose. */
export function generateCpf(): Cpf {
  return withCheckDigits(digits(9), parseCpf);
}

export function generateCnpj(): Cnpj {
  return withCheckDigits(`${digits(8)}0001`, parseCnpj);
}

/** A UUIDv7 of now. Source: RFC 9562 §5.7. */
export function uuidv7(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  const chance = randomBytes(10).toString('hex');
  const variant = ((parseInt(chance.slice(4, 6), 16) & 0x3f) | 0x80).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(0, 3)}-${variant}${chance.slice(6, 8)}-${chance.slice(8)}`;
}

function digits(count: number): string {
  return String(randomInt(10 ** count)).padStart(count, '0');
}

function withCheckDigits<Identifier>(base: string, parse: (text: string) => Identifier | undefined): Identifier {
  for (let check = 0; check < 100; check += 1) {
    const identifier = parse(base + String(check).padStart(2, '0'));
    if (identifier !== undefined) return identifier;
  }
  // All digits alike have no valid form: take others.
  return withCheckDigits(digits(base.length - 4) + base.slice(-4), parse);
}
