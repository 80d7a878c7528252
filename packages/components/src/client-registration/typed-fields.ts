import { cepMask, cnaeMask, cnpjMask, cpfMask, phoneMask } from '../foundation/mask.js';
import type { TextField } from './text-field.js';

/** Fields that are typed in. */
export type TypedField = 'cpf' | 'name' | 'email' | 'phone' | 'cnpj' | 'legalName' | 'tradeName' | 'cnae' | 'cep';

/** How each is typed: its mask and the keyboard that a phone shows. */
export const TYPED_FIELDS: Readonly<
  Record<TypedField, Omit<TextField, 'id' | 'label' | 'value' | 'onInput' | 'onLeave'>>
> = {
  cpf: { mask: cpfMask, inputMode: 'numeric' },
  name: { autoCapitalize: 'words' },
  phone: { mask: phoneMask, type: 'tel', inputMode: 'tel' },
  email: { type: 'email', inputMode: 'email' },
  cnpj: { mask: cnpjMask, autoCapitalize: 'characters' },
  legalName: { autoCapitalize: 'words' },
  tradeName: { autoCapitalize: 'words' },
  cnae: { mask: cnaeMask, inputMode: 'numeric' },
  cep: { mask: cepMask, inputMode: 'numeric' },
};
