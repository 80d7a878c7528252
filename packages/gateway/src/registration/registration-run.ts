import type { ContentLibrary } from '@atendimento-ativo/content';
import { foldAttendance, isAlphanumericCnpj, type Attendance, type ConsentDecision } from '@atendimento-ativo/domain';
import { standingConsent, type StandingConsent } from '../consent/standing-consent.js';
import { asHeard } from '../events/device-clock.js';
import type { Partner } from '../partners/partner-directory.js';
import type { AttendanceKey, AttendanceRecord, Registry } from '../registries/registry.js';
import { isRegistryError, RegistryError } from '../registries/registry-error.js';
import type { PartnerStore } from '../store/partner-store.js';
import { composeNarrative, referenceOf } from './narrative.js';
import type { RegistrationRow, RunChange } from './registration-store.js';
import type { RegistrationSteps } from './steps.js';

/** A later run took over: this one must not write any more. */
export class RunSupersededError extends Error {
  override readonly name = 'RunSupersededError';
}

export interface RunContext {
  readonly registry: Registry;
  readonly content: ContentLibrary;
  readonly partner: Partner;
  readonly store: PartnerStore;
  readonly now: () => Date;
  readonly makeDurable: () => Promise<void>;
}

/**
 * One run of the way of an attendance into a registry: person, company, link, attendance. Each step's
 * result is stored before the next, so that the next run goes on from there; a step whose outcome is
 * in doubt looks before it writes.
 */
export class RegistrationRun {
  readonly #context: RunContext;
  readonly #row: RegistrationRow;
  #steps: RegistrationSteps;

  /** @param row as `beginRun` gave it: its number of attempts is this run's own */
  constructor(row: RegistrationRow, context: RunContext) {
    this.#row = row;
    this.#steps = row.steps;
    this.#context = context;
  }

  /**
   * Runs to the end.
   *
   * @throws RegistryError of the kinds that the next run may overcome, or that no run will
   * @throws RunSupersededError
   */
  async registerAttendance(): Promise<void> {
    const { store, registry } = this.#context;
    const stored = await store.events.ofAttendances([this.#row.attendance_id]);
    const attendance = foldAttendance(
      this.#row.attendance_id,
      stored.map(({ body, receivedAt }) => asHeard(body, receivedAt)),
    );
    refuseWhatCannotBeHeld(attendance, registry);
    try {
      const personCode = await this.#personCode(attendance);
      const companyCode = await this.#companyCode(attendance);
      if (companyCode !== undefined) await this.#link(personCode, companyCode, attendance);
      const protocol = await this.#attendance(attendance, personCode, companyCode);
      await this.#change({
        status: 'registered',
        protocol: protocol ?? null,
        problem_code: null,
        problem_message: null,
      });
    } catch (error) {
      // A code that the registry no longer knows: its records were merged. Begin again with the person.
      if (isRegistryError(error, 'not-found')) await this.#forgetCodes();
      throw error;
    }
  }

  async #personCode(attendance: Attendance): Promise<string> {
    if (this.#steps.person) return this.#steps.person.code;
    const { registry } = this.#context;
    const person = clientOf(attendance).person;
    const acceptance = acceptanceOf(await this.#consent(attendance), registry);
    const save = async () => {
      const known = await registry.findPerson(person.cpf);
      return registry.savePerson({ person, known, ...(acceptance ? { acceptance } : {}) });
    };
    const code = await againWhenDuplicate(save);
    await this.#step({ person: { code } });
    return code;
  }

  async #companyCode(attendance: Attendance): Promise<string | undefined> {
    if (this.#steps.company) return this.#steps.company.code;
    const { company } = clientOf(attendance);
    if (!company) return undefined;
    const { registry } = this.#context;
    const code = await againWhenDuplicate(async () =>
      registry.saveCompany({ company, known: await registry.findCompany(company.cnpj) }),
    );
    await this.#step({ company: { code } });
    return code;
  }

  async #link(personCode: string, companyCode: string, attendance: Attendance): Promise<void> {
    if (this.#steps.link) return;
    const { registry } = this.#context;
    const { person, role } = clientOf(attendance);
    const known = await registry.findPerson(person.cpf);
    if (!known?.companies.some((company) => company.code === companyCode)) {
      await registry.saveLink(personCode, companyCode, role);
    }
    await this.#step({ link: { done: true } });
  }

  async #attendance(attendance: Attendance, personCode: string, companyCode?: string): Promise<string | undefined> {
    const { registry, store, content, partner, now } = this.#context;
    const key: AttendanceKey = { attendanceId: attendance.id, personCode, startedAt: attendance.startedAt ?? '' };
    const wasSent = this.#steps.attendance !== undefined;
    if (registry.capabilities.attendanceLookup && (wasSent || this.#row.attempts > 1)) {
      const found = await this.#findOwn(key);
      if (found) return found.protocol;
    } else if (wasSent && !registry.capabilities.refusesDuplicates) {
      throw doubtful(registry);
    }

    const agent = attendance.agent && (await store.agents.find(attendance.agent.id));
    const record: AttendanceRecord = {
      attendance,
      personCode,
      narrative: composeNarrative(withAgentName(attendance, agent?.name), {
        partner,
        content,
        consent: await this.#consent(attendance),
      }),
      ...(companyCode === undefined ? {} : { companyCode }),
      ...(agent?.cpf === undefined ? {} : { agentCpf: agent.cpf }),
    };
    await this.#step({ attendance: { sentAt: now().toISOString() } });
    try {
      return await registry.registerAttendance(record);
    } catch (error) {
      // The registry said that it wrote nothing: the next run need not doubt, unless an earlier one did.
      // A duplicate says so too: what it met cannot be ours.
      if (!wasSent && isRegistryError(error) && error.kind !== 'doubtful') await this.#step({ attendance: undefined });
      if (isRegistryError(error, 'duplicate')) return this.#takeAsFound(key, wasSent);
      throw error;
    }
  }

  /** As of now: what the client took back since the visit counts. */
  #consent(attendance: Attendance): Promise<StandingConsent | undefined> {
    const { store, content, partner, now } = this.#context;
    return standingConsent(attendance, partner.state, { store, content, at: now() });
  }

