/** Every registry that attendances can go into, by the name under which its registrations stand. */
export const registryNames = ['sas', 'foco'] as const;

/** How partners, registrations and the contract name a registry. */
export type RegistryName = (typeof registryNames)[number];
