const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Whether part of an address can be an id of ours; anything else is simply not found. */
export function isUuid(text) {
    return UUID.test(text);
}
//# sourceMappingURL=route-parts.js.map