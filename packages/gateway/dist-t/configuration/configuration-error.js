/** What the program was started with cannot be used. The message is one line and names what to change. */
export class ConfigurationError extends Error {
    name = 'ConfigurationError';
    code = 'configuration_invalid';
}
//# sourceMappingURL=configuration-error.js.map