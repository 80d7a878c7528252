import { expect } from '@open-wc/testing';
import { sampleClient } from '../testing/sample-client.js';
import { sampleTerm } from '../testing/sample-content.js';
import { identifiedAttendance, openAttendance } from '../testing/visit-fixture.js';
import { doneSteps } from './done-steps.js';
import { recorded, recordings } from './recorded-visit.fixture.js';

describe('the steps that are done', () => {
  const nothingSeen = { feedback: false, surveyDeclined: false };

  it('are none before the attendance begins', () => {
    expect(doneSteps(undefined, sampleTerm, nothingSeen).size).to.equal(0);
  });

  it('take a listening note for a diagnostic', async () => {
    const attendance = openAttendance();
    expect(doneSteps(attendance, sampleTerm, nothingSeen).has('diagnostic')).to.equal(false);
    await attendance.noteListening({ text: 'Vende fiado.', themes: ['finance'] });
    expect(doneSteps(attendance, sampleTerm, nothingSeen).has('diagnostic')).to.equal(true);
  });

  it('have the feedback once the client saw it, or was given something because of it', async () => {
    const attendance = await recorded(3);
    expect(doneSteps(attendance, sampleTerm, nothingSeen).has('feedback')).to.equal(false);
    expect(doneSteps(attendance, sampleTerm, { ...nothingSeen, feedback: true }).has('feedback')).to.equal(true);
    await recordings[3]!(attendance);
    expect(doneSteps(attendance, sampleTerm, nothingSeen).has('feedback')).to.equal(true);
  });

  it('do not have a registration outside the audience', async () => {
    const attendance = await identifiedAttendance(sampleClient('OTHER'));
    expect(doneSteps(attendance, sampleTerm, nothingSeen).has('registration')).to.equal(false);
  });

  it('have the evaluation of a client who said no to surveys', async () => {
    const term = {
      ...sampleTerm,
      purposes: sampleTerm.purposes.map((purpose) =>
        purpose.id === 'offers' ? { ...purpose, neededFor: ['evaluation' as const] } : purpose,
      ),
    };
    const before = await recorded(1);
    expect(doneSteps(before, term, nothingSeen).has('evaluation')).to.equal(false);
    const refused = await recorded(2);
    expect(doneSteps(refused, term, nothingSeen).get('evaluation')).to.equal('left-out');
    expect(doneSteps(refused, sampleTerm, nothingSeen).has('evaluation')).to.equal(false);
  });
});
