import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sasConfiguration } from '../../testing/gateway-harness.js';
import { isRegistryError } from '../registry-error.js';
import { SasClient } from './sas-client.js';
const { errors } = sasConfiguration;
function clientThatAnswers(answer) {
    const sent = [];
    const client = new SasClient({
        baseUrl: 'https://sas.example/',
        apiKey: 'the-key',
        configuration: { ...sasConfiguration, errors: { ...errors, duplicate: [...errors.duplicate, 'E23'] } },
        fetch: async (input, init) => {
            const request = new Request(input, init);
            sent.push({ request, body: await request.clone().text() });
            if (answer instanceof Error)
                throw answer;
            return answer;
        },
    });
    return { client, sent };
}
const json = (body, status = 200) => new Response(JSON.stringify(body), { status });
function networkFailure(code) {
    return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
}
async function kindOf(work) {
    try {
        await work;
        return undefined;
    }
    catch (error) {
        return isRegistryError(error) ? error.kind : assert.fail(String(error));
    }
}
test('sends the key in x-req, reads by query and follows no redirection', async () => {
    const { client, sent } = clientThatAnswers(json([]));
    await client.read('/SasServiceCliente/Cliente/SelecionarPessoaFisica', { CgcCpf: '01234567890' });
    assert.equal(sent[0]?.request.url, 'https://sas.example/SasServiceCliente/Cliente/SelecionarPessoaFisica?CgcCpf=01234567890');
    assert.equal(sent[0]?.request.method, 'GET');
    assert.equal(sent[0]?.request.redirect, 'manual');
    assert.equal(sent[0]?.request.headers.get('x-req'), 'the-key');
});
test('writes JSON by POST', async () => {
    const { client, sent } = clientThatAnswers(json({ CodErro: 0, CodParceiro: 5 }));
    assert.deepEqual(await client.write('/x', { CgcCpf: 123 }), { CodErro: 0, CodParceiro: 5 });
    assert.equal(sent[0]?.request.method, 'POST');
    assert.equal(sent[0]?.body, '{"CgcCpf":123}');
});
for (const [name, answer] of [
    ['an empty list', () => json([])],
    ['null', () => json(null)],
    ['404', () => json({ CodErro: 914, Mensagem: 'Registro não encontrado.' }, 404)],
    ['404 without a body', () => new Response('', { status: 404 })],
]) {
    test(`reads ${name} as nothing found`, async () => {
        assert.deepEqual(await clientThatAnswers(answer()).client.read('/x', {}), []);
    });
}
test('reads a bare object as one row', async () => {
    assert.deepEqual(await clientThatAnswers(json({ CodParceiro: 5 })).client.read('/x', {}), [{ CodParceiro: 5 }]);
});
test('takes the first of a list, or a bare number, as the answer of a write', async () => {
    assert.deepEqual(await clientThatAnswers(json([{ CodParceiro: 5 }])).client.write('/x', {}), { CodParceiro: 5 });
    assert.deepEqual(await clientThatAnswers(json(5)).client.write('/x', {}), { value: 5 });
});
test('takes nothing and true for the answer of a write that has nothing to tell', async () => {
    assert.deepEqual(await clientThatAnswers(new Response('')).client.write('/x', {}), { value: null });
    assert.deepEqual(await clientThatAnswers(json([])).client.write('/x', {}), { value: undefined });
    assert.deepEqual(await clientThatAnswers(json(true)).client.write('/x', {}), { value: true });
});
for (const none of [0, '0', '', ' ', null, false]) {
    test(`takes an error field of ${JSON.stringify(none)} for no error`, async () => {
        const answer = { CodErro: none, erro: none, CodParceiro: 5 };
        assert.deepEqual(await clientThatAnswers(json(answer)).client.write('/x', {}), answer);
    });
}
const html = () => new Response('<html>Manutenção</html>', { status: 200 });
for (const [name, answer, reading, writing] of [
    ['a timeout', () => new DOMException('late', 'TimeoutError'), 'transient', 'doubtful'],
    ['a dropped connection', () => networkFailure('UND_ERR_SOCKET'), 'transient', 'doubtful'],
    ['a refused connection', () => networkFailure('ECONNREFUSED'), 'transient', 'transient'],
    ['an unknown host', () => networkFailure('ENOTFOUND'), 'transient', 'transient'],
    ['a page of HTML', html, 'transient', 'doubtful'],
    ['503', () => json({ CodErro: 920 }, 503), 'transient', 'doubtful'],
    ['500 without JSON', () => new Response('oops', { status: 500 }), 'transient', 'doubtful'],
    ['429', () => json({}, 429), 'transient', 'transient'],
    ['code 19', () => json({ CodErro: 19, Mensagem: 'Ocupado.' }, 400), 'transient', 'transient'],
    ['code 19 as text with status 200', () => json([{ coderro: '19' }]), 'transient', 'transient'],
    ['401', () => json({ CodErro: 902 }, 401), 'configuration', 'configuration'],
    ['401 without JSON', () => new Response('no', { status: 401 }), 'configuration', 'configuration'],
    ['a redirection', () => new Response(null, { status: 302 }), 'configuration', 'configuration'],
    ['an unknown method', () => json({ CodErro: 910 }, 404), 'configuration', 'configuration'],
    ['a duplicate', () => json({ CodErro: 23 }, 400), 'duplicate', 'duplicate'],
    ['any other code', () => json({ CodErro: 5, Mensagem: 'CPF inválido.' }, 400), 'final', 'final'],
    ['any other code with status 200', () => json({ CodErro: 5, Mensagem: 'CPF inválido.' }), 'final', 'final'],
    ['a code that is no number', () => json({ CodErro: 'E41' }), 'final', 'final'],
    ['a code that the configuration lists as text', () => json({ CodErro: 'E23' }), 'duplicate', 'duplicate'],
    ['a sentence in the field of the code', () => json({ erro: 'Projeto inválido' }), 'final', 'final'],
    ['an error beside a code of 0', () => json({ CodErro: 0, erro: 'Projeto inválido' }), 'final', 'final'],
    ['an object in the field of the code', () => json({ erro: { codigo: 4 } }), 'final', 'final'],
    ['false', () => json(false), 'transient', 'doubtful'],
    ['0', () => json(0), 'transient', 'doubtful'],
    ['a sentence', () => json('Erro ao gravar: projeto inválido'), 'transient', 'doubtful'],
    ['a list of sentences', () => json(['Erro ao gravar']), 'transient', 'doubtful'],
    ['400 without a code', () => json({}, 400), 'final', 'final'],
]) {
    test(`takes ${name} as ${reading} when reading and ${writing} when writing`, async () => {
        assert.equal(await kindOf(clientThatAnswers(answer()).client.read('/x', {})), reading);
        assert.equal(await kindOf(clientThatAnswers(answer()).client.write('/x', {})), writing);
    });
}
test('says in Portuguese what the registry said', async () => {
    const { client } = clientThatAnswers(json({ CodErro: 5, Mensagem: 'CPF ou CNPJ inválido.' }, 400));
    await assert.rejects(client.write('/x', {}), { message: 'O SAS recusou (código 5): CPF ou CNPJ inválido.' });
    const { client: wordy } = clientThatAnswers(json({ erro: 'Projeto inválido' }));
    await assert.rejects(wordy.write('/x', {}), { message: 'O SAS recusou (código HTTP 200): Projeto inválido' });
    const { client: lettered } = clientThatAnswers(json({ CodErro: 'E41', Mensagem: 'Mês encerrado.' }));
    await assert.rejects(lettered.write('/x', {}), { message: 'O SAS recusou (código E41): Mês encerrado.' });
});
test('does not repeat the documents and addresses that the registry echoes', async () => {
    for (const code of [5, 19, 23, 30]) {
        const Mensagem = 'CPF 012.345.678-90 (maria@exemplo.com.br).';
        const { client } = clientThatAnswers(json({ CodErro: code, Mensagem }, 400));
        await assert.rejects(client.write('/x', {}), { message: /: CPF ••• \(•••\)\.$/ });
    }
});
//# sourceMappingURL=sas-client.test.js.map