import { type Variables } from '../configuration/environment.js';
/** What was found, and whether production may begin. */
export interface RegistryReport {
    readonly text: string;
    readonly isInOrder: boolean;
}
/** `registries check`: compares the configuration of each registry with the registry itself. Nothing is written. */
export declare function checkRegistries(variables: Variables): Promise<RegistryReport>;
//# sourceMappingURL=check-registries.d.ts.map