import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { generateCpf, uuidv7 } from '@atendimento-ativo/testbed/identifiers';
import { AGENT, consentPayload, firstJourney, guidancePayload, published, referralTo, Visit, } from '@atendimento-ativo/testbed/visit';
import { TestGateway, onEachDatabase } from '../testing/gateway-harness.js';
onEachDatabase('POST /v1/events', (open) => {
    let opened;
    let gateway;
    before(async () => {
        opened = await open();
        gateway = await new TestGateway(opened.value).start();
    });
    after(async () => {
        await gateway.stop();
        await opened.close();
    });
    /** Stores the first events and gives the answer to the last one. */
    async function answerTo(last, first = []) {
        if (first.length > 0)
            assert.equal((await gateway.post(first)).status, 200);
        return gateway.post([last]);
    }
    async function assertRejected(last, code, pointer, first = []) {
        const { status, body } = await answerTo(last, first);
        assert.equal(status, 422);
        assert.equal(body.code, code);
        assert.equal(body.errors?.[0]?.pointer, pointer);
        assert.equal(body.results[0]?.status, 'rejected');
        assert.equal(await gateway.countEvents(last.attendanceId), first.length);
    }
    test('accepts a whole visit in one request and says so event by event', async () => {
        const visit = new Visit();
        const events = visit.whole();
        const { status, body } = await gateway.post(events);
        assert.equal(status, 200);
        assert.deepEqual(body.results.map(({ id, status: verdict }) => [id, verdict]), events.map(({ id }) => [id, 'accepted']));
        assert.equal(await gateway.countEvents(visit.id), events.length);
    });
    test('projects the attendance and puts it in line for the registry in the same breath', async () => {
        const visit = new Visit();
        await gateway.post(visit.whole());
        const response = await gateway.request(`/v1/attendances/${visit.id}`, { token: await gateway.token() });
        assert.deepEqual(await response.json(), {
            attendanceId: visit.id,
            status: 'concluded',
            registrations: [{ registry: 'sas', status: 'pending' }],
        });
    });
    test('puts the attendance in line for each registry of its partner, and for no other', async () => {
        for (const registries of [['foco'], ['foco', 'sas']]) {
            const partner = await gateway.addPartner({ registries });
            const token = await gateway.token(partner);
            const visit = new Visit();
            await gateway.post(visit.whole(), token);
            const response = await gateway.request(`/v1/attendances/${visit.id}`, { token });
            const status = (await response.json());
            assert.deepEqual(status.registrations, registries.map((registry) => ({ registry, status: 'pending' })));
        }
    });
    test('acknowledges a repetition as a duplicate with the first time of receipt', async () => {
        const visit = new Visit();
        const events = visit.whole();
        const first = await gateway.post(events);
        gateway.clock.advance(60_000);
        const second = await gateway.post(events);
        assert.equal(second.status, 200);
        assert.ok(second.body.results.every(({ status }) => status === 'duplicate'));
        assert.equal(second.body.results[0]?.receivedAt, first.body.results[0]?.receivedAt);
    });
    test('stores a batch once, however many times it arrives at once', async () => {
        const visit = new Visit();
        const events = visit.whole();
        const token = await gateway.token();
        const answers = await Promise.all(Array.from({ length: 20 }, () => gateway.post(events, token)));
        assert.ok(answers.every(({ status }) => status === 200));
        const accepted = answers.flatMap(({ body }) => body.results).filter(({ status }) => status === 'accepted');
        assert.equal(accepted.length, events.length);
        assert.equal(await gateway.countEvents(visit.id), events.length);
        const jobs = await gateway.database.owner
            .selectFrom('registrations')
            .select('registry')
            .where('attendance_id', '=', visit.id)
            .execute();
        assert.equal(jobs.length, 1);
    });
    test('takes turns for requests that carry different parts of one attendance', async () => {
        const visit = new Visit();
        const events = visit.whole();
        const token = await gateway.token();
        assert.equal((await gateway.post(events.slice(0, 1), token)).status, 200);
        const rest = events.slice(1, -1);
        const answers = await Promise.all(rest.map((event) => gateway.post([event], token)));
        assert.ok(answers.every(({ status }) => status === 200));
        assert.equal((await gateway.post(events.slice(-1), token)).status, 200);
    });
    test('applies the events of a request in the order of their sequence', async () => {
        const visit = new Visit();
        const { status } = await gateway.post(visit.whole().reverse());
        assert.equal(status, 200);
    });
    test('keeps the good events of a request when another one is bad', async () => {
        const visit = new Visit();
        const [started, listening] = visit.events('attendance.started', 'listening.noted');
        const bad = { ...listening, payload: { ...listening?.payload, text: '' } };
        const { status, body } = await gateway.post([started, bad]);
        assert.equal(status, 200);
        assert.deepEqual(body.results.map((result) => result.status), ['accepted', 'rejected']);
    });
    test('rejects wrong digits by name, stores nothing and does not fail', async () => {
        const visit = new Visit({ person: { cpf: '11111111112' } });
        const first = visit.events('attendance.started');
        await assertRejected(visit.event('client.identified'), 'cpf_invalid', '/events/0/payload/person/cpf', first);
    });
    test('rejects an unknown field by name', async () => {
        const visit = new Visit();
        const started = visit.event('attendance.started');
        const event = { ...started, payload: { ...started.payload, region: 'norte' } };
        await assertRejected(event, 'unknown_field', '/events/0/payload/region');
    });
    test('rejects text that the database could not keep', async () => {
        const visit = new Visit({ person: { name: 'Maria\u0000' } });
        const first = visit.events('attendance.started');
        await assertRejected(visit.event('client.identified'), 'character_invalid', '/events/0/payload/person/name', first);
        const broken = new Visit({ person: { name: 'Maria \ud83d' } });
        await gateway.post(broken.events('attendance.started'));
        assert.equal((await gateway.post([broken.event('client.identified')])).body.code, 'character_invalid');
    });
    test('rejects a date that no calendar of ours knows', async () => {
        const event = { ...new Visit().event('attendance.started'), occurredAt: '0000-01-01T00:00:00Z' };
        await assertRejected(event, 'occurredAt_invalid', '/events/0/occurredAt');
    });
    /** As its schema allows, and longer than PostgreSQL reads. */
    const tooLong = (event) => ({
        ...event,
        occurredAt: event.occurredAt.replace(/\.\d+Z$/, `.${'0'.repeat(300)}Z`),
    });
    test('rejects an event whose value the database refuses, alone, and stores the others', async () => {
        const visit = new Visit();
        const [started, identified, noted, followUp] = visit.events('attendance.started', 'client.identified', 'listening.noted', 'followup.scheduled');
        const other = new Visit();
        const events = [started, identified, tooLong(noted), followUp, ...other.whole()];
        const { status, body } = await gateway.post(events);
        assert.equal(status, 200);
        assert.deepEqual(body.results.map((result) => result.status), events.map((_event, index) => (index === 2 ? 'rejected' : 'accepted')));
        assert.equal(body.results[2]?.code, 'event_unstorable');
        assert.equal(body.results[2]?.errors?.[0]?.pointer, '/events/2');
        assert.equal(body.results[2]?.retryable, undefined);
        assert.equal(await gateway.countEvents(visit.id), 3);
        assert.equal(await gateway.countEvents(other.id), 8);
    });
    test('rejects a start and an end whose time the database refuses', async () => {
        await assertRejected(tooLong(new Visit().event('attendance.started')), 'event_unstorable', '/events/0');
        const visit = new Visit();
        const events = visit.whole();
        const { body } = await gateway.post([...events.slice(0, -1), tooLong(events.at(-1))]);
        assert.equal(body.results.filter(({ status }) => status === 'accepted').length, 7);
        assert.equal(body.results.at(-1)?.code, 'event_unstorable');
    });
    test('says which rejections end without the device, and that what follows from them does too', async () => {
        const visit = new Visit();
        const events = visit.whole();
        Object.assign(events[0]?.payload ?? {}, { unitId: 'UN-99' });
        const { status, body } = await gateway.post(events);
        assert.equal(status, 422);
        assert.deepEqual(body.results.map(({ code, retryable }) => [code, retryable]), events.map((_event, index) => [index === 0 ? 'unit_unknown' : 'attendance_unknown', true]));
        const { body: later } = await gateway.post(events.slice(1));
        assert.ok(later.results.every(({ code, retryable }) => code === 'attendance_unknown' && retryable === undefined));
    });
    test('does not say it of a start that the device must correct', async () => {
        const visit = new Visit();
        const events = visit.whole();
        Object.assign(events[0]?.payload ?? {}, { channel: 'telepathy' });
        const { body } = await gateway.post(events);
        assert.deepEqual([...new Set(body.results.map(({ retryable }) => retryable))], [undefined]);
    });
    test('lets no end overtake an event that is to be sent again', async () => {
        for (const end of ['attendance.interrupted', 'attendance.concluded']) {
            const visit = new Visit();
            const events = visit.whole().slice(0, -1);
            const note = visit.event('listening.noted', { noteId: uuidv7(), text: 'Quer crédito.', themes: ['outro-tema'] });
            const request = [...events, note, visit.event(end)];
            const { body } = await gateway.post(request);
            assert.deepEqual(body.results.slice(-2).map(({ code, retryable }) => [code, retryable]), [
                ['theme_unknown', true],
                ['earlier_event_waits', true],
            ]);
            Object.assign(note['payload'], { themes: [] });
            const { body: later } = await gateway.post(request);
            assert.deepEqual(later.results.map(({ status }) => status), [...events.map(() => 'duplicate'), 'accepted', 'accepted']);
        }
    });
    test('lets a conclusion wait for the parts of its request that are to be sent again', async () => {
        const visit = new Visit();
        const events = visit.whole();
        const delivered = events.find(({ type }) => type === 'tool.delivered');
        Object.assign(delivered?.payload ?? {}, { catalogue: { id: 'outro', version: '2026.1' } });
        const { body } = await gateway.post(events);
        assert.deepEqual(body.results.filter(({ status }) => status === 'rejected').map(({ code, retryable }) => [code, retryable]), [
            ['catalogue_unknown', true],
            ['attendance_incomplete', true],
        ]);
    });
    test('rejects an event of another agent than the token names', async () => {
        const visit = new Visit({ agent: { id: 'agente-02', name: 'Bruno Lima' } });
        await assertRejected(visit.event('attendance.started'), 'actor_mismatch', '/events/0/actor/id');
    });
    test('rejects a start in a foreign network, state or unit, all at once', async () => {
        const event = new Visit().event('attendance.started');
        Object.assign(event.payload, { network: 'own', state: 'SP', unitId: 'UN-99' });
        const { body } = await gateway.post([event]);
        assert.deepEqual(body.errors?.map(({ code }) => code), ['network_mismatch', 'state_mismatch', 'unit_unknown']);
    });
    test('rejects events of an attendance that was never started', async () => {
        await assertRejected(new Visit().event('listening.noted'), 'attendance_unknown', '/events/0/attendanceId');
    });
    test("hides another agent's attendance", async () => {
        const visit = new Visit();
        await gateway.post(visit.events('attendance.started'));
        const other = { id: 'agente-02', name: 'Bruno Lima' };
        const event = { ...visit.event('listening.noted'), actor: { kind: 'agent', ...other } };
        const { body } = await gateway.post([event], await gateway.token(gateway.home, other));
        assert.equal(body.code, 'attendance_unknown');
    });
    test("hides another partner's attendance, whether it is read, added to or started again", async () => {
        const visit = new Visit();
        const events = visit.whole();
        await gateway.post(events);
        const stranger = await gateway.token(await gateway.addPartner());
        const again = await gateway.post(events, stranger);
        assert.equal(again.status, 422);
        assert.deepEqual(new Set(again.body.results.map(({ code }) => code)), new Set(['attendance_unknown']));
        const read = await gateway.request(`/v1/attendances/${visit.id}`, { token: stranger });
        assert.equal(read.status, 404);
        assert.equal(await gateway.countEvents(visit.id), events.length);
    });
    test('refuses an event id that another partner has used, without saying what it is', async () => {
        const [started] = new Visit().events('attendance.started');
        await gateway.post([started]);
        const stranger = await gateway.token(await gateway.addPartner());
        const event = { ...new Visit().event('attendance.started'), id: started?.id };
        const { body } = await gateway.post([event], stranger);
        assert.equal(body.code, 'event_id_reused');
    });
    test('rejects an id that comes back with other content', async () => {
        const visit = new Visit();
        const [started, noted] = visit.events('attendance.started', 'listening.noted');
        const changed = { ...noted, payload: { ...noted?.payload, text: 'Outra coisa.' } };
        await assertRejected(changed, 'event_id_reused', '/events/0/id', [started, noted]);
    });
    test('rejects a second event in the same place', async () => {
        const visit = new Visit();
        const first = visit.events('attendance.started', 'listening.noted');
        const event = { ...visit.event('listening.noted'), sequence: 2 };
        await assertRejected(event, 'sequence_conflict', '/events/0/sequence', first);
    });
    test('adds nothing to an attendance that came to its end', async () => {
        const visit = new Visit();
        const first = visit.whole();
        await assertRejected(visit.event('listening.noted'), 'attendance_closed', '/events/0/attendanceId', first);
    });
    /** A visit whose note the gateway refused, the rest of it, and the note put right. */
    function withRefusedNote(...rest) {
        const visit = new Visit();
        const started = visit.event('attendance.started');
        const refused = visit.event('listening.noted', { noteId: uuidv7(), text: '', themes: [] });
        const after = visit.events(...rest);
        const payload = { ...refused.payload, text: 'Quer vender mais.' };
        return { visit, started, refused, after, corrected: { ...refused, id: uuidv7(), corrects: refused.id, payload } };
    }
    test('takes a correction in the place of what was refused, also after the end', async () => {
        const { visit, started, refused, after, corrected } = withRefusedNote('attendance.interrupted');
        const { body } = await gateway.post([started, refused, ...after]);
        assert.deepEqual(body.results.map(({ status }) => status), ['accepted', 'rejected', 'accepted']);
        assert.equal((await gateway.post([corrected])).status, 200);
        assert.equal((await gateway.post([corrected])).body.results[0]?.status, 'duplicate');
        assert.equal(await gateway.countEvents(visit.id), 3);
        const stored = await gateway.database.owner
            .selectFrom('events')
            .select('type')
            .where('attendance_id', '=', visit.id)
            .orderBy('sequence')
            .execute();
        assert.deepEqual(stored.map(({ type }) => type), ['attendance.started', 'listening.noted', 'attendance.interrupted']);
    });
    test('registers an interrupted visit once its client, who was refused, is said right', async () => {
        const visit = new Visit();
        const started = visit.event('attendance.started');
        const identified = visit.event('client.identified');
        await gateway.post([started, visit.event('attendance.interrupted')]);
        const registrations = async () => gateway.database.owner
            .selectFrom('registrations')
            .select('status')
            .where('attendance_id', '=', visit.id)
            .execute();
        assert.deepEqual(await registrations(), []);
        await gateway.post([{ ...identified, corrects: uuidv7() }]);
        assert.deepEqual(await registrations(), [{ status: 'pending' }]);
        const told = visit.event('attendance.amended', { reason: 'Nota.', note: 'Volta em junho.' });
        await gateway.post([told]);
        assert.deepEqual(await registrations(), [{ status: 'pending' }]);
    });
    test('lets a correction add nothing behind the end, and correct nothing that was accepted', async () => {
        const { visit, started, after, corrected } = withRefusedNote('attendance.interrupted');
        await gateway.post([started, ...after]);
        const behind = { ...visit.event('listening.noted'), corrects: uuidv7() };
        assert.equal((await gateway.post([behind])).body.code, 'attendance_closed');
        const ofAccepted = { ...corrected, corrects: started.id };
        assert.equal((await gateway.post([ofAccepted])).body.code, 'corrects_accepted');
        assert.equal((await gateway.post([corrected])).status, 200);
    });
    test('takes what comes after the end by nature: a survey, a revocation, an amendment', async () => {
        const visit = new Visit();
        await gateway.post(visit.whole());
        const later = visit.events('nps.answered', 'consent.revoked', 'attendance.amended');
        const { status, body } = await gateway.post(later);
        assert.equal(status, 200);
        assert.deepEqual(body.results?.map((result) => result.status), ['accepted', 'accepted', 'accepted']);
    });
    test('rejects what was answered until an interruption when the questionnaire does not ask it', async () => {
        const visit = new Visit();
        const first = visit.events('attendance.started');
        const { questionnaire } = visit.event('diagnostic.completed').payload;
        const event = visit.event('attendance.interrupted', {
            reason: 'technical',
            answered: { questionnaire, answers: [{ questionId: 'outra', value: 1 }] },
        });
        await assertRejected(event, 'question_unknown', '/events/0/payload/answered/answers/0/questionId', first);
    });
    test('rejects a priority that is no theme of the questionnaire', async () => {
        const visit = new Visit();
        const first = visit.events('attendance.started');
        const event = visit.event('diagnostic.completed');
        event.payload['priorities'] = ['outro'];
        await assertRejected(event, 'priority_unknown', '/events/0/payload/priorities/0', first);
    });
    test('rejects a note about a theme that no questionnaire has, for as long as none has it', async () => {
        const visit = new Visit();
        const first = visit.events('attendance.started');
        const event = visit.event('listening.noted');
        event.payload['themes'] = [published.questionnaire?.document.themes[0]?.id, 'agro'];
        const { body } = await answerTo(event, first);
        assert.deepEqual(body.errors?.map(({ code, pointer }) => [code, pointer]), [['theme_unknown', '/events/0/payload/themes/1']]);
        assert.equal(body.results[0]?.retryable, true);
    });
    test('rejects a note about a practice that no questionnaire asks for, for as long as none does', async () => {
        const visit = new Visit();
        const first = visit.events('attendance.started');
        const event = visit.event('listening.noted');
        event.payload['practices'] = [published.questionnaire?.document.questions[0]?.id, 'ordenha'];
        const { body } = await answerTo(event, first);
        assert.deepEqual(body.errors?.map(({ code, pointer }) => [code, pointer]), [['practice_unknown', '/events/0/payload/practices/1']]);
        assert.equal(body.results[0]?.retryable, true);
    });
    test('takes what was told to a prompt of the anamnesis, and rejects what names another', async () => {
        const visit = new Visit();
        const first = visit.events('attendance.started');
        const { document } = published.anamnesis;
        const told = (anamnesis, promptId) => visit.event('listening.noted', {
            noteId: uuidv7(),
            text: 'Começou na garagem.',
            themes: [],
            prompt: { anamnesis, promptId },
        });
        const reference = { id: document.id, version: document.version };
        const { status } = await answerTo(told(reference, document.chapters[0]?.prompts[0]?.id ?? ''), first);
        assert.equal(status, 200);
        const other = await gateway.post([told(reference, 'signo')]);
        assert.deepEqual(other.body.errors?.map(({ code, pointer }) => [code, pointer]), [['prompt_unknown', '/events/0/payload/prompt/promptId']]);
        const foreign = await gateway.post([told({ id: 'outra', version: '2026.1' }, 'signo')]);
        assert.equal(foreign.body.code, 'anamnesis_unknown');
    });
    test('rejects a diagnostic of a questionnaire that was not published', async () => {
        const visit = new Visit();
        const first = visit.events('attendance.started');
        const event = visit.event('diagnostic.completed');
        event.payload['questionnaire'] = { id: 'outro', version: '2026.1' };
        await assertRejected(event, 'questionnaire_unknown', '/events/0/payload/questionnaire', first);
    });
    test('rejects answers to unknown questions, twice, or "not applicable" where it is not offered', async () => {
        const visit = new Visit();
        const first = visit.events('attendance.started');
        const event = visit.event('diagnostic.completed');
        const fixed = published.questionnaire?.document.questions.find((question) => !question.allowsNotApplicable)?.id;
        event.payload['answers'] = [
            { questionId: 'nao-existe', value: 1 },
            { questionId: fixed, value: 'not-applicable' },
            { questionId: fixed, value: 2 },
        ];
        const { body } = await answerTo(event, first);
        assert.deepEqual(body.errors?.map(({ code, pointer }) => [code, pointer]), [
            ['question_unknown', '/events/0/payload/answers/0/questionId'],
            ['not_applicable_refused', '/events/0/payload/answers/1/value'],
            ['question_repeated', '/events/0/payload/answers/2/questionId'],
        ]);
    });
    test('rejects tools and journeys that are not in the document they refer to', async () => {
        const visit = new Visit();
        const first = visit.events('attendance.started');
        const delivered = visit.event('tool.delivered');
        delivered.payload['toolId'] = 'folheto-generico';
        await assertRejected(delivered, 'tool_unknown', '/events/0/payload/toolId', first);
        const referred = visit.event('journey.referred');
        referred.payload['journeyId'] = 'lugar-nenhum';
        assert.equal((await gateway.post([referred])).body.code, 'journey_unknown');
        const foreign = visit.event('tool.delivered');
        foreign.payload['catalogue'] = { id: 'outro', version: '2026.1' };
        assert.equal((await gateway.post([foreign])).body.code, 'catalogue_unknown');
    });
    test('rejects a form of contact that the journey does not offer', async () => {
        const visit = new Visit();
        const first = visit.events('attendance.started');
        const referred = visit.event('journey.referred', { ...referralTo(firstJourney()), contactForm: 'in-person' });
        await assertRejected(referred, 'contact_form_refused', '/events/0/payload/contactForm', first);
    });
    test('rejects guidance that was not published, and points that it has not or has twice', async () => {
        const visit = new Visit();
        const first = visit.events('attendance.started');
        const given = visit.event('guidance.given');
        const [pointId] = published.guidance.document.points.map(({ id }) => id);
        given.payload['points'] = [
            { pointId: 'nao-existe', outcome: 'to-do' },
            { pointId, outcome: 'in-order' },
            { pointId, outcome: 'to-do' },
        ];
        const { body } = await answerTo(given, first);
        assert.deepEqual(body.errors?.map(({ code, pointer }) => [code, pointer]), [
            ['point_unknown', '/events/0/payload/points/0/pointId'],
            ['point_repeated', '/events/0/payload/points/2/pointId'],
        ]);
        const foreign = visit.event('guidance.given', {
            ...guidancePayload(),
            guidance: { id: 'outra', version: '2026.1' },
        });
        const answer = await gateway.post([foreign]);
        assert.equal(answer.body.code, 'guidance_unknown');
        assert.equal(answer.body.results?.[0]?.retryable, true);
    });
    test('rejects a consent to a text that was not the published one', async () => {
        const visit = new Visit();
        const first = visit.events('attendance.started');
        const payload = consentPayload('granted');
        const event = visit.event('consent.recorded', { ...payload, term: { ...payload.term, hash: '0'.repeat(64) } });
        await assertRejected(event, 'term_hash_mismatch', '/events/0/payload/term/hash', first);
        const unknown = visit.event('consent.recorded', { ...payload, term: { ...payload.term, version: '1999.1' } });
        assert.equal((await gateway.post([unknown])).body.code, 'term_unknown');
        const decisions = [...payload.decisions, { purpose: 'venda', decision: 'granted' }];
        const purpose = visit.event('consent.recorded', { ...payload, decisions });
        assert.equal((await gateway.post([purpose])).body.code, 'purpose_unknown');
    });
    test('does not let the agent consent in place of the client', async () => {
        const visit = new Visit();
        const first = visit.events('attendance.started');
        const event = { ...visit.event('consent.recorded'), actor: { kind: 'agent', ...AGENT } };
        const { status } = await answerTo(event, first);
        assert.equal(status, 422);
    });
    test('names every missing part when an attendance concludes too early', async () => {
        const visit = new Visit();
        const first = visit.events('attendance.started', 'client.identified');
        const payload = consentPayload('granted');
        const consent = visit.event('consent.recorded', { ...payload, decisions: payload.decisions.slice(1) });
        const { body, status } = await answerTo(visit.event('attendance.concluded'), [...first, consent]);
        assert.equal(status, 422);
        assert.equal(body.code, 'attendance_incomplete');
        assert.deepEqual(body.errors?.map(({ code, pointer }) => [code, pointer]), [
            ['missing_consent', '/events/0'],
            ['missing_delivery', '/events/0'],
            ['missing_next_step', '/events/0'],
        ]);
        assert.match(body.errors?.[0]?.message ?? '', new RegExp(`"${payload.decisions[0]?.purpose}"`));
    });
    test('asks for the present term where the clock of the device lies before all of them', async () => {
        const visit = new Visit({ startedAt: '2001-03-10T09:00:00-03:00' });
        const events = visit.whole().filter(({ type }) => type !== 'consent.recorded');
        const { body } = await gateway.post(events);
        assert.ok(body.results.at(-1)?.errors?.some(({ code }) => code === 'missing_consent'));
    });
    test('counts the other events of the same request towards the conclusion', async () => {
        const visit = new Visit();
        const events = visit.whole();
        assert.equal((await gateway.post(events.slice(0, 3))).status, 200);
        assert.equal((await gateway.post(events.slice(3))).status, 200);
    });
    test('names a company outside the audience', async () => {
        const visit = new Visit({ company: { size: 'OTHER' } });
        const events = visit.whole();
        const { body } = await gateway.post(events);
        assert.deepEqual(body.results.at(-1)?.errors?.map(({ code }) => code), ['missing_audience']);
    });
    test('concludes a referral to a journey with guidance only after that was given', async () => {
        const visit = new Visit();
        const first = visit.events('attendance.started', 'client.identified', 'consent.recorded', 'diagnostic.completed', 'tool.delivered');
        first.push(visit.event('journey.referred', referralTo(firstJourney({ guided: true }))));
        const { body } = await answerTo(visit.event('attendance.concluded'), first);
        assert.deepEqual(body.errors?.map(({ code }) => code), ['missing_guidance']);
        assert.equal((await gateway.post(visit.events('guidance.given', 'attendance.concluded'))).status, 200);
    });
    test('a refusal of every purpose does not stop the service', async () => {
        const visit = new Visit();
        const events = visit
            .whole()
            .map((event) => (event.type === 'consent.recorded' ? { ...event, payload: consentPayload('refused') } : event));
        assert.equal((await gateway.post(events)).status, 200);
    });
    test('registers an interrupted visit only when the person is known', async () => {
        const token = await gateway.token();
        const unknown = new Visit();
        await gateway.post(unknown.events('attendance.started', 'attendance.interrupted'), token);
        const known = new Visit();
        await gateway.post(known.events('attendance.started', 'client.identified', 'attendance.interrupted'), token);
        const read = async (id) => (await (await gateway.request(`/v1/attendances/${id}`, { token })).json());
        assert.deepEqual((await read(unknown.id)).registrations, []);
        assert.equal((await read(known.id)).registrations.length, 1);
    });
    test('treats the letters of an id alike in both cases', async () => {
        const visit = new Visit();
        const [started] = visit.events('attendance.started');
        assert.equal((await gateway.post([started])).status, 200);
        const shouted = { ...started, id: started?.id.toUpperCase(), attendanceId: started?.attendanceId.toUpperCase() };
        const { body } = await gateway.post([shouted]);
        assert.equal(body.results[0]?.status, 'duplicate');
        assert.equal(body.results[0]?.id, started?.id.toUpperCase());
    });
    test('answers an id twice in one request as accepted and duplicate', async () => {
        const [started] = new Visit().events('attendance.started');
        const { body } = await gateway.post([started, started]);
        assert.deepEqual(body.results.map(({ status }) => status), ['accepted', 'duplicate']);
    });
    test('keeps many attendances of many clients apart under load', async () => {
        const token = await gateway.token();
        const cpf = generateCpf();
        const visits = Array.from({ length: 12 }, (_, index) => new Visit(index % 2 === 0 ? { person: { cpf } } : {}));
        const batch = (from) => visits.slice(from, from + 4).flatMap((visit) => visit.whole());
        const answers = await Promise.all([batch(0), batch(4), batch(8)].map((events) => gateway.post(events, token)));
        assert.ok(answers.every(({ body }) => body.results.every(({ status }) => status === 'accepted')));
    });
    test('rejects an envelope with too many, no or nameless events', async () => {
        const token = await gateway.token();
        const many = Array.from({ length: 101 }, () => ({ id: uuidv7() }));
        assert.equal((await gateway.post(many, token)).status, 422);
        assert.equal((await gateway.post([], token)).status, 422);
        const nameless = await gateway.post([{ id: 'x' }], token);
        assert.equal(nameless.body.code, 'id_invalid');
        assert.equal(nameless.body.errors?.[0]?.pointer, '/events/0/id');
    });
});
//# sourceMappingURL=event-routes.test.js.map