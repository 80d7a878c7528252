import type { Question } from '@atendimento-ativo/domain';
import { expect } from '@open-wc/testing';
import { branchingQuestionnaire } from '../../testing/branching-questionnaire.js';
import { groupThousands } from './money-mask.js';
import { isTyped, readTyped, writeTyped, type TypedQuestion } from './typed-answer.js';

function typedQuestion(kind: Question['kind'], change: object = {}): TypedQuestion {
  const found = branchingQuestionnaire.questions.find((question) => question.kind === kind);
  if (!found || !isTyped(found)) throw new Error(`No question of the kind ${kind}.`);
  return { ...found, ...change };
}

const money = typedQuestion('money', { minimum: 0 });
const number = typedQuestion('number');

describe('typed answers', () => {
  it('read amounts as they are written in Brazil and as they are pasted', () => {
    const amounts = {
      '1.234,56': 123_456,
      '1234,5': 123_450,
      '1234,': 123_400,
      'R$ 1.234': 123_400,
      '1234.56': 123_456,
      '1,234.56': 123_456,
      '1.234.567,89': 123_456_789,
      ',50': 50,
      '0': 0,
    };
    for (const [text, centavos] of Object.entries(amounts)) {
      expect(readTyped(money, text), text).to.deep.equal({ value: centavos });
    }
  });

  it('refuse an amount that could mean two', () => {
    for (const text of ['1,500', '1.23.45', '1.234.56', '12,345', 'mil', '1..2', ',', 'R$']) {
      expect(readTyped(money, text), text).to.deep.equal({ problem: 'not-amount' });
    }
  });

  it('write an amount with dots and two decimals', () => {
    expect(writeTyped(money, 123_456_700)).to.equal('1.234.567,00');
    expect(writeTyped(money, 5)).to.equal('0,05');
  });

  it('read whole numbers within the bounds', () => {
    expect(readTyped(number, ' 12 ')).to.deep.equal({ value: 12 });
    expect(readTyped(typedQuestion('number', { maximum: undefined }), '1.500')).to.deep.equal({ value: 1500 });
    expect(readTyped(typedQuestion('number', { minimum: -10 }), '-3')).to.deep.equal({ value: -3 });
    expect(readTyped(number, '1,5')).to.deep.equal({ problem: 'not-whole' });
    expect(readTyped(number, '-1')).to.deep.equal({ problem: 'too-small' });
    expect(readTyped(number, '501')).to.deep.equal({ problem: 'too-large' });
    expect(readTyped(typedQuestion('number', { maximum: undefined }), '9'.repeat(30))).to.deep.equal({
      problem: 'too-large',
    });
  });

  it('take a text without the blanks around it, up to its length', () => {
    const short = typedQuestion('short-text');
    expect(readTyped(short, ' pão de queijo ')).to.deep.equal({ value: 'pão de queijo' });
    expect(readTyped(short, '   ')).to.deep.equal({ problem: undefined });
    expect(readTyped(short, 'a'.repeat(121))).to.deep.equal({ problem: 'too-long' });
  });
});

describe('thousands of an amount', () => {
  let input: HTMLInputElement;

  beforeEach(() => {
    input = document.createElement('input');
    document.body.append(input);
    input.focus();
  });

  afterEach(() => input.remove());

  /** Makes an edit as the browser would, and lets the mask have it. */
  function edit(value: string, data: string | null, inputType = 'insertText', caret = value.length): string {
    const before = input.value;
    input.value = value;
    input.setSelectionRange(caret, caret);
    groupThousands(input, new InputEvent('input', { data, inputType }), before);
    return input.value;
  }

  it('come apart by dots while digits are typed, and come together again when they are deleted', () => {
    for (const digit of '1234567') edit(input.value + digit, digit);
    expect(input.value).to.equal('1.234.567');
    expect(edit('1.234.56', null, 'deleteContentBackward')).to.equal('123.456');
    expect(edit('123.456,', ',')).to.equal('123.456,');
    expect(edit('123.456,9', '9')).to.equal('123.456,9');
  });

  it('keep the caret behind the digit that was typed in the middle', () => {
    edit('1.234', null);
    edit('19.234', '9', 'insertText', 2);
    edit('198.234', '8', 'insertText', 3);
    edit('1987.234', '7', 'insertText', 4);
    expect(input.value).to.equal('1.987.234');
    expect(input.selectionStart).to.equal('1.987'.length);
  });

  it('leave a dot that was typed and a text that was pasted as they are', () => {
    edit('12', '2');
    edit('12.', '.');
    expect(edit('12.5', '5')).to.equal('12.5');
    expect(edit('1234.56', null, 'insertFromPaste')).to.equal('1234.56');
  });
});
