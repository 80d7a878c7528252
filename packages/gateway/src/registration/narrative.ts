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
  type Network,
  type Questionnaire,
} from '@atendimento-ativo/domain';
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

/**
 * What happened, as the registry's free text keeps it: plain Portuguese, one fact a line. The last
 * line names the attendance: it tells our own record from somebody else's with the same natural key.
 */
export function composeNarrative(attendance: Attendance, partner: Partner, content: ContentLibrary): string {
  return [
    ...describeVisit(attendance, partner),
    ...describeDiagnostic(attendance, content),
    ...describeNotes(attendance, content),
    ...describeDeliveries(attendance, content),
    ...describeNextSteps(attendance, content),
    ...describeConsent(attendance, content),
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

function describeNextSteps({ referrals, declined, followUp }: Attendance, content: ContentLibrary): string[] {
  const lines = referrals.map(({ journeyId, journeys: reference }) => {
    const journeys = publishedDocument(content, 'journeys', reference)?.document;
    return `Encaminhamento: ${journeys?.journeys.find(({ id }) => id === journeyId)?.name ?? journeyId}`;
  });
  if (declined) lines.push(`Encaminhamento: agora não${declined.reason ? ` (${oneLine(declined.reason)})` : ''}`);
  if (followUp) {
    const [year, month, day] = followUp.date.split('-');
    lines.push(`Próximo contato: ${CONTACT_FORMS[followUp.form]} em ${day}/${month}/${year}`);
  }
  return lines;
}

function describeConsent({ consent }: Attendance, content: ContentLibrary): string[] {
  if (!consent) return ['Consentimento: não registrado'];
  const { id, version, locale } = consent.term;
  const term = content.find('consent-term', id, version, locale)?.document;
  const decisions = consent.decisions.map(({ purpose, decision }) => {
    const title = term?.purposes.find((candidate) => candidate.id === purpose)?.title ?? purpose;
    return `${title}: ${decision === 'granted' ? 'sim' : 'não'}`;
  });
  return [`Consentimento (termo ${version}): ${decisions.join('; ')}`];
}

/** Text that people typed cannot pass for a line of ours. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
