import * as z from '#schema';
import { textSchema } from '../content-identity.js';
import { cnaeSchema } from '../identifiers/cnae.js';
import { cepSchema, phoneSchema } from '../identifiers/contact.js';
import { cnpjSchema } from '../identifiers/cnpj.js';
import { cpfSchema } from '../identifiers/cpf.js';
import { companySizeSchema } from './company-size.js';
import { checked } from '../schema/checked.js';

export const companyRoleSchema = z.enum(['owner', 'co-owner', 'legal-representative', 'manager', 'employee']);
export type CompanyRole = z.infer<typeof companyRoleSchema>;

export const personSchema = z.strictObject({
  cpf: cpfSchema,
  name: textSchema(120),
  /** Absent: unchanged when the registry knows the person, otherwise not given. */
  email: z.optional(checked(z.email({ error: 'E-mail must be a valid address.' }), z.maxLength(120))),
  phone: z.optional(phoneSchema),
});
export type Person = z.infer<typeof personSchema>;

export const companySchema = z.strictObject({
  cnpj: cnpjSchema,
  legalName: textSchema(120),
  tradeName: z.optional(textSchema(120)),
  size: companySizeSchema,
  /** Main activity. */
  cnae: z.optional(cnaeSchema),
  cep: z.optional(cepSchema),
});
export type Company = z.infer<typeof companySchema>;

/** Who is attended: the person, their company, and what they are in it. */
export const clientSchema = z.strictObject({
  person: personSchema,
  company: z.optional(companySchema),
  role: z.optional(companyRoleSchema),
});
export type IdentifiedClient = z.infer<typeof clientSchema>;
