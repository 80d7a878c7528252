import { expect } from '@open-wc/testing';
import { applyMask, cnpjMask, cpfMask, formatWith, phoneMask } from './mask.js';

function typed(value: string, caret = value.length): HTMLInputElement {
  const input = document.createElement('input');
  document.body.append(input);
  input.value = value;
  input.focus();
  input.setSelectionRange(caret, caret);
  return input;
}

describe('masks', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('put a separator in once the character after it is there', () => {
    expect(formatWith(cpfMask, '529')).to.equal('529');
    expect(formatWith(cpfMask, '5299')).to.equal('529.9');
    expect(formatWith(cpfMask, '52998224725')).to.equal('529.982.247-25');
  });

  it('read what was pasted with text around it', () => {
    expect(formatWith(cpfMask, ' CPF: 529 982 247 25 ')).to.equal('529.982.247-25');
    expect(formatWith(cnpjMask, '12abc34501de35')).to.equal('12.ABC.345/01DE-35');
    expect(formatWith(phoneMask, '+55 (71) 98765-4321')).to.equal('(71) 98765-4321');
    expect(formatWith(phoneMask, '7133334444')).to.equal('(71) 3333-4444');
  });

  it('keep characters that are too many, so that nothing typed disappears', () => {
    expect(formatWith(cpfMask, '529982247259')).to.equal('529.982.247-259');
  });

  it('keep the caret behind the character that was typed in the middle', () => {
    const input = typed('52.998.2247', 2);
    applyMask(cpfMask, input);
    expect(input.value).to.equal('529.982.247');
    expect(input.selectionStart).to.equal(2);
  });

  it('keep the caret at the end while typing on', () => {
    const input = typed('5299');
    applyMask(cpfMask, input);
    expect(input.selectionStart).to.equal('529.9'.length);
  });

  it('let a separator be deleted: the caret steps over it', () => {
    const input = typed('529982', 3);
    applyMask(cpfMask, input);
    expect(input.value).to.equal('529.982');
    expect(input.selectionStart).to.equal(3);
  });

  it('do not touch a field that is already right', () => {
    const input = typed('529.982', 2);
    applyMask(cpfMask, input);
    expect(input.selectionStart).to.equal(2);
  });
});
