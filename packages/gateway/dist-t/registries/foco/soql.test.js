import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { selectWhere } from './soql.js';
test('asks for fields of an object by conditions', () => {
    const soql = selectWhere(['Id', 'Account.Name'], 'Contact', { CPF__c: '529.982.247-25', IsActive: true });
    assert.equal(soql, "SELECT Id, Account.Name FROM Contact WHERE CPF__c = '529.982.247-25' AND IsActive = true");
});
test('keeps any value inside its quotes', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[\\'\n\r\tx]{1,12}$/));
    fc.assert(fc.property(text, (value) => {
        const soql = selectWhere(['Id'], 'Account', { Name: value });
        const quoted = /^SELECT Id FROM Account WHERE Name = '((?:[^'\\]|\\[\\'nrt])*)'$/.exec(soql)?.[1];
        const meanings = { n: '\n', r: '\r', t: '\t' };
        const read = quoted?.replace(/\\(.)/g, (_all, character) => meanings[character] ?? character);
        assert.equal(read, value);
    }));
});
//# sourceMappingURL=soql.test.js.map