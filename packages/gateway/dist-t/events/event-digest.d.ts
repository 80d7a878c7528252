/** Characters of a bare SHA-256, as rows were stored before digests had a key. */
export declare const FORMER_LENGTH = 64;
/**
 * What an event that is sent again is recognised by. It is there for ever, also when the person of the event is erased:
 * without the key, nobody can try what they may have answered against it.
 */
export declare class EventDigest {
    #private;
    /** @param secret as `loadDigestKey` gives it */
    constructor(secret: string);
    /** @param json the event as canonical JSON */
    of(json: string): string;
    /** Of what is stored with an event, which may be the bare hash of a former row. */
    ofStored(stored: string): string;
}
//# sourceMappingURL=event-digest.d.ts.map