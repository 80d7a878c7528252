import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maskWords } from './masked-words.js';
for (const [said, shown] of [
    ['CPF 01234567890 inválido.', 'CPF ••• inválido.'],
    ['CPF 012.345.678-90 inválido.', 'CPF ••• inválido.'],
    ['O parceiro 5 012.345.678-90 já existe.', 'O parceiro 5 ••• já existe.'],
    ['CNPJ 11222333000181.', 'CNPJ •••.'],
    ['CNPJ 11.222.333/0001-81.', 'CNPJ •••.'],
    ['CNPJ 12.ABC.345/01DE-35.', 'CNPJ •••.'],
    ['Celular (71) 98888-0002 repetido', 'Celular ••• repetido'],
    ['E-mail <maria.silva@exemplo.com.br> repetido', 'E-mail <•••> repetido'],
    ['O mês de competência 03/2026 está encerrado (código 1234567890).', undefined],
]) {
    test(`shows "${said}" as "${shown ?? said}"`, () => {
        assert.equal(maskWords(said), shown ?? said);
    });
}
//# sourceMappingURL=masked-words.test.js.map