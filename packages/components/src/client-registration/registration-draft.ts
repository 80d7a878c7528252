import {
  companyRoleSchema,
  parseCnpj,
  parseCpf,
  type ClientLookup,
  type CompanySize,
  type KnownCompany,
  type RequiredField,
} from '@atendimento-ativo/domain';
import type { ReactiveControllerHost } from 'lit';
import { isSelfService, type Visit } from '../foundation/visit-context.js';
import { LookupController } from './lookup-controller.js';
import {
  emptyInput,
  inputOf,
  readRegistration,
  withKnownCompany,
  type CompanyChoice,
  type IdentifiedClient,
  type RegistrationField,
  type RegistrationInput,
  type RegistrationProblem,
  type RegistrationResult,
} from './registration-input.js';
import type { TypedField } from './typed-fields.js';

/** What a page may say of somebody whom it may not look up. */
const UNKNOWN: ClientLookup = { status: 'unavailable' };

/** What the agent is filling in, with what the look-ups bring to it. */
export class RegistrationDraft {
  readonly person: LookupController;
  readonly company: LookupController;
  readonly #host: ReactiveControllerHost;
  readonly #requiredFields: () => readonly RequiredField[];
  #input: RegistrationInput = emptyInput;
  #submitted = false;
  /** Fields that were left with something in them. */
  readonly #left = new Set<RegistrationField>();
  #prefilledName = '';

  /** @param requiredFields what the state requires, as it stands */
  constructor(host: ReactiveControllerHost, requiredFields: () => readonly RequiredField[]) {
    this.#host = host;
    this.#requiredFields = requiredFields;
    this.person = new LookupController(host);
    this.company = new LookupController(host);
  }

  get input(): RegistrationInput {
    return this.#input;
  }

  /** Until the CPF checks nothing else is asked, nor missed. */
  get result(): RegistrationResult {
    const result = readRegistration(this.#input, this.#requiredFields());
    const cpf = result.problems?.get('cpf');
    return cpf ? { client: undefined, problems: new Map([['cpf', cpf]]) } : result;
  }

  /** Whether the CPF checks, so that the rest can be asked. */
  get namesPerson(): boolean {
    return parseCpf(this.#input.cpf) !== undefined;
  }

  /** Companies of the person, as the registry knows them. */
  get knownCompanies(): readonly KnownCompany[] {
    const { answer } = this.person;
    return answer?.status === 'found' ? answer.companies : [];
  }

  get chosenCompany(): KnownCompany | undefined {
    const { companyChoice } = this.#input;
    if (typeof companyChoice !== 'object') return undefined;
    return this.knownCompanies.find(({ cnpj }) => cnpj === companyChoice.known);
  }

  /** What to say about a field now: fields that are still being filled in wait. */
  problemOf(field: RegistrationField): RegistrationProblem | undefined {
    if (!this.#submitted && !this.#left.has(field)) return undefined;
    return this.result.problems?.get(field);
  }

  /** From now on every field says what is wrong with it. */
  submit(): void {
    this.#submitted = true;
    this.#host.requestUpdate();
  }

  get submitted(): boolean {
    return this.#submitted;
  }

  type(field: TypedField, value: string, visit: Visit): void {
    if (this.#input[field] === value) return;
    const wasNamed = this.namesPerson;
    this.#change({ [field]: value });
    // What is asked now was not there to be filled in when the CPF alone was sent.
    if (!wasNamed && this.namesPerson) this.#submitted = false;
    if (field === 'cpf') void this.#lookPersonUp(visit);
    if (field === 'cnpj') void this.#lookCompanyUp(visit);
  }

  leave(field: TypedField): void {
    if (!this.#input[field].trim()) return;
    this.#left.add(field);
    this.#host.requestUpdate();
  }

  chooseCompany(companyChoice: CompanyChoice): void {
    this.company.forget();
    const { cnpj, legalName, tradeName, cnae, cep, size, role } = emptyInput;
    this.#change({ companyChoice, cnpj, legalName, tradeName, cnae, cep, size, role });
    if (this.chosenCompany) this.#change(withKnownCompany(this.#input, this.chosenCompany));
  }

  /** A MEI has one owner, who is nearly always the person attended: proposed, not fixed. */
  chooseSize(size: CompanySize): void {
    this.#change({ size, role: this.#input.role ?? (size === 'MEI' ? 'owner' : undefined) });
  }

  chooseRole(value: string): void {
    this.#change({ role: companyRoleSchema.options.find((option) => option === value) });
  }

  /** The agent is quicker than the registry: the visit goes on without its answer. */
  stopWaiting(visit: Visit): void {
    if (!this.person.looking) return;
    this.person.forget();
    this.#take({ status: 'unavailable' }, visit);
  }

  /** Starts a correction of what was recorded. */
  correct(client: IdentifiedClient): void {
    this.clear();
    this.#change(inputOf(client));
  }

  clear(): void {
    this.person.forget();
    this.company.forget();
    this.#input = emptyInput;
    this.#submitted = false;
    this.#left.clear();
    this.#prefilledName = '';
    this.#host.requestUpdate();
  }

  #change(part: Partial<RegistrationInput>): void {
    this.#input = { ...this.#input, ...part };
    this.#host.requestUpdate();
  }

  async #lookPersonUp(visit: Visit): Promise<void> {
    const number = parseCpf(this.#input.cpf);
    if (number === this.person.number) return;
    this.#forgetPerson(visit);
    if (!number) return;
    const answer: ClientLookup | undefined = isSelfService(visit)
      ? UNKNOWN
      : await this.person.look(visit.client, { kind: 'cpf', number });
    if (answer) this.#take(answer, visit);
  }

  /** Another CPF is another person: what the look-up had filled in goes. */
  #forgetPerson(visit: Visit): void {
    if (this.chosenCompany) this.chooseCompany(undefined);
    this.person.forget();
    if (this.#prefilledName && this.#input.name === this.#prefilledName) this.#change({ name: '' });
    this.#prefilledName = '';
    void visit.recognise(undefined);
  }

  #take(answer: ClientLookup, visit: Visit): void {
    if (answer.clientId !== undefined) void visit.recognise(answer.clientId);
    if (answer.status === 'found' && answer.person && !this.#input.name.trim()) {
      this.#prefilledName = answer.person.name;
      this.#change({ name: answer.person.name });
    }
    if (this.#input.companyChoice !== undefined || visit.profile.profile.audience.personsWithoutCompany) return;
    const [only, ...others] = this.knownCompanies;
    if (!only) this.chooseCompany('typed');
    else if (others.length === 0) this.chooseCompany({ known: only.cnpj });
  }

  async #lookCompanyUp(visit: Visit): Promise<void> {
    const number = parseCnpj(this.#input.cnpj);
    if (number === this.company.number) return;
    this.company.forget();
    if (!number || isSelfService(visit)) return;
    const answer = await this.company.look(visit.client, { kind: 'cnpj', number });
    const found = answer?.status === 'found' ? answer.companies[0] : undefined;
    if (!found) return;
    const { cnpj, legalName, tradeName } = this.#input;
    const filled = withKnownCompany(this.#input, found);
    this.#change({
      ...filled,
      cnpj,
      legalName: legalName.trim() || filled.legalName,
      tradeName: tradeName.trim() || filled.tradeName,
    });
  }
}
