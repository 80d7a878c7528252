import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call as it came over the wire. */
export interface SasCall {
  readonly verb: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingMessage['headers'];
  readonly body: Record<string, unknown> | undefined;
}

interface Row {
  [field: string]: unknown;
}

type Answer = { readonly status?: number; readonly body?: unknown; readonly text?: string };
type Fault =
  | { readonly kind: 'drop-before-commit' | 'drop-after-commit' }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'hold'; readonly until: Promise<unknown> };

/** Just enough of SAS to record what is said to it: people, companies, links, attendances, and faults. */
export class FakeSas {
  readonly calls: SasCall[] = [];
  readonly people: Row[] = [];
  readonly companies: Row[] = [];
  readonly links: Row[] = [];
  readonly attendances: Row[] = [];
  /** Whether a second attendance of one key is taken, as if it were another one. */
  takesSecond = false;
  readonly #faults: { path: string; fault: Fault }[] = [];
  readonly #server: Server = createServer((request, response) => void this.#answer(request, response));
  #code = 5_000_000;

  /** @returns the base address */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this.url;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The next call of a method (`IncluirPessoaFisica`) suffers this. */
  fail(path: string, fault: Fault, times = 1): void {
    for (let time = 0; time < times; time += 1) this.#faults.push({ path, fault });
  }

  callsOf(path: string): SasCall[] {
    return this.calls.filter((call) => call.path.endsWith(`/${path}`));
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await readCall(request);
    this.calls.push(call);
    const index = this.#faults.findIndex(({ path }) => call.path.endsWith(`/${path}`));
    const fault = index < 0 ? undefined : this.#faults.splice(index, 1)[0]?.fault;
    if (fault?.kind === 'drop-before-commit') return void request.socket.destroy();
    if (fault?.kind === 'hold') await fault.until;
    const answer = fault?.kind === 'answer' ? fault.answer : this.#carryOut(call);
    if (fault?.kind === 'drop-after-commit') return void request.socket.destroy();
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' });
    response.end(answer.text ?? JSON.stringify(answer.body));
  }

  #carryOut({ path, query, body = {} }: SasCall): Answer {
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

  readonly #withLinks = (person: Row): Row => ({
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

  #include(rows: Row[], body: Row, duplicate: number): Answer {
    if (rows.some((row) => row['CgcCpf'] === body['CgcCpf'])) {
      return { status: 400, body: { CodErro: duplicate, Mensagem: 'Já existe.' } };
    }
    this.#code += 1;
    rows.push({ ...asked(body), CodParceiro: this.#code });
    return { body: { CodErro: 0, CodParceiro: this.#code } };
  }

  #alterAttendance(body: Row): Answer {
    const row = this.attendances.find((candidate) => sameKey(candidate, body));
    if (!row) return { status: 400, body: { CodErro: 35, Mensagem: 'Não encontrada.' } };
    Object.assign(row, body);
    return { body: { CodErro: 0, Protocolo: row['Protocolo'] } };
  }

  #register(body: Row): Answer {
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
function asked(body: Row): Row {
  return 'TermoAceiteLGPD' in body ? { ...body, DataInclusaoTermoAceiteLGPD: '2026-03-10T12:00:00' } : body;
}

function alter(rows: Row[], body: Row): Answer {
  const row = rows.find((candidate) => candidate['CodParceiro'] === body['CodParceiro']);
  if (!row) return { status: 400, body: { CodErro: 30, Mensagem: 'Não encontrado.' } };
  Object.assign(row, asked(body));
  return { body: { CodErro: 0, CodParceiro: row['CodParceiro'] } };
}

function sameKey(row: Row, other: Row): boolean {
  const fields = ['CodSebrae', 'CodCliente', 'DataHoraInicioRealizacao'];
  return fields.every((field) => String(row[field]) === String(other[field]));
}

async function readCall(request: IncomingMessage): Promise<SasCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const url = new URL(request.url ?? '/', 'http://sas');
  const text = Buffer.concat(chunks).toString('utf8');
  return {
    verb: request.method ?? '',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: request.headers,
    body: text === '' ? undefined : (JSON.parse(text) as Record<string, unknown>),
  };
}
