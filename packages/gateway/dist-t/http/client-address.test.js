import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clientAddress } from './client-address.js';
test('without a proxy the other end counts, whatever the request says', () => {
    assert.equal(clientAddress('203.0.113.9', '198.51.100.7', 0), '198.51.100.7');
    assert.equal(clientAddress(null, '::ffff:198.51.100.7', 0), '198.51.100.7');
});
test('behind proxies only what they wrote counts', () => {
    assert.equal(clientAddress('1.1.1.1, 203.0.113.9', '10.0.0.1', 1), '203.0.113.9');
    assert.equal(clientAddress('1.1.1.1, 203.0.113.9, 10.0.0.2', '10.0.0.1', 2), '203.0.113.9');
});
test('a request that came past the proxies is taken as it is', () => {
    assert.equal(clientAddress(null, '10.0.0.1', 1), '10.0.0.1');
    assert.equal(clientAddress(' , ', '10.0.0.1', 2), '10.0.0.1');
});
test('all addresses of one IPv6 network are one', () => {
    const network = '2001:db8:0:1::/64';
    assert.equal(clientAddress(null, '2001:db8:0:1:a:b:c:d', 0), network);
    assert.equal(clientAddress(null, '2001:DB8:0:1::7', 0), network);
    assert.equal(clientAddress(null, '2001:db8::1', 0), '2001:db8:0:0::/64');
    assert.equal(clientAddress(null, '::1', 0), '0:0:0:0::/64');
});
//# sourceMappingURL=client-address.test.js.map