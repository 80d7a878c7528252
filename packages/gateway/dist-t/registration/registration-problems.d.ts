/** Nothing of it is left to be registered. */
export declare const ERASED: {
    readonly code: 'client_erased';
    readonly message: 'O cliente pediu a eliminação dos seus dados: este atendimento não será mais registrado.';
};
//# sourceMappingURL=registration-problems.d.ts.map