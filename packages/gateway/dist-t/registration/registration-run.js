import { isAlphanumericCnpj, } from '@atendimento-ativo/domain';
import { standingConsent } from '../consent/standing-consent.js';
import { isRegistryError, RegistryError } from '../registries/registry-error.js';
import { composeNarrative, referenceOf } from './narrative.js';
import { readToldAttendance } from './told-attendance.js';
/** A later run took over: this one must not write any more. */
export class RunSupersededError extends Error {
    name = 'RunSupersededError';
}
/** A write that was announced longer ago than this is announced anew before it is sent. */
const LONGEST_PAUSE_MILLISECONDS = 5000;
/**
 * One run of the way of an attendance into a registry: person, company, link, attendance. Each step's
 * result is stored before the next, so that the next run goes on from there; a step whose outcome is
 * in doubt looks before it writes.
 */
export class RegistrationRun {
    #context;
    #row;
    #steps;
    /** @param row as `beginRun` gave it: its number of attempts is this run's own */
    constructor(row, context) {
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
    async registerAttendance() {
        const { store, registry } = this.#context;
        const { attendance, events, content } = await readToldAttendance(this.#row.attendance_id, store);
        try {
            // What later visits said of person and company stays: of this one nothing is new but the client's consent.
            if (this.#steps.registered?.content === content)
                return await this.#carryConsent(attendance);
            refuseWhatCannotBeHeld(attendance, registry);
            const personCode = await this.#personCode(attendance, events);
            const companyCode = await this.#companyCode(attendance);
            if (companyCode !== undefined)
                await this.#link(personCode, companyCode, attendance);
            const record = await this.#recordOf(attendance, personCode, companyCode);
            const registered = this.#steps.registered ?? (await this.#register(record, content));
            if (registered.content !== content)
                await this.#amend(record, registered, content);
        }
        catch (error) {
            // A code that the registry no longer knows: its records were merged. Begin again with the person.
            if (isRegistryError(error, 'not-found'))
                await this.#forgetCodes();
            throw error;
        }
    }
    async #personCode(attendance, events) {
        const before = this.#steps.registered?.personCode ?? this.#steps.person?.code;
        if (this.#isDone(this.#steps.person))
            return this.#steps.person.code;
        const { registry } = this.#context;
        const person = clientOf(attendance).person;
        const acceptance = acceptanceOf(await this.#consent(attendance), registry);
        const save = async () => {
            const known = await registry.findPerson(person.cpf);
            return registry.savePerson({ person, known, ...(acceptance ? { acceptance } : {}) });
        };
        const code = await againWhenDuplicate(save);
        if (before !== undefined && before !== code)
            await this.#takeBack(before, attendance, events);
        await this.#step({ person: { code, version: this.#row.version } });
        return code;
    }
    /** The attendance turned out to be somebody else's: what it said of the consent of the person before is taken back. */
    async #takeBack(code, attendance, events) {
        const { registry } = this.#context;
        for (const cpf of new Set(events.flatMap(namedCpf))) {
            const known = await registry.findPerson(cpf);
            if (known?.code !== code)
                continue;
            const former = { ...attendance, client: { person: { cpf, name: known.name } } };
            const acceptance = acceptanceOf(await this.#consent(former), registry) ?? 'refused';
            await registry.savePerson({ person: former.client.person, known, acceptance });
        }
    }
    /** The registry's flag as the client wants it now; whoever has the same already is not written to. */
    async #carryConsent(attendance) {
        const { registry } = this.#context;
        const { cpf } = clientOf(attendance).person;
        const acceptance = acceptanceOf(await this.#consent(attendance), registry);
        if (acceptance === undefined)
            return;
        const known = await registry.findPerson(cpf);
        if (known)
            await registry.savePerson({ person: { cpf, name: known.name }, known, acceptance });
    }
    async #companyCode(attendance) {
        const { company } = clientOf(attendance);
        if (!company)
            return undefined;
        if (this.#isDone(this.#steps.company))
            return this.#steps.company.code;
        const { registry } = this.#context;
        const code = await againWhenDuplicate(async () => registry.saveCompany({ company, known: await registry.findCompany(company.cnpj) }));
        await this.#step({ company: { code, version: this.#row.version } });
        return code;
    }
    async #link(personCode, companyCode, attendance) {
        if (this.#isDone(this.#steps.link))
            return;
        const { registry } = this.#context;
        const { person, role } = clientOf(attendance);
        const known = await registry.findPerson(person.cpf);
        if (!known?.companies.some((company) => company.code === companyCode)) {
            await registry.saveLink(personCode, companyCode, role);
        }
        await this.#step({ link: { version: this.#row.version } });
    }
    #isDone(step) {
        return step?.version === this.#row.version;
    }
    async #recordOf(attendance, personCode, companyCode) {
        const { store, content, partner } = this.#context;
        const agent = attendance.agent && (await store.agents.find(attendance.agent.id));
        return {
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
    }
    /** Has the attendance in the registry, whether it is written now or was before; answers what it says there. */
    async #register(record, content) {
        const { registry } = this.#context;
        const { personCode } = record;
        const sent = this.#steps.attendance;
        if (registry.capabilities.attendanceLookup && (sent || this.#row.attempts > 1)) {
            const found = await this.#findOwn(record, sent);
            if (found)
                return this.#registered({ ...(sent ?? { content }), personCode: found.personCode }, found.protocol);
        }
        else if (sent && (!registry.capabilities.refusesDuplicates || sent.personCode !== personCode)) {
            throw doubtful(registry);
        }
        // What was sent before may still arrive.
        const isSame = sent === undefined || (sent.content === content && sent.personCode === personCode);
        const sending = { personCode, ...(isSame ? { content } : {}) };
        await this.#announce(sending);
        try {
            return await this.#registered(sending, await registry.registerAttendance(record));
        }
        catch (error) {
            // The registry said that it wrote nothing: the next run need not doubt, unless an earlier one did.
            // A duplicate says so too: what it met cannot be ours.
            if (!sent && isRegistryError(error) && error.kind !== 'doubtful')
                await this.#step({ attendance: undefined });
            if (isRegistryError(error, 'duplicate'))
                return this.#takeAsFound(record, content, sent);
            throw error;
        }
    }
    /**
     * Stores that the attendance is about to be written, which a run that was superseded cannot. A process that stood
     * still since does it again: by then another one may have taken over and be done with waiting.
     */
    async #announce(sending) {
        const { now } = this.#context;
        for (;;) {
            const sentAt = now();
            await this.#step({ attendance: { ...sending, sentAt: sentAt.toISOString() } });
            if (now().getTime() - sentAt.getTime() < LONGEST_PAUSE_MILLISECONDS)
                return;
        }
    }
    /** Lets the attendance say in the registry what it says now. */
    async #amend(record, before, content) {
        const { registry } = this.#context;
        const { attendanceAmendment, attendanceReassignment } = registry.capabilities;
        const isReassigned = before.personCode !== undefined && before.personCode !== record.personCode;
        if (!attendanceAmendment || (isReassigned && !attendanceReassignment))
            throw amendmentUnsupported(registry);
        await registry.amendAttendance(record);
        await this.#step({ registered: { personCode: record.personCode, content } });
    }
    async #registered(sent, protocol) {
        const { attendance: _certain, ...steps } = this.#steps;
        const { personCode, content } = sent;
        const registered = { ...(personCode ? { personCode } : {}), ...(content ? { content } : {}) };
        this.#steps = { ...steps, registered };
        await this.#change({ steps: this.#steps, protocol: protocol ?? null });
        return registered;
    }
    /** As of now: what the client took back since the visit counts. */
    #consent(attendance) {
        const { store, content, partner, now } = this.#context;
        return standingConsent(attendance, partner.state, { store, content, at: now() });
    }
    /** The registry already holds an attendance of this natural key: ours, if we may have sent it or it says so. */
    async #takeAsFound(record, content, sent) {
        const { registry } = this.#context;
        if (registry.capabilities.attendanceLookup) {
            const found = await this.#findOwn(record, sent);
            if (found)
                return this.#registered({ ...(sent ?? { content }), personCode: found.personCode }, found.protocol);
            throw inconsistent(registry);
        }
        if (sent)
            return this.#registered(sent, undefined);
        throw keyConflict(registry);
    }
    /** Under the person for whom it was written, and under the one whom the registry may since have merged them with. */
    async #findOwn({ attendance, personCode: present }, sent) {
        const { registry } = this.#context;
        for (const personCode of new Set([sent?.personCode ?? present, present])) {
            const key = { attendanceId: attendance.id, personCode, startedAt: attendance.startedAt ?? '' };
            const found = await registry.findAttendance(key);
            if (found?.narrative !== undefined && referenceOf(found.narrative) !== this.#row.attendance_id) {
                throw keyConflict(registry);
            }
            if (found)
                return { ...found, personCode };
        }
        return undefined;
    }
    async #forgetCodes() {
        const { attendance, registered } = this.#steps;
        this.#steps = { ...(attendance ? { attendance } : {}), ...(registered ? { registered } : {}) };
        await this.#change({ steps: this.#steps });
    }
    async #step(done) {
        const steps = Object.entries({ ...this.#steps, ...done }).filter(([, step]) => step !== undefined);
        this.#steps = Object.fromEntries(steps);
        await this.#change({ steps: this.#steps });
    }
    async #change(change) {
        const { store, now, makeDurable } = this.#context;
        if (!(await store.registrations.updateRun(this.#row, change, now())))
            throw new RunSupersededError();
        await makeDurable();
    }
}
function namedCpf(event) {
    if (event.type === 'client.identified')
        return [event.payload.person.cpf];
    return event.type === 'attendance.amended' && event.payload.client ? [event.payload.client.person.cpf] : [];
}
function clientOf({ client }) {
    if (!client)
        throw new Error('An attendance without an identified client cannot be registered.');
    return client;
}
/** The agent as the partner's server names them: the name in an event is only what a browser said. */
function withAgentName(attendance, name) {
    if (!attendance.agent || name === undefined)
        return attendance;
    return { ...attendance, agent: { ...attendance.agent, name } };
}
/** Before anything is written: half a registration of what the registry cannot hold helps nobody. */
function refuseWhatCannotBeHeld({ client, context }, { capabilities, state, title }) {
    if (context && context.state !== state) {
        throw new RegistryError('final', 'registry_state_mismatch', `Este gateway registra no ${title} de ${state}, e o atendimento é de ${context.state}.`);
    }
    const cnpj = client?.company?.cnpj;
    if (cnpj !== undefined && isAlphanumericCnpj(cnpj) && !capabilities.alphanumericCnpj) {
        throw new RegistryError('final', 'cnpj_alphanumeric_unsupported', `O CNPJ da empresa tem letras, e o ${title} desta UF ainda só aceita números. ` +
            `O atendimento está guardado: tente de novo quando o ${title} aceitar.`);
    }
}
/** The one flag that the registry keeps: granted when every purpose behind it was. */
function acceptanceOf(consent, { acceptancePurposes }) {
    const statuses = new Map(consent?.purposes.map(({ purpose, status }) => [purpose, status]));
    const ofFlag = acceptancePurposes.map((purpose) => statuses.get(purpose));
    if (ofFlag.includes('refused'))
        return 'refused';
    return ofFlag.every((status) => status === 'granted') ? 'granted' : undefined;
}
/** Somebody added the same person or company between our look and our write: look once more. */
async function againWhenDuplicate(save) {
    try {
        return await save();
    }
    catch (error) {
        if (!isRegistryError(error, 'duplicate'))
            throw error;
        return save();
    }
}
function doubtful({ title }) {
    const message = `Não se sabe se o atendimento entrou no ${title}, e esta instalação não permite consultar. ` +
        `Confira no ${title}: se não estiver lá, mande tentar de novo.`;
    return new RegistryError('final', 'registration_doubtful', message);
}
function amendmentUnsupported({ title }) {
    const message = `O atendimento está no ${title}, mas o que foi corrigido depois não pode ser mudado por aqui. ` +
        `Corrija no ${title} e confirme que está feito.`;
    return new RegistryError('final', 'registry_amendment_unsupported', message);
}
function keyConflict({ title }) {
    const message = `O ${title} já tem outro atendimento deste cliente com o mesmo início. ` +
        `Corrija no ${title} e mande tentar de novo.`;
    return new RegistryError('final', 'registry_key_conflict', message);
}
function inconsistent({ title }) {
    const message = `O ${title} diz que já tem o atendimento, mas não o encontra. Nova tentativa automática.`;
    return new RegistryError('transient', 'registry_inconsistent', message);
}
//# sourceMappingURL=registration-run.js.map