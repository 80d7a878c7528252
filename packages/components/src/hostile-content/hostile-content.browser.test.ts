import type { Catalogue, ClientLookup, ConsentTerm, Journeys, Questionnaire } from '@atendimento-ativo/domain';
import type { LoadedProfile } from '@atendimento-ativo/sdk';
import { expect, html } from '@open-wc/testing';
import type { LitElement, TemplateResult } from 'lit';
import '../define/aa-client-registration.js';
import '../define/aa-consent-capture.js';
import '../define/aa-diagnostic-form.js';
import '../define/aa-referral-button.js';
import '../define/aa-registration-queue.js';
import '../define/aa-tool-recommender.js';
import { FakeClient, type FakeAttendance } from '../testing/fake-client.js';
import { ALARM, hostileAddresses, hostileTexts } from '../testing/hostile-texts.js';
import { click, fill, find, press } from '../testing/page.js';
import {
  SAMPLE_CPF,
  sampleCatalogue,
  sampleJourneys,
  sampleLoadedProfile,
  sampleQuestionnaire,
  sampleTerm,
} from '../testing/sample-content.js';
import { answersOf } from '../testing/wide-questionnaire.js';
import {
  fixtureCleanup,
  identifiedAttendance,
  openAttendance,
  visitFixture,
  type VisitFixture,
} from '../testing/visit-fixture.js';
import '../testing/still.js';

/** What a partner's page may set; the one policy is that of Lit, for its own templates. */
const POLICY = [
  "script-src 'self'",
  "style-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** Elements that the components never make: markup that got through would. */
const FOREIGN =
  'script, iframe, object, embed, base, meta, link, video, audio, source, math, img, body, noscript, animate';

let ran = 0;
const violations: string[] = [];
const onViolation = ({ violatedDirective, sample }: SecurityPolicyViolationEvent) =>
  violations.push(`${violatedDirective} ${sample}`);

/** Every root below an element, its own first. */
function rootsOf(element: Element): readonly ShadowRoot[] {
  const root = element.shadowRoot;
  if (!root) return [];
  return [root, ...[...root.querySelectorAll('*')].flatMap(rootsOf)];
}

function shownText(element: Element): string {
  return rootsOf(element)
    .map((root) => root.textContent)
    .join('\n');
}

/** What shows that a text was taken for markup, or that an address leads where code runs. */
function faultsOf(element: Element): readonly string[] {
  const nodes = rootsOf(element).flatMap((root) => [...root.querySelectorAll('*')]);
  return nodes.flatMap((node) => [
    ...(node.matches(FOREIGN) ? [`<${node.localName}>`] : []),
    ...node
      .getAttributeNames()
      .filter((name) => name.startsWith('on') || name === 'srcdoc' || name === 'style')
      .map((name) => `${node.localName}[${name}]`),
    ...(node instanceof HTMLAnchorElement && !/^(?:https?:|data:text\/calendar)/.test(node.href)
      ? [`a[href=${node.href}]`]
      : []),
  ]);
}

async function show<Element extends LitElement>(
  template: TemplateResult,
  profile: Partial<LoadedProfile>,
  more: { readonly attendance?: FakeAttendance; readonly client?: FakeClient } = {},
): Promise<VisitFixture<Element>> {
  const { client = new FakeClient(), attendance } = more;
  client.loadedProfile = { ...sampleLoadedProfile, ...profile };
  const fixture = await visitFixture<Element>(template, { client, ...(attendance && { attendance }) });
  await fixture.settle();
  await fixture.settle();
  return fixture;
}

function batches(texts: readonly string[], size: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(texts.length / size) }, (_, index) =>
    texts.slice(index * size, (index + 1) * size),
  );
}

/** Shows all texts in one place of an element, several at once. */
async function throughSink(
  size: number,
  place: (texts: readonly string[]) => Promise<{ readonly element: Element; readonly shown: string }>,
): Promise<void> {
  for (const texts of batches(hostileTexts, size)) {
    const { element, shown } = await place(texts);
    for (const text of texts) expect(shown, `was not shown: ${text}`).to.contain(text.trim());
    expect(faultsOf(element), texts.join('\n')).to.deep.equal([]);
    fixtureCleanup();
  }
}

