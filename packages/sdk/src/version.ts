/** Written into every event; kept equal to the package's version by a test. */
export const SDK_VERSION = '0.0.0';
