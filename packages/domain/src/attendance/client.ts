import * as z from '#schema';
import { textSchema } from '../content-identity.js';
import { cnaeSchema } from '../identifiers/cnae.js';
import { cepSchema, phoneSchema } from '../identifiers/contact.js';
import { cnpjSchema } from '../identifiers/cnpj.js';
import { cpfSchema } from '../identifiers/cpf.js';
import { companySizeSchema } from './company-size.js';
import { checked } from '../schema/checked.js';

/** What the person is in the company that is attended; registries keep it on the link between the two. */
export const companyRoleSchema = z.enum(['owner', 'co-owner', 'legal-representative', 'manager', 'employee']);

/** A registry is sent its own code for the role (SAS: `CodCargCli`), or none where its configuration gives none. */
export type CompanyRole = z.infer<typeof companyRoleSchema>;

/** The person (PF) who is attended. Registries find them by CPF. */
export const personSchema = z.strictObject({
  cpf: cpfSchema,
  name: textSchema(120),
  /** Absent: unchanged when the registry knows the person, otherwise not given. */
  email: z.optional(checked(z.email({ error: 'E-mail must be a valid address.' }), z.maxLength(120))),
  phone: z.optional(phoneSchema),
});

/** Personal data (LGPD art. 5 I): it stays out of logs, addresses, metrics and events of the page. */
export type Person = z.infer<typeof personSchema>;

/** The company (PJ) that is attended, by its CNPJ, numeric or alphanumeric. */
export const companySchema = z.strictObject({
  cnpj: cnpjSchema,
  legalName: textSchema(120),
  tradeName: z.optional(textSchema(120)),
  size: companySizeSchema,
  /** Main activity. */
  cnae: z.optional(cnaeSchema),
  cep: z.optional(cepSchema),
});

/** What the client said of their company; what is absent here stays as the registry knows it. */
export type Company = z.infer<typeof companySchema>;

/** Who is attended: the person, their company, and what they are in it. */
export const clientSchema = z.strictObject({
  person: personSchema,
  company: z.optional(companySchema),
  role: z.optional(companyRoleSchema),
});

/** Payload of `client.identified`. Without a company it is attended only where the state's profile says so. */
export type IdentifiedClient = z.infer<typeof clientSchema>;
