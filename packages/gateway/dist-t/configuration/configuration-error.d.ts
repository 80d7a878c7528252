/** What the program was started with cannot be used. The message is one line and names what to change. */
export declare class ConfigurationError extends Error {
    readonly name = "ConfigurationError";
    readonly code = "configuration_invalid";
}
//# sourceMappingURL=configuration-error.d.ts.map