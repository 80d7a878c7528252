/** Under what an attendance without an agent is kept, shown and counted. */
export declare const SELF_SERVICE: {
    readonly id: 'self-service';
    readonly name: 'Autoatendimento';
};
//# sourceMappingURL=self-service.d.ts.map