import type { ContentLibrary } from '@atendimento-ativo/content';
import {
  foldAttendance,
  formatCnpj,
  formatCpf,
  formatPhone,
  type Attendance,
  type AttendanceEvent,
  type CompanyRole,
  type Cpf,
  type ConsentChain,
  type SubjectReport,
} from '@atendimento-ativo/domain';
import { confirmationOf, type PhoneAnswer, type PhoneQuestion } from '@atendimento-ativo/domain/phone-links';
import { publishedDocument } from '../content/published.js';
import type { Partner } from '../partners/partner-directory.js';
import { composeNarrative } from '../registration/narrative.js';
import { describeRegistration } from '../registration/registration-store.js';
import type { PartnerStore } from '../store/partner-store.js';
import { answerWords } from './answer-words.js';
import { clientIn, eventSubjects } from './event-subjects.js';

export interface SubjectReportParts {
  readonly partner: Partner;
  readonly store: PartnerStore;
  readonly content: ContentLibrary;
  readonly now: Date;
}

/** Attendances read at once. */
const PAGE = 200;

interface Told extends ToldAttendance {
  readonly attendance: Attendance;
  /** Events that are another person's, and not told. */
  readonly withheld: number;
  readonly unrecorded: UnrecordedAnswer[];
}

interface UnrecordedAnswer {
  readonly answeredAt: string;
  readonly answer: PhoneAnswer;
  readonly question: PhoneQuestion;
}

type ToldAttendance = SubjectReport['attendances'][number];
type Elsewhere = SubjectReport['elsewhere'];

/** Who asks. */
export interface Subject {
  readonly clientId: string;
  readonly cpf: Cpf;
}

/** Everything that is kept about a person at one partner. */
export async function reportSubject({ clientId, cpf }: Subject, parts: SubjectReportParts): Promise<SubjectReport> {
  const { partner, store, now } = parts;
  const told = await readAttendances(await store.subjects.attendances(clientId), cpf, store);
  const elsewhere = await readElsewhere(await store.subjects.namedIn(clientId), cpf, store);
  const { chain } = await store.consent.chain(clientId);
  const client = lastClient(told, elsewhere);
  return {
    generatedAt: now.toISOString(),
    partner: { id: partner.id, name: partner.name },
    ...(client ? { person: client.person } : {}),
    attendances: told.map(({ attendance: _attendance, withheld: _withheld, unrecorded, ...rest }) => ({
      ...rest,
      unrecorded: unrecorded.map(({ answeredAt, answer }) => ({ answeredAt, answer })),
    })),
    elsewhere: [...elsewhere],
    consent: [...chain],
    text: composeText({ told, elsewhere, chain, client }, parts),
  };
}

/** As the latest attendance says it, or else where they were named. */
function lastClient(told: readonly Told[], elsewhere: Elsewhere): Attendance['client'] {
  const attended = told.find(({ attendance }) => attendance.client)?.attendance.client;
  return attended ?? elsewhere.flatMap(({ events }) => events.flatMap((event) => clientIn(event) ?? [])).at(-1);
}

/** What is a person's own in attendances that are another's, of which nothing else is told. */
async function readElsewhere(ids: readonly string[], cpf: Cpf, store: PartnerStore): Promise<Elsewhere> {
  const elsewhere: Elsewhere = [];
  for (let first = 0; first < ids.length; first += PAGE) {
    const page = ids.slice(first, first + PAGE);
    for (const [attendanceId, events] of groupByAttendance(await store.events.bodies(page))) {
      const subjects = eventSubjects(events);
      elsewhere.push({ attendanceId, events: events.filter(({ id }) => subjects.get(id) === cpf) });
    }
  }
  return elsewhere;
}

