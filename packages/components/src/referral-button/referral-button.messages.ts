import type { MessageTable } from '../foundation/message-table.js';

export type ReferralButtonMessage = 'label' | 'title';

export const referralButtonMessages: MessageTable<ReferralButtonMessage> = {
  'pt-BR': {
    label: 'Continuidade',
    title: 'E depois desta visita?',
    'self.label': 'Próximo passo',
    'self.title': 'E depois de hoje?',
  },
  en: () => import('./referral-button.messages.en.js'),
  es: () => import('./referral-button.messages.es.js'),
};
