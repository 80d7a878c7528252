/** A person's name in the two fields that a contact has for it. */
export interface ContactName {
    readonly FirstName: string | null;
    readonly LastName: string;
}
/** The first word, and as many more as the rest is too long by. A name of one word is a last name. */
export declare function splitName(name: string): ContactName;
//# sourceMappingURL=contact-name.d.ts.map