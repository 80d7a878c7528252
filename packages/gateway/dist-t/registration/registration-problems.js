/** Nothing of it is left to be registered. */
export const ERASED = {
    code: 'client_erased',
    message: 'O cliente pediu a eliminação dos seus dados: este atendimento não será mais registrado.',
};
//# sourceMappingURL=registration-problems.js.map