import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClientOptions } from './client.js';
import { createClient } from './create-client.js';
import { selfService } from './self-service.js';

const getSessionToken = async () => 'token';

describe('the configuration of a client', () => {
  it('needs the whole address of the gateway', () => {
    for (const gateway of ['gateway.example.org', '/gateway', '', undefined as unknown as string]) {
      const expected = { code: 'configuration_invalid', message: /https:\/\/gateway\.example\.org/ };
      assert.throws(() => createClient({ gateway, getSessionToken }), expected);
      assert.throws(() => selfService({ gateway, publishableKey: 'aa_pk_test', unitId: 'UN-01' }), expected);
    }
  });

  it('needs a function that gives session tokens', () => {
    const options = { gateway: 'https://gateway.example.org' } as ClientOptions;
    assert.throws(() => createClient(options), { code: 'configuration_invalid', message: /getSessionToken/ });
  });
});
