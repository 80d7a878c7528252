/** Every registry that attendances can go into, by the name under which its registrations stand. */
export declare const registryNames: readonly ['sas', 'foco'];
/** How partners, registrations and the contract name a registry. */
export type RegistryName = (typeof registryNames)[number];
//# sourceMappingURL=registry-names.d.ts.map