  /** The registry already holds an attendance of this natural key: ours, if we may have sent it or it says so. */
  async #takeAsFound(key: AttendanceKey, wasSent: boolean): Promise<string | undefined> {
    const { registry } = this.#context;
    if (registry.capabilities.attendanceLookup) {
      const found = await this.#findOwn(key);
      if (found) return found.protocol;
      throw inconsistent(registry);
    }
    if (wasSent) return undefined;
    throw keyConflict(registry);
  }

  async #findOwn(key: AttendanceKey) {
    const { registry } = this.#context;
    const found = await registry.findAttendance(key);
    if (found?.narrative !== undefined && referenceOf(found.narrative) !== this.#row.attendance_id) {
      throw keyConflict(registry);
    }
    return found;
  }

  async #forgetCodes(): Promise<void> {
    const { attendance } = this.#steps;
    this.#steps = attendance ? { attendance } : {};
    await this.#change({ steps: this.#steps });
  }

  async #step(done: { [Step in keyof RegistrationSteps]?: RegistrationSteps[Step] | undefined }): Promise<void> {
    const steps = Object.entries({ ...this.#steps, ...done }).filter(([, step]) => step !== undefined);
    this.#steps = Object.fromEntries(steps);
    await this.#change({ steps: this.#steps });
  }

  async #change(change: RunChange): Promise<void> {
    const { store, now, makeDurable } = this.#context;
    if (!(await store.registrations.updateRun(this.#row, change, now()))) throw new RunSupersededError();
    await makeDurable();
  }
}

function clientOf({ client }: Attendance) {
  if (!client) throw new Error('An attendance without an identified client cannot be registered.');
  return client;
}

/** The agent as the partner's server names them: the name in an event is only what a browser said. */
function withAgentName(attendance: Attendance, name: string | undefined): Attendance {
  if (!attendance.agent || name === undefined) return attendance;
  return { ...attendance, agent: { ...attendance.agent, name } };
}

/** Before anything is written: half a registration of what the registry cannot hold helps nobody. */
function refuseWhatCannotBeHeld({ client, context }: Attendance, { capabilities, state, title }: Registry): void {
  if (context && context.state !== state) {
    throw new RegistryError(
      'final',
      'registry_state_mismatch',
      `Este gateway registra no ${title} de ${state}, e o atendimento é de ${context.state}.`,
    );
  }
  const cnpj = client?.company?.cnpj;
  if (cnpj !== undefined && isAlphanumericCnpj(cnpj) && !capabilities.alphanumericCnpj) {
    throw new RegistryError(
      'final',
      'cnpj_alphanumeric_unsupported',
      `O CNPJ da empresa tem letras, e o ${title} desta UF ainda só aceita números. ` +
        `O atendimento está guardado: tente de novo quando o ${title} aceitar.`,
    );
  }
}

/** The one flag that the registry keeps: granted when every purpose behind it was. */
function acceptanceOf(
  consent: StandingConsent | undefined,
  { acceptancePurposes }: Registry,
): ConsentDecision | undefined {
  const statuses = new Map(consent?.purposes.map(({ purpose, status }) => [purpose, status]));
  const ofFlag = acceptancePurposes.map((purpose) => statuses.get(purpose));
  if (ofFlag.includes('refused')) return 'refused';
  return ofFlag.every((status) => status === 'granted') ? 'granted' : undefined;
}

/** Somebody added the same person or company between our look and our write: look once more. */
async function againWhenDuplicate(save: () => Promise<string>): Promise<string> {
  try {
    return await save();
  } catch (error) {
    if (!isRegistryError(error, 'duplicate')) throw error;
    return save();
  }
}

function doubtful({ title }: Registry): RegistryError {
  const message =
    `Não se sabe se o atendimento entrou no ${title}, e esta instalação não permite consultar. ` +
    `Confira no ${title}: se não estiver lá, mande tentar de novo.`;
  return new RegistryError('final', 'registration_doubtful', message);
}

function keyConflict({ title }: Registry): RegistryError {
  const message =
    `O ${title} já tem outro atendimento deste cliente com o mesmo início. ` +
    `Corrija no ${title} e mande tentar de novo.`;
  return new RegistryError('final', 'registry_key_conflict', message);
}

function inconsistent({ title }: Registry): RegistryError {
  const message = `O ${title} diz que já tem o atendimento, mas não o encontra. Nova tentativa automática.`;
  return new RegistryError('transient', 'registry_inconsistent', message);
}