describe('Hostile content under a strict policy with Trusted Types', function () {
  this.timeout(100_000);
  const meta = document.createElement('meta');

  before(() => {
    Object.defineProperty(globalThis, ALARM, { value: () => (ran += 1), configurable: true });
    document.addEventListener('securitypolicyviolation', onViolation);
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = POLICY;
    document.head.append(meta);
  });
  afterEach(() => {
    expect(ran).to.equal(0);
    expect(violations.splice(0).join('\n')).to.equal('');
  });

  it('is refused by the page once it is taken for markup', async () => {
    const refused = new Promise((resolve) =>
      document.addEventListener('securitypolicyviolation', resolve, { once: true }),
    );
    const host = document.createElement('div');
    // Around the rule that keeps this out of our own code.
    expect(() => Reflect.set(host, 'innerHTML', hostileTexts[3])).to.throw(TypeError);
    await refused;
    expect(violations.splice(0)).to.have.lengthOf(1);
  });

  it('makes 300 texts and 300 addresses, no two alike', () => {
    expect(new Set(hostileTexts).size).to.equal(300);
    expect(new Set(hostileAddresses).size).to.equal(300);
  });

  it('is only text in the questionnaire', () =>
    throughSink(10, async (texts) => {
      const [sample] = sampleQuestionnaire.questions;
      const questionnaire: Questionnaire = {
        ...sampleQuestionnaire,
        themes: sampleQuestionnaire.themes.slice(0, 1),
        questions: texts.map((text, index) => ({
          ...sample!,
          id: `question-${index}`,
          text,
          topic: text,
          help: text,
          required: false,
        })),
      };
      const fixture = await show<LitElement>(
        html`<aa-diagnostic-form step="3"></aa-diagnostic-form>`,
        { questionnaire },
        { attendance: openAttendance() },
      );
      const { element } = fixture;
      let shown = shownText(element);
      await press(fixture, 'Começar');
      for (;;) {
        shown += shownText(element);
        if (find(element, '#title').textContent === 'Confira as respostas') return { element, shown };
        await press(fixture, 'Continuar');
      }
    }));

  it('is only text in the catalogue', () =>
    throughSink(6, async (texts) => {
      const catalogue: Catalogue = {
        ...sampleCatalogue,
        tools: sampleCatalogue.tools.slice(0, 3).map((tool, index) => ({
          ...tool,
          name: texts[2 * index] ?? 'Outra',
          summary: texts[2 * index + 1] ?? 'Outra',
        })),
      };
      const attendance = openAttendance();
      await attendance.completeDiagnostic({ answers: answersOf(sampleQuestionnaire, 0), round: 1 });
      const { element } = await show<LitElement>(
        html`<aa-tool-recommender></aa-tool-recommender>`,
        { catalogue },
        { attendance },
      );
      return { element, shown: shownText(element) };
    }));

  it('is only text in the term of a state’s profile', () =>
    throughSink(10, async (texts) => {
      const consentTerm: ConsentTerm = {
        ...sampleTerm,
        purposes: texts.map((text, index) => ({ id: `purpose-${index}`, title: text, text })),
      };
      const attendance = await identifiedAttendance();
      const fixture = await show<LitElement>(
        html`<aa-consent-capture step="2"></aa-consent-capture>`,
        { consentTerm },
        { attendance },
      );
      await click(fixture, '#explained');
      await press(fixture, 'Sou o cliente');
      return { element: fixture.element, shown: shownText(fixture.element) };
    }));

  it('is only text in the journeys', () =>
    throughSink(10, async (texts) => {
      const [sample] = sampleJourneys.journeys;
      const journeys: Journeys = {
        ...sampleJourneys,
        journeys: texts.map((text, index) => ({ ...sample!, id: `journey-${index}`, name: text, summary: text })),
      };
      const attendance = openAttendance();
      const fixture = await show<LitElement>(
        html`<aa-referral-button></aa-referral-button>`,
        { journeys },
        { attendance },
      );
      await click(fixture, 'button');
      return { element: fixture.element, shown: shownText(fixture.element) };
    }));

  it('is only text in the names of clients', () =>
    throughSink(10, async (texts) => {
      const lookup: ClientLookup = {
        status: 'found',
        clientId: 'client-1',
        person: { name: texts[0] ?? 'Maria' },
        companies: texts.map((legalName, index) => ({ cnpj: `1122233300018${index}`, legalName, size: 'MEI' })),
      };
      const client = new FakeClient();
      client.lookups.set(SAMPLE_CPF, lookup);
      const { element, settle } = await show<LitElement>(
        html`<aa-client-registration step="1"></aa-client-registration>`,
        {},
        { client },
      );
      fill(element, '#cpf', SAMPLE_CPF);
      await settle();
      await settle();
      return { element, shown: shownText(element) };
    }));

  it('is only text in notes', () =>
    throughSink(1, async ([text = '']) => {
      const attendance = openAttendance();
      await attendance.noteListening({ text, themes: ['finance'] });
      const { element } = await show<LitElement>(html`<aa-tool-recommender></aa-tool-recommender>`, {}, { attendance });
      return { element, shown: shownText(element) };
    }));

  it('is only text in the words of a registry and the names of agents', () =>
    throughSink(10, async (texts) => {
      const client = new FakeClient();
      client.officeCalls.failed = texts.map((text, index) => ({
        attendanceId: `0193a000-0000-7000-8000-00000000000${index}`,
        registry: 'sas',
        status: 'failed',
        problem: { code: 'registry_refused', message: text },
        attempts: 3,
        acts: [],
        updatedAt: '2026-11-04T12:00:00.000Z',
        agentName: text,
        unitId: 'UN-01',
        startedAt: '2026-11-03T17:32:00.000Z',
      }));
      const { element } = await show<LitElement>(html`<aa-registration-queue></aa-registration-queue>`, {}, { client });
      return { element, shown: shownText(element) };
    }));

  it('is no address to open', async () => {
    for (const addresses of batches(hostileAddresses, 3)) {
      const catalogue: Catalogue = {
        ...sampleCatalogue,
        tools: sampleCatalogue.tools
          .slice(0, 3)
          .map((tool, index) => ({ ...tool, url: addresses[index] ?? '', urlAnswersHttps: index === 1 })),
      };
      const attendance = openAttendance();
      await attendance.completeDiagnostic({ answers: answersOf(sampleQuestionnaire, 0), round: 1 });
      const { element } = await show<LitElement>(
        html`<aa-tool-recommender></aa-tool-recommender>`,
        { catalogue },
        { attendance },
      );
      expect(shownText(element)).to.contain(sampleCatalogue.tools[0]!.name);
      expect(faultsOf(element), addresses.join('\n')).to.deep.equal([]);
      fixtureCleanup();
    }
  });
});
