import { createServer } from 'node:http';
/** Just enough of SAS to record what is said to it: people, companies, links, attendances, and faults. */
export class FakeSas {
    calls = [];
    people = [];
    companies = [];
    links = [];
    attendances = [];
    /** Whether a second attendance of one key is taken, as if it were another one. */
    takesSecond = false;
    #faults = [];
    #server = createServer((request, response) => void this.#answer(request, response));
    #code = 5_000_000;
    /** @returns the base address */
    async listen() {
        await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
        return this.url;
    }
    get url() {
        return `http://127.0.0.1:${this.#server.address().port}`;
    }
    /** The next call of a method (`IncluirPessoaFisica`) suffers this. */
    fail(path, fault, times = 1) {
        for (let time = 0; time < times; time += 1)
            this.#faults.push({ path, fault });
    }
    callsOf(path) {
        return this.calls.filter((call) => call.path.endsWith(`/${path}`));
    }
    close() {
        this.#server.closeAllConnections();
        return new Promise((resolve) => this.#server.close(() => resolve()));
    }
    async #answer(request, response) {
        const call = await readCall(request);
        this.calls.push(call);
        const index = this.#faults.findIndex(({ path }) => call.path.endsWith(`/${path}`));
        const fault = index < 0 ? undefined : this.#faults.splice(index, 1)[0]?.fault;
        if (fault?.kind === 'drop-before-commit')
            return void request.socket.destroy();
        if (fault?.kind === 'hold')
            await fault.until;
        const answer = fault?.kind === 'answer' ? fault.answer : this.#carryOut(call);
        if (fault?.kind === 'drop-after-commit')
            return void request.socket.destroy();
        response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' });
        response.end(answer.text ?? JSON.stringify(answer.body));
    }
    #carryOut({ path, query, body = {} }) {
        switch (path.split('/').at(-1)) {
            case 'SelecionarPessoaFisica':
                return { body: this.people.filter((row) => row['CgcCpf'] === Number(query['CgcCpf'])).map(this.#withLinks) };
            case 'SelecionarPessoaJuridica':
                return { body: this.companies.filter((row) => row['CgcCpf'] === Number(query['CgcCpf'])) };
            case 'IncluirPessoaFisica':
                return this.#include(this.people, body, 20);
            case 'IncluirPessoaJuridica':
                return this.#include(this.companies, body, 21);
            case 'AlterarPessoaFisica':
                return alter(this.people, body);
            case 'AlterarPessoaJuridica':
                return alter(this.companies, body);
            case 'IncluirVinculo':
                this.links.push(body);
                return { body: { CodErro: 0 } };
            case 'Consultar':
                return { body: this.attendances.filter((row) => sameKey(row, query)) };
            case 'Incluir':
                return this.#register(body);
            case 'Alterar':
                return this.#alterAttendance(body);
            default:
                return { status: 404, body: { CodErro: 910, Mensagem: 'Serviço inexistente.' } };
        }
    }
    #withLinks = (person) => ({
        ...person,
        ListaVinculo: this.links
            .filter((link) => link['CodParceiroPF'] === person['CodParceiro'])
            .map((link) => {
            const company = this.companies.find((row) => row['CodParceiro'] === link['CodParceiroPJ']);
            return {
                CgcCpf: company?.['CgcCpf'],
                CodContatoPJ: link['CodParceiroPJ'],
                NomeRazaoSocialPJ: company?.['NomeRazaoSocial'],
                CodCargCli: link['CodCargCli'],
                IndPrincipal: link['IndPrincipal'] ?? 0,
            };
        }),
    });
    #include(rows, body, duplicate) {
        if (rows.some((row) => row['CgcCpf'] === body['CgcCpf'])) {
            return { status: 400, body: { CodErro: duplicate, Mensagem: 'Já existe.' } };
        }
        this.#code += 1;
        rows.push({ ...asked(body), CodParceiro: this.#code });
        return { body: { CodErro: 0, CodParceiro: this.#code } };
    }
    #alterAttendance(body) {
        const row = this.attendances.find((candidate) => sameKey(candidate, body));
        if (!row)
            return { status: 400, body: { CodErro: 35, Mensagem: 'Não encontrada.' } };
        Object.assign(row, body);
        return { body: { CodErro: 0, Protocolo: row['Protocolo'] } };
    }
    #register(body) {
        if (!this.takesSecond && this.attendances.some((row) => sameKey(row, body))) {
            return { status: 400, body: { CodErro: 23, Mensagem: 'Já existe realização.' } };
        }
        this.#code += 1;
        const Protocolo = `2026-26-${this.#code}`;
        this.attendances.push({ ...body, Protocolo });
        return { body: { CodErro: 0, Protocolo } };
    }
}
/** SAS notes when somebody was asked. */
function asked(body) {
    return 'TermoAceiteLGPD' in body ? { ...body, DataInclusaoTermoAceiteLGPD: '2026-03-10T12:00:00' } : body;
}
function alter(rows, body) {
    const row = rows.find((candidate) => candidate['CodParceiro'] === body['CodParceiro']);
    if (!row)
        return { status: 400, body: { CodErro: 30, Mensagem: 'Não encontrado.' } };
    Object.assign(row, asked(body));
    return { body: { CodErro: 0, CodParceiro: row['CodParceiro'] } };
}
function sameKey(row, other) {
    const fields = ['CodSebrae', 'CodCliente', 'DataHoraInicioRealizacao'];
    return fields.every((field) => String(row[field]) === String(other[field]));
}
async function readCall(request) {
    const chunks = [];
    for await (const chunk of request)
        chunks.push(chunk);
    const url = new URL(request.url ?? '/', 'http://sas');
    const text = Buffer.concat(chunks).toString('utf8');
    return {
        verb: request.method ?? '',
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        headers: request.headers,
        body: text === '' ? undefined : JSON.parse(text),
    };
}
//# sourceMappingURL=fake-sas.js.map