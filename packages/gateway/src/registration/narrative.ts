import type { ContentLibrary } from '@atendimento-ativo/content';
import {
  clientTraits,
  findFindings,
  scoreDiagnostic,
  type Approach,
  type Attendance,
  type Catalogue,
  type Channel,
  type ClientTraits,
  type ContactForm,
  type EventPayload,
  type DiagnosticMode,
  type GuidanceOutcome,
  type Network,
  type Questionnaire,
} from '@atendimento-ativo/domain';
import type { StandingConsent } from '../consent/standing-consent.js';
import { publishedDocument, publishedThemes } from '../content/published.js';
import type { Partner } from '../partners/partner-directory.js';

const CHANNELS: Record<Channel, string> = { 'in-person': 'presencial', remote: 'remoto' };

const APPROACHES: Record<Approach, string> = {
  prospecting: 'prospecção',
  relationship: 'relacionamento',
  'strategic-theme': 'sensibilização para tema estratégico',
  intervention: 'sensibilização para intervenção',
};

const NETWORKS: Record<Network, string> = {
  own: 'rede própria',
  extended: 'rede estendida',
  extension: 'rede de extensionismo',
};

const CONTACT_FORMS: Record<ContactForm, string> = {
  'in-person': 'visita',
  phone: 'telefone',
  whatsapp: 'WhatsApp',
  video: 'vídeo',
  email: 'e-mail',
};

const INTERRUPTIONS: Record<EventPayload<'attendance.interrupted'>['reason'], string> = {
  'client-unavailable': 'o cliente ficou indisponível',
  'client-gave-up': 'o cliente desistiu',
  'agent-emergency': 'emergência do agente',
  'outside-audience': 'empresa fora do público-alvo',
  technical: 'problema técnico',
  other: 'outro motivo',
};

const DIAGNOSTICS: Record<DiagnosticMode, string> = {
  structured: 'Diagnóstico',
  listening: 'Diagnóstico por escuta ativa',
  anamnesis: 'Diagnóstico por anamnese',
};

const FINDINGS_SHOWN = 3;

export interface NarrativeParts {
  readonly partner: Partner;
  readonly content: ContentLibrary;
  /** What holds for the client; `undefined` when no term was ever in force. Absent where consent is told apart. */
  readonly consent?: StandingConsent | undefined;
}

/**
 * What happened, as the registry's free text keeps it: plain Portuguese, one fact a line. The last
 * line names the attendance: it tells our own record from somebody else's with the same natural key.
 */
export function composeNarrative(attendance: Attendance, parts: NarrativeParts): string {
  const { partner, content } = parts;
  return [
    ...describeVisit(attendance, partner),
    ...describeDiagnostic(attendance, content),
    ...describeNotes(attendance, content),
    ...describeDeliveries(attendance, content),
    ...describeGuidance(attendance, content),
    ...describeNextSteps(attendance, content),
    ...describeAmendments(attendance),
    ...('consent' in parts ? describeConsent(parts.consent) : []),
    `${REFERENCE}${attendance.id}`,
  ].join('\n');
}

const REFERENCE = 'Registro: ';

/** The attendance that a narrative of ours belongs to; `undefined` when it is not ours. */
export function referenceOf(narrative: string): string | undefined {
  const last = narrative.trimEnd().split('\n').at(-1)?.trim();
  return last?.startsWith(REFERENCE) ? last.slice(REFERENCE.length) : undefined;
}

function describeVisit({ agent, context, interruption }: Attendance, partner: Partner): string[] {
  const lines = [`Agente: ${oneLine(agent?.name ?? '')}`, `Parceiro: ${partner.name} (${NETWORKS[partner.network]})`];
  if (context) {
    lines.push(
      `Unidade: ${partner.units[context.unitId] ?? context.unitId}`,
      `Canal: ${CHANNELS[context.channel]}. Abordagem: ${APPROACHES[context.approach]}`,
    );
  }
  if (interruption) {
    const note = interruption.note ? ` (${oneLine(interruption.note)})` : '';
    lines.push(`Atendimento interrompido: ${INTERRUPTIONS[interruption.reason]}${note}`);
  }
  return lines;
}

function describeDiagnostic(attendance: Attendance, content: ContentLibrary): string[] {
  const { diagnostic, interruption } = attendance;
  if (!diagnostic) {
    const answered = interruption?.answered?.answers.length ?? 0;
    return answered > 0 ? [`Diagnóstico não concluído: ${answered} respostas dadas até a interrupção`] : [];
  }
  const { mode, questionnaire: reference, round, answers } = diagnostic;
  const questionnaire = publishedDocument(content, 'questionnaire', reference)?.document;
  const title = `${DIAGNOSTICS[mode]}: ${questionnaire?.name ?? reference.id}, versão ${reference.version}, aplicação nº ${round}`;
  if (!questionnaire || answers.length === 0) return [title];
  return [title, ...describeScores(questionnaire, answers, clientTraits(attendance))];
}

function describeScores(
  questionnaire: Questionnaire,
  answers: EventPayload<'diagnostic.completed'>['answers'],
  client: ClientTraits,
): string[] {
  const score = scoreDiagnostic(questionnaire, answers, client);
  const overall =
    score.overall === undefined
      ? 'Nota geral: respostas insuficientes'
      : `Nota geral: ${Math.round(score.overall)} de 100 (${score.band?.name ?? 'sem faixa'})`;
  const themes = score.themes.flatMap((theme) => {
    const name = questionnaire.themes.find(({ id }) => id === theme.themeId)?.name ?? theme.themeId;
    return theme.score === undefined ? [] : [`${name} ${Math.round(theme.score)} (${theme.band?.name ?? 'sem faixa'})`];
  });
  const findings = findFindings(questionnaire, answers, client).slice(0, FINDINGS_SHOWN);
  return [
    overall,
    ...(themes.length > 0 ? [`Temas: ${themes.join('; ')}`] : []),
    ...findings.map(({ question, answered }) => `Apontamento: ${question.topic} – ${answered}`),
  ];
}

/** What was heard, with the themes that it was tagged to and the question that it answers. */
function describeNotes({ notes }: Attendance, content: ContentLibrary): string[] {
  const names = publishedThemes(content);
  return notes.map(({ text, themes, prompt }) => {
    const tagged = themes.length > 0 ? ` (${themes.map((theme) => names.get(theme) ?? theme).join(', ')})` : '';
    const asked = prompt ? `"${promptText(prompt, content)}" ` : '';
    return `Escuta${tagged}: ${asked}${oneLine(text)}`;
  });
}

function promptText(
  { anamnesis: reference, promptId }: NonNullable<Attendance['notes'][number]['prompt']>,
  content: ContentLibrary,
): string {
  const chapters = publishedDocument(content, 'anamnesis', reference)?.document.chapters ?? [];
  return chapters.flatMap(({ prompts }) => prompts).find(({ id }) => id === promptId)?.text ?? promptId;
}

function describeDeliveries(attendance: Attendance, content: ContentLibrary): string[] {
  return attendance.deliveries.map(({ toolId, catalogue: reference, basis }) => {
    const catalogue = publishedDocument(content, 'catalogue', reference)?.document;
    const reason = basis.kind === 'listening' ? 'a escuta' : topicOf(basis.questionId, attendance, content);
    return `Entrega: ${toolName(toolId, catalogue)}, para ${reason}`;
  });
}

function toolName(toolId: string, catalogue: Catalogue | undefined): string {
  return catalogue?.tools.find(({ id }) => id === toolId)?.name ?? toolId;
}

function topicOf(questionId: string, { diagnostic }: Attendance, content: ContentLibrary): string {
  const questionnaire = diagnostic && publishedDocument(content, 'questionnaire', diagnostic.questionnaire)?.document;
  const question = questionnaire?.questions.find(({ id }) => id === questionId);
  return question ? `o apontamento "${question.topic}"` : `o apontamento "${questionId}"`;
}

function describeGuidance({ guidance }: Attendance, content: ContentLibrary): string[] {
  return guidance.map(({ guidance: reference, points }) => {
    const document = publishedDocument(content, 'guidance', reference)?.document;
    const having = (outcome: GuidanceOutcome) => points.filter((point) => point.outcome === outcome);
    const toDo = having('to-do').map(
      ({ pointId }) => document?.points.find(({ id }) => id === pointId)?.topic ?? pointId,
    );
    const result = `${having('in-order').length} em ordem, ${toDo.length} a fazer`;
    return `Orientação: ${document?.title ?? reference.id} (${[result, ...toDo].join('; ')})`;
  });
}

function describeNextSteps({ referrals, declined, followUp }: Attendance, content: ContentLibrary): string[] {
  const lines = referrals.map(({ journeyId, journeys: reference, contactForm }) => {
    const journeys = publishedDocument(content, 'journeys', reference)?.document;
    const name = journeys?.journeys.find(({ id }) => id === journeyId)?.name ?? journeyId;
    return `Encaminhamento: ${name}${contactForm ? `, contato por ${CONTACT_FORMS[contactForm]}` : ''}`;
  });
  if (declined) lines.push(`Encaminhamento: agora não${declined.reason ? ` (${oneLine(declined.reason)})` : ''}`);
  if (followUp) {
    const [year, month, day] = followUp.date.split('-');
    lines.push(`Próximo contato: ${CONTACT_FORMS[followUp.form]} em ${day}/${month}/${year}`);
  }
  return lines;
}

function describeAmendments({ amendments }: Attendance): string[] {
  return amendments.map(({ reason, note }) => {
    const added = note ? ` – ${oneLine(note)}` : '';
    return `Correção: ${oneLine(reason)}${added}`;
  });
}

/** Whether somebody may be asked about a disability is sensitive itself: it stays out of a text that many can read. */
function describeConsent(consent: StandingConsent | undefined): string[] {
  const statuses = new Map(consent?.purposes.map(({ purpose, status }) => [purpose, status]));
  const decisions = (consent?.term.purposes ?? []).flatMap(({ id, title, sensitive }) => {
    const status = statuses.get(id) ?? 'undecided';
    return sensitive || status === 'undecided' ? [] : [`${title}: ${status === 'granted' ? 'sim' : 'não'}`];
  });
  if (!consent || decisions.length === 0) return ['Consentimento: não registrado'];
  return [`Consentimento (termo ${consent.term.version}): ${decisions.join('; ')}`];
}

/** Text that people typed cannot pass for a line of ours. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
