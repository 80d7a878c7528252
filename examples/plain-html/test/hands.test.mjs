import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Agent, inTurn, newClient, weakInFinance } from './agent.mjs';
import { byKeyboard, byTouch } from './hands.mjs';
import { openScene, PHONE } from './scene.mjs';

/** A small window, with the steps behind their button as on a phone. */
const DESK = { viewport: { width: 600, height: 800 } };
const THROTTLING = 6;

describe('a quick attendance', { concurrency: false }, () => {
  const scene = openScene();

  async function attend(device, hand, throttling = 1) {
    const { page, context, faults } = await scene.openDevice(device, { timeout: 60_000 });
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttling });
    const agent = new Agent(hand(page));
    const begun = performance.now();
    await agent.open(scene.stage.pageUrl);
    await agent.identify(newClient());
    await agent.letClientDecide(inTurn);
    await agent.diagnose(weakInFinance);
    await agent.deliverFirstTool();
    await agent.refer(/Consultor de crédito/);
    await agent.conclude();
    const protocol = await agent.protocol();
    const { attendances } = await scene.stage.ledger();
    assert.equal(attendances.filter(({ Protocolo }) => Protocolo === protocol).length, 1);
    assert.deepEqual(faults, []);
    await context.close();
    return Math.round((performance.now() - begun) / 1000);
  }

  it('is finished by touch alone, on a phone six times slower', async (context) => {
    context.diagnostic(`figure: by touch, seconds = ${await attend(PHONE, byTouch, THROTTLING)}`);
  });

  it('is finished by keyboard alone', async (context) => {
    context.diagnostic(`figure: by keyboard, seconds = ${await attend(DESK, byKeyboard)}`);
  });
});
