import { ConfigurationError } from '../configuration/configuration-error.js';
import { readRegistriesEnvironment } from '../configuration/environment.js';
import { openRegistries } from './open-registries.js';
/** `registries check`: compares the configuration of each registry with the registry itself. Nothing is written. */
export async function checkRegistries(variables) {
    const lines = [];
    let isInOrder = true;
    const environment = readRegistriesEnvironment(variables);
    if (Object.keys(environment).length === 0) {
        throw new ConfigurationError('Neither SAS_BASE_URL nor FOCO_BASE_URL is set.');
    }
    for (const registry of await openRegistries(environment)) {
        const { title, state, capabilities } = registry;
        const findings = await registry.check();
        const problems = findings.filter(({ problem }) => problem !== undefined);
        isInOrder &&= problems.length === 0;
        lines.push(`${title} de ${state}: ${findings.length - problems.length} itens em ordem, ${problems.length} com problema.`, ...problems.map(({ subject, problem }) => `  ${subject}: ${problem}`), ...(capabilities.alphanumericCnpj ? [] : ['  Aviso: CNPJ com letras não será registrado (alphanumericCnpj).']), ...(capabilities.attendanceLookup || capabilities.refusesDuplicates
            ? []
            : [
                '  Aviso: um registro duvidoso fica parado até alguém conferir (methods.findAttendance, errors.duplicate).',
            ]));
    }
    return { text: lines.join('\n'), isInOrder };
}
//# sourceMappingURL=check-registries.js.map