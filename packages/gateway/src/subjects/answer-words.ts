import { NOT_APPLICABLE, type AnswerValue, type Question } from '@atendimento-ativo/domain';

/** What was answered, in the words that the client was shown; as it is kept where the question is not known. */
export function answerWords(value: AnswerValue, question: Question | undefined): string {
  if (value === NOT_APPLICABLE) return 'não se aplica';
  switch (question?.kind) {
    case 'maturity':
      return (typeof value === 'number' ? question.levels[value] : undefined) ?? String(value);
    case 'yes-no':
      return value === 'yes' ? question.yes.text : question.no.text;
    case 'multiple-choice': {
      const texts = new Map(question.options.map(({ id, text }) => [id, text]));
      return [value]
        .flat()
        .map((id) => texts.get(String(id)) ?? String(id))
        .join(', ');
    }
    case 'money':
      return (Number(value) / 100).toLocaleString('pt-BR', { style: 'currency', currency: 'BRL' });
    case 'number':
      return `${String(value)}${question.unit === undefined ? '' : ` ${question.unit}`}`;
    default:
      return [value].flat().join(', ');
  }
}
