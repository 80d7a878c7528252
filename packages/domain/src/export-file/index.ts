/** The file in which a device hands over what it could not send: `@atendimento-ativo/domain/export-file`. */
export * from './export-file.js';
export * from './export-file-error.js';
