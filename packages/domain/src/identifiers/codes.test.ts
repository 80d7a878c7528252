import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatCnae, parseCnae } from './cnae.js';
import { parseMunicipality } from './municipality.js';
import { parseState, STATES, stateOfIbgeCode } from './state.js';

describe('codes of the IBGE', () => {
  it('reads states as people write them and knows all twenty-seven', () => {
    assert.equal(parseState(' ba '), 'BA');
    assert.equal(parseState('XX'), undefined);
    assert.equal(STATES.length, 27);
  });

  it('does not take a registry code for a state of the IBGE', () => {
    // 24 is Rio Grande do Norte here and Roraima in SAS; 36 is nobody here.
    assert.equal(stateOfIbgeCode('2408102'), 'RN');
    assert.equal(stateOfIbgeCode('3600000'), undefined);
  });

  for (const code of ['3550308', '3304557', '5300108', '2927408', '5002704', '1400100', '2408102', '4305871']) {
    it(`takes the município ${code}`, () => assert.equal(parseMunicipality(code), code));
  }

  for (const code of ['3550309', '355030', '9950308', '35503O8', '']) {
    it(`refuses "${code}" as a município`, () => assert.equal(parseMunicipality(code), undefined));
  }

  it('reads and writes a CNAE', () => {
    const cnae = parseCnae('4721-1/02');
    assert.equal(cnae, '4721102');
    assert.equal(cnae && formatCnae(cnae), '4721-1/02');
    assert.equal(parseCnae('4721-1'), undefined);
  });
});
