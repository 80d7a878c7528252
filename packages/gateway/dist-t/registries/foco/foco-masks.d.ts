/** `71990000001` → `(71)99000-0001`: the form in which telephones are held. */
export declare function formatPhone(digits: string): string;
/** Where a telephone belongs: mobile numbers are one digit longer. */
export declare function phoneField(digits: string): 'MobilePhone' | 'Phone';
/** What stands between mask characters, in capitals. */
export declare function withoutMask(text: string): string;
//# sourceMappingURL=foco-masks.d.ts.map