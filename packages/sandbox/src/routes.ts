import { alterAttendance, consultAttendances, includeAttendance } from './attendances.js';
import type { CallContext } from './call-context.js';
import { alterCompany, consultCompanies, includeCompany, selectCompany } from './companies.js';
import { successMessages } from './errors.js';
import type { Mutation } from './ledger-state.js';
import { includeLink } from './links.js';
import { alterPerson, consultPeople, includePerson, selectPerson } from './people.js';
import type { AttendanceRecord, CompanyRecord, PersonRecord } from './records.js';

/** What a write answers, next to `CodErro` 0. */
export interface WriteAnswer {
  readonly Mensagem: string;
  readonly [field: string]: string | number;
}

/** A change that passed the rules, and its answer. */
export interface Write {
  readonly mutation: Mutation;
  readonly answer: WriteAnswer;
}

interface RouteName {
  /** Web app. */
  readonly service: string;
  /** Controller and method. */
  readonly method: string;
}

/** A read: GET with a query string, answers rows. */
export interface ReadRoute extends RouteName {
  readonly verb: 'GET';
  readonly read: (context: CallContext) => object[];
}

/** A write: POST with a JSON body. */
export interface WriteRoute extends RouteName {
  readonly verb: 'POST';
  readonly write: (context: CallContext) => Write;
}

/** One method of the emulated service. */
export type Route = ReadRoute | WriteRoute;

/** People and companies. [DOC] [CODE] */
const clientService = 'SasServiceCliente';

/** Attendances. Invented: the real web app is unknown [INF]. */
const attendanceService = 'SasServiceAtendimento';

/** The methods that exist. Only those marked [CODE] or [DOC] were seen in reality. */
export const routes: readonly Route[] = [
  // [CODE]
  { verb: 'GET', service: clientService, method: 'Cliente/SelecionarPessoaFisica', read: selectPerson },
  // [CODE]
  { verb: 'GET', service: clientService, method: 'Cliente/ConsultarPessoaFisica', read: consultPeople },
  // [INF]
  {
    verb: 'POST',
    service: clientService,
    method: 'Cliente/IncluirPessoaFisica',
    write: (context) => savePerson(includePerson(context), successMessages.personIncluded),
  },
  // [DOC]
  {
    verb: 'POST',
    service: clientService,
    method: 'Cliente/AlterarPessoaFisica',
    write: (context) => savePerson(alterPerson(context), successMessages.personAltered),
  },
  // [INF], and all that follow
  { verb: 'GET', service: clientService, method: 'Cliente/SelecionarPessoaJuridica', read: selectCompany },
  { verb: 'GET', service: clientService, method: 'Cliente/ConsultarPessoaJuridica', read: consultCompanies },
  {
    verb: 'POST',
    service: clientService,
    method: 'Cliente/IncluirPessoaJuridica',
    write: (context) => saveCompany(includeCompany(context), successMessages.companyIncluded),
  },
  {
    verb: 'POST',
    service: clientService,
    method: 'Cliente/AlterarPessoaJuridica',
    write: (context) => saveCompany(alterCompany(context), successMessages.companyAltered),
  },
  { verb: 'POST', service: clientService, method: 'Cliente/IncluirVinculo', write: saveLink },
  { verb: 'GET', service: attendanceService, method: 'Atendimento/Consultar', read: consultAttendances },
  {
    verb: 'POST',
    service: attendanceService,
    method: 'Atendimento/Incluir',
    write: (context) => saveAttendance(includeAttendance(context), successMessages.attendanceIncluded),
  },
  {
    verb: 'POST',
    service: attendanceService,
    method: 'Atendimento/Alterar',
    write: (context) => saveAttendance(alterAttendance(context), successMessages.attendanceAltered),
  },
];

/** Path of a route, e.g. `/SasServiceCliente/Cliente/SelecionarPessoaFisica`. */
export function pathOf(route: Route): string {
  return `/${route.service}/${route.method}`;
}

function savePerson(person: PersonRecord, Mensagem: string): Write {
  return { mutation: { kind: 'person-saved', person }, answer: { Mensagem, CodParceiro: person.CodParceiro } };
}

function saveCompany(company: CompanyRecord, Mensagem: string): Write {
  return { mutation: { kind: 'company-saved', company }, answer: { Mensagem, CodParceiro: company.CodParceiro } };
}

function saveLink(context: CallContext): Write {
  const link = includeLink(context);
  const { CodParceiroPF, CodParceiroPJ } = link;
  return {
    mutation: { kind: 'link-saved', link },
    answer: { Mensagem: successMessages.linkIncluded, CodParceiroPF, CodParceiroPJ },
  };
}

function saveAttendance(attendance: AttendanceRecord, Mensagem: string): Write {
  const { CodRealizacao, Protocolo } = attendance;
  return { mutation: { kind: 'attendance-saved', attendance }, answer: { Mensagem, CodRealizacao, Protocolo } };
}
