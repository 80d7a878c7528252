/** Writes JSON lines to the standard error output. */
export function jsonLog(now) {
    return (entry) => void process.stderr.write(`${JSON.stringify({ time: now().toISOString(), ...entry })}\n`);
}
/** An error as far as it can be told without its message, which may quote data. */
export function describeError(error) {
    if (!(error instanceof Error))
        return { error: typeof error };
    const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
    const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
    return {
        error: `${error.name}${code}`,
        at: frames
            .slice(0, 6)
            .map((line) => line.trim())
            .join(' < '),
    };
}
//# sourceMappingURL=log.js.map