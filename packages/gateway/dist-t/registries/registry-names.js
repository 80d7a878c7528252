/** Every registry that attendances can go into, by the name under which its registrations stand. */
export const registryNames = ['sas', 'foco'];
//# sourceMappingURL=registry-names.js.map