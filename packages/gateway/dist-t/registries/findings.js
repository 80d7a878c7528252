import { isRegistryError } from './registry-error.js';
/** A finding of something that is right when it does not fail. */
export async function findingOf(subject, attempt) {
    try {
        await attempt();
        return { subject };
    }
    catch (error) {
        if (!isRegistryError(error))
            throw error;
        return { subject, problem: error.message };
    }
}
//# sourceMappingURL=findings.js.map