async function readAttendances(ids: readonly string[], cpf: Cpf, store: PartnerStore): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (let first = 0; first < ids.length; first += PAGE) {
    const page = ids.slice(first, first + PAGE);
    const events = groupByAttendance(await store.events.bodies(page));
    const registrations = await store.registrations.ofAttendances(page);
    const answered = await store.phoneLinks.answeredIn(page);
    for (const id of page) {
      const all = events.get(id) ?? [];
      const subjects = eventSubjects(all);
      const own = all.filter((event) => (subjects.get(event.id) ?? cpf) === cpf);
      const attendance = foldAttendance(id, own);
      const recorded = new Set(all.map(confirmationOf));
      told.push({
        attendance,
        withheld: all.length - own.length,
        attendanceId: id,
        status: attendance.status,
        registrations: registrations.filter((row) => row.attendance_id === id).map(describeRegistration),
        events: own,
        unrecorded: answered.flatMap(({ id: linkId, attendance_id, question, answer, answered_at }) =>
          attendance_id !== id || recorded.has(linkId) || !answer || !answered_at
            ? []
            : [{ answeredAt: answered_at.toISOString(), answer, question }],
        ),
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

interface Findings {
  readonly told: readonly Told[];
  readonly elsewhere: Elsewhere;
  readonly chain: ConsentChain;
  readonly client: Attendance['client'];
}

/** Source: LGPD, art. 9 (what is owed with the data) and art. 19 II (complete, in clear words). */
function composeText({ told, elsewhere, chain, client }: Findings, parts: SubjectReportParts): string {
  const { partner, now } = parts;
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
    ...describeElsewhere(elsewhere),
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
    ...(one.withheld === 0 ? [] : ['O que foi registrado em nome de outra pessoa, e corrigido, não é mostrado.']),
    ...describeAnswers(attendance, content),
    ...(attendance.nps
      ? [`Nota de recomendação: ${attendance.nps.score}. ${attendance.nps.comment ?? ''}`.trim()]
      : []),
    ...one.unrecorded.flatMap((answered) => describeUnrecorded(answered, content)),
    ...registrations.map(({ registry, status, protocol }) =>
      isShared({ status, protocol })
        ? `Registrado no ${registry.toUpperCase()}${protocol === undefined ? '' : `, protocolo ${protocol}`}.`
        : `Ainda não registrado no ${registry.toUpperCase()}.`,
    ),
  ];
}

/** What the client answered on their own phone, and no event says. */
function describeUnrecorded(
  { answeredAt, answer, question }: UnrecordedAnswer,
  content: ContentLibrary,
): readonly string[] {
  const heading = `Respondido no próprio celular em ${dateTime(answeredAt)}, sem registro:`;
  switch (answer.kind) {
    case 'survey':
      return [`${heading} nota ${answer.score}. ${answer.comment ?? ''}`.trim()];
    case 'survey-declined':
      return [`${heading} prefiro não responder.`];
    case 'consent': {
      const titles = question.kind === 'consent' ? titlesOf(question, content) : undefined;
      return [
        heading,
        ...answer.decisions.map(
          ({ purpose, decision }) => `    ${titles?.get(purpose) ?? purpose}: ${DECISIONS[decision]}`,
        ),
      ];
    }
  }
}

/** What the purposes of the text that was shown are called in it. */
function titlesOf({ term }: Extract<PhoneQuestion, { kind: 'consent' }>, content: ContentLibrary) {
  const shown = content.find('consent-term', term.id, term.version, term.locale)?.document;
  return new Map(shown?.purposes.map(({ id, title }) => [id, title]));
}

/** Who else was attended there is nobody's business. */
function describeElsewhere(elsewhere: Elsewhere): readonly string[] {
  if (elsewhere.length === 0) return [];
  const named = elsewhere.flatMap(({ events }) => events.flatMap((event) => ({ event, client: clientIn(event) })));
  return [
    '',
    'Em atendimentos de outras pessoas, por engano e depois corrigido:',
    ...named.map(({ event, client }) =>
      client
        ? `- ${dateTime(event.occurredAt)}: ${describeClient(client).join('; ')}`
        : `- ${dateTime(event.occurredAt)}: consentimento`,
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
