/**
 * A UUIDv7 of this moment: new rows stand beside each other in every index that holds their ids, so that writing them
 * costs the same however many there are.
 *
 * Source: RFC 9562, 5.7.
 */
export declare function orderedId(): string;
//# sourceMappingURL=ordered-id.d.ts.map