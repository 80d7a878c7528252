/**
 * The address that a request came from. Only what a proxy of ours appended to `X-Forwarded-For` counts: everything
 * before it is what the caller says.
 *
 * @param peer the other end of the connection
 * @param trustedProxies how many proxies stand in front
 */
export function clientAddress(forwarded, peer, trustedProxies) {
    const chain = [...(forwarded ?? '').split(','), peer ?? ''].map((address) => address.trim()).filter(Boolean);
    return networkOf(chain[Math.max(0, chain.length - 1 - trustedProxies)] ?? '');
}
/** Whoever has one IPv6 address has 2^64 of them: the network counts. */
function networkOf(address) {
    const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
    if (!plain.includes(':'))
        return plain;
    const [head = '', tail] = plain.toLowerCase().split('::');
    const front = head === '' ? [] : head.split(':');
    const back = tail ? tail.split(':') : [];
    const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0');
    return `${[...front, ...zeros, ...back].slice(0, 4).join(':')}::/64`;
}
//# sourceMappingURL=client-address.js.map