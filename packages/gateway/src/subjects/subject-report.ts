import type { ContentLibrary } from '@atendimento-ativo/content';
import {
  foldAttendance,
  formatCnpj,
  formatCpf,
  formatPhone,
  type Attendance,
  type AttendanceEvent,
  type CompanyRole,
  type ConsentChain,
  type SubjectReport,
} from '@atendimento-ativo/domain';
import { publishedDocument } from '../content/published.js';
import type { Partner } from '../partners/partner-directory.js';
import { composeNarrative } from '../registration/narrative.js';
import { describeRegistration } from '../registration/registration-store.js';
import type { PartnerStore } from '../store/partner-store.js';
import { answerWords } from './answer-words.js';

export interface SubjectReportParts {
  readonly partner: Partner;
  readonly store: PartnerStore;
  readonly content: ContentLibrary;
  readonly now: Date;
}

/** Attendances read at once. */
const PAGE = 200;

type Told = SubjectReport['attendances'][number] & { readonly attendance: Attendance };

/** Everything that is kept about a person at one partner. */
export async function reportSubject(clientId: string, parts: SubjectReportParts): Promise<SubjectReport> {
  const { partner, store, now } = parts;
  const told = await readAttendances(await store.subjects.attendances(clientId), store);
  const { chain } = await store.consent.chain(clientId);
  const person = told.find(({ attendance }) => attendance.client)?.attendance.client?.person;
  return {
    generatedAt: now.toISOString(),
    partner: { id: partner.id, name: partner.name },
    ...(person ? { person } : {}),
    attendances: told.map(({ attendance: _, ...rest }) => rest),
    consent: [...chain],
    text: composeText(told, chain, parts),
  };
}

async function readAttendances(ids: readonly string[], store: PartnerStore): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (let first = 0; first < ids.length; first += PAGE) {
    const page = ids.slice(first, first + PAGE);
    const events = groupByAttendance(await store.events.bodies(page));
    const registrations = await store.registrations.ofAttendances(page);
    for (const id of page) {
      const own = events.get(id) ?? [];
      const attendance = foldAttendance(id, own);
      told.push({
        attendance,
        attendanceId: id,
        status: attendance.status,
        registrations: registrations.filter((row) => row.attendance_id === id).map(describeRegistration),
        events: own,
      });
    }
  }
  return told;
}

function groupByAttendance(events: readonly AttendanceEvent[]): ReadonlyMap<string, AttendanceEvent[]> {
  const groups = new Map<string, AttendanceEvent[]>();
  for (const event of events) groups.set(event.attendanceId, [...(groups.get(event.attendanceId) ?? []), event]);
  return groups;
}

/** Source: LGPD, art. 9 (what is owed with the data) and art. 19 II (complete, in clear words). */
function composeText(told: readonly Told[], chain: ConsentChain, parts: SubjectReportParts): string {
  const { partner, now } = parts;
  const client = told.find(({ attendance }) => attendance.client)?.attendance.client;
  return [
    'RELATÓRIO DE ACESSO A DADOS PESSOAIS (Lei 13.709/2018, LGPD, art. 18 e 19)',
    `Parceiro: ${partner.name} (${partner.id})`,
    `Emitido em: ${dateTime(now.toISOString())}`,
    '',
    '1. Quem é você nestes registros',
    ...(client ? describeClient(client) : ['Nenhum cadastro legível.']),
    '',
    `2. Atendimentos (${told.length})`,
    ...told.flatMap((one, index) => ['', ...describeAttendance(one, index + 1, parts)]),
    '',
    `3. Consentimento (${chain.length} ${chain.length === 1 ? 'registro' : 'registros'})`,
    ...chain.flatMap(({ receipt, receivedAt }) => [
      `- ${dateTime(receipt.event.time)}, recebido em ${dateTime(receivedAt)}, termo ${receipt.notice.id} ${receipt.notice.version}:`,
      ...receipt.purposes.map(({ title, decision }) => `    ${title}: ${DECISIONS[decision]}`),
    ]),
    '',
    '4. Com quem foram compartilhados',
    describeSharing(told),
    '',
    '5. Seus direitos',
    'Você pode pedir ao parceiro a correção, a eliminação e a revogação do consentimento (LGPD, art. 18). O que já está',
    'nos sistemas do Sebrae (SAS, FOCO) é tratado pelo Sebrae, a quem cabe o pedido sobre esses sistemas.',
  ].join('\n');
}

const DECISIONS = { granted: 'autorizado', refused: 'recusado', withdrawn: 'revogado', renewed: 'renovado' } as const;

const ROLES: Readonly<Record<CompanyRole, string>> = {
  owner: 'dono(a)',
  'co-owner': 'sócio(a)',
  'legal-representative': 'representante legal',
  manager: 'gerente',
  employee: 'empregado(a)',
};

function describeClient({ person, company, role }: NonNullable<Attendance['client']>): readonly string[] {
  return [
    `Nome: ${person.name}`,
    `CPF: ${formatCpf(person.cpf)}`,
    ...(person.email === undefined ? [] : [`E-mail: ${person.email}`]),
    ...(person.phone === undefined ? [] : [`Telefone: ${formatPhone(person.phone)}`]),
    ...(company ? [`Empresa: ${company.legalName}, CNPJ ${formatCnpj(company.cnpj)}, porte ${company.size}`] : []),
    ...(role === undefined ? [] : [`Vínculo: ${ROLES[role]}`]),
  ];
}

function describeAttendance(one: Told, place: number, { partner, content }: SubjectReportParts): readonly string[] {
  const { attendance, registrations } = one;
  return [
    `2.${place} ${attendance.startedAt === undefined ? one.attendanceId : dateTime(attendance.startedAt)}`,
    composeNarrative(attendance, { partner, content }),
    ...describeAnswers(attendance, content),
    ...(attendance.nps
      ? [`Nota de recomendação: ${attendance.nps.score}. ${attendance.nps.comment ?? ''}`.trim()]
      : []),
    ...registrations.map(({ registry, status, protocol }) =>
      isShared({ status, protocol })
        ? `Registrado no ${registry.toUpperCase()}${protocol === undefined ? '' : `, protocolo ${protocol}`}.`
        : `Ainda não registrado no ${registry.toUpperCase()}.`,
    ),
  ];
}

function describeAnswers({ diagnostic }: Attendance, content: ContentLibrary): readonly string[] {
  if (!diagnostic || diagnostic.answers.length === 0) return [];
  const questionnaire = publishedDocument(content, 'questionnaire', diagnostic.questionnaire)?.document;
  const questions = new Map(questionnaire?.questions.map((question) => [question.id, question]));
  return [
    'Respostas:',
    ...diagnostic.answers.map(({ questionId, value }) => {
      const question = questions.get(questionId);
      return `    ${question?.text ?? questionId} ${answerWords(value, question)}`;
    }),
  ];
}

/** With a protocol it is in the registry, whatever became of a later correction. */
function isShared({ status, protocol }: { readonly status: string; readonly protocol?: string | undefined }): boolean {
  return status === 'registered' || protocol !== undefined;
}

function describeSharing(told: readonly Told[]): string {
  const registries = new Set(
    told.flatMap(({ registrations }) => registrations.filter(isShared).map(({ registry }) => registry.toUpperCase())),
  );
  return registries.size === 0 ? 'Com ninguém.' : `Com o Sebrae, nos sistemas: ${[...registries].sort().join(', ')}.`;
}

function dateTime(iso: string): string {
  return new Intl.DateTimeFormat('pt-BR', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'America/Sao_Paulo',
  }).format(new Date(iso));
}
