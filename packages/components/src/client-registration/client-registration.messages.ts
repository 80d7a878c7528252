import type { CompanyRole, CompanySize } from '@atendimento-ativo/domain';
import type { MessageTable } from '../foundation/message-table.js';
import type { RegistrationField } from './registration-input.js';

export type ClientRegistrationMessage =
  | 'label'
  | 'title'
  | 'title.correct'
  | 'title.done'
  | 'notice'
  | 'notice.read'
  | 'notice.rights'
  | 'person'
  | 'company'
  | `field.${RegistrationField}`
  | 'cpf.hint'
  | 'cnpj.hint'
  | 'cnae.hint'
  | 'keep-contact'
  | 'confirm-contact'
  | 'lookup.looking'
  | 'lookup.found'
  | 'lookup.found-company'
  | 'lookup.unknown'
  | 'lookup.unknown-company'
  | 'lookup.unavailable'
  | 'history.one'
  | 'history.other'
  | 'history.last'
  | 'company.with'
  | 'company.other'
  | 'company.none'
  | `size.${CompanySize}`
  | `size.${CompanySize}.hint`
  | `role.${CompanyRole}`
  | 'role.choose'
  | 'refusal.title'
  | 'refusal.text'
  | 'refusal.end'
  | 'refused.title'
  | 'refused.text'
  | 'new-attendance'
  | 'submit'
  | 'submit.correct'
  | 'problems.one'
  | 'problems.other'
  | 'cpf.missing'
  | 'cpf.invalid'
  | 'name.missing'
  | 'name.invalid'
  | 'email.missing'
  | 'email.invalid'
  | 'phone.missing'
  | 'phone.invalid'
  | 'company.missing'
  | 'cnpj.missing'
  | 'cnpj.invalid'
  | 'size.missing'
  | 'legalName.missing'
  | 'legalName.invalid'
  | 'tradeName.missing'
  | 'tradeName.invalid'
  | 'cnae.missing'
  | 'cnae.invalid'
  | 'cep.missing'
  | 'cep.invalid'
  | 'role.missing'
  | 'fact.person'
  | 'fact.company'
  | 'fact.contact'
  | 'no-company';

export const clientRegistrationMessages: MessageTable<ClientRegistrationMessage> = {
  'pt-BR': {
    label: 'Cliente',
    title: 'Quem você está atendendo?',
    'title.correct': 'Corrigir o cadastro',
    'title.done': 'Cliente confirmado',
    notice:
      'Antes de perguntar, explique: o Sebrae guarda nome, documento e contato para prestar este atendimento. Todo o resto é o cliente que decide, no próximo passo.',
    'notice.read': 'Ler o termo',
    'notice.rights': 'Direitos do cliente',
    person: 'Pessoa',
    company: 'Empresa',
    'field.cpf': 'CPF',
    'field.name': 'Nome completo',
    'field.email': 'E-mail',
    'field.phone': 'Celular ou telefone',
    'field.company': 'Por qual empresa?',
    'field.cnpj': 'CNPJ',
    'field.legalName': 'Razão social',
    'field.tradeName': 'Nome fantasia',
    'field.cnae': 'Atividade principal (CNAE)',
    'field.cep': 'CEP da empresa',
    'field.size': 'Porte da empresa',
    'field.role': 'O que a pessoa é na empresa',
    'cpf.hint': 'Se o cliente já for conhecido, o cadastro vem preenchido.',
    'cnpj.hint': 'Com números ou com letras.',
    'cnae.hint': 'Sete números, no cartão do CNPJ.',
    'keep-contact': 'Contato no Sebrae: {hint}. Em branco, fica como está.',
    'confirm-contact': 'Contato no Sebrae: {hint}. Confirme com o cliente.',
    'lookup.looking': 'Consultando…',
    'lookup.found': 'Já é cliente do Sebrae. Confira os dados.',
    'lookup.found-company': 'Empresa encontrada. Confira os dados.',
    'lookup.unknown': 'Ainda não é cliente do Sebrae. Preencha os dados abaixo.',
    'lookup.unknown-company': 'Empresa ainda sem cadastro. Preencha os dados abaixo.',
    'lookup.unavailable': 'Não consegui consultar agora; siga com o cadastro.',
    'history.one': '{count} atendimento anterior',
    'history.other': '{count} atendimentos anteriores',
    'history.last': 'Último em {date}, com {agent}.',
    'company.with': 'Pela empresa',
    'company.other': 'Outra empresa',
    'company.none': 'Ainda sem empresa',
    'size.MEI': 'MEI',
    'size.MEI.hint': 'Micro\u00ADempreen\u00ADdedor individual',
    'size.ME': 'ME',
    'size.ME.hint': 'Micro\u00ADempresa',
    'size.EPP': 'EPP',
    'size.EPP.hint': 'Empresa de pequeno porte',
    'size.OTHER': 'Outro porte',
    'size.OTHER.hint': 'Média, grande, associação…',
    'role.choose': 'Escolha…',
    'role.owner': 'Dono(a)',
    'role.co-owner': 'Sócio(a)',
    'role.legal-representative': 'Representante legal',
    'role.manager': 'Gerente',
    'role.employee': 'Funcionário(a)',
    'refusal.title': 'Este atendimento não alcança esta empresa',
    'refusal.text':
      'O atendimento ativo é só para MEI, ME e EPP. Agradeça o tempo e explique com gentileza: nenhum outro dado é preciso, e nada do que foi digitado será guardado.',
    'refusal.end': 'Encerrar sem cadastrar',
    'refused.title': 'Visita encerrada',
    'refused.text': 'Ficou registrado apenas que a empresa está fora do público, sem dados do cliente.',
    'new-attendance': 'Novo atendimento',
    submit: 'Confirmar cliente',
    'submit.correct': 'Salvar correção',
    'problems.one': 'Falta acertar {count} campo',
    'problems.other': 'Falta acertar {count} campos',
    'cpf.missing': 'Digite o CPF do cliente.',
    'cpf.invalid': 'Este CPF não confere. Verifique os 11 números.',
    'name.missing': 'Digite o nome do cliente.',
    'name.invalid': 'O nome pode ter até 120 letras.',
    'email.missing': 'Digite o e-mail do cliente.',
    'email.invalid': 'Este e-mail não parece completo. Exemplo: nome@empresa.com.br',
    'phone.missing': 'Digite o celular ou telefone do cliente.',
    'phone.invalid': 'Digite o telefone com DDD. Exemplo: (71) 98765-4321',
    'company.missing': 'Escolha a empresa.',
    'cnpj.missing': 'Digite o CNPJ da empresa.',
    'cnpj.invalid': 'Este CNPJ não confere. Verifique os 14 caracteres.',
    'size.missing': 'Escolha o porte da empresa.',
    'legalName.missing': 'Digite a razão social da empresa.',
    'legalName.invalid': 'A razão social pode ter até 120 letras.',
    'tradeName.missing': 'Digite o nome fantasia da empresa.',
    'tradeName.invalid': 'O nome fantasia pode ter até 120 letras.',
    'cnae.missing': 'Digite a atividade principal da empresa.',
    'cnae.invalid': 'O CNAE tem 7 números. Exemplo: 4721-1/02',
    'cep.missing': 'Digite o CEP da empresa.',
    'cep.invalid': 'O CEP tem 8 números. Exemplo: 40020-000',
    'role.missing': 'Escolha o que a pessoa é na empresa.',
    'fact.person': 'Pessoa',
    'fact.company': 'Empresa',
    'fact.contact': 'Contato informado',
    'no-company': 'Ainda sem empresa',
    'self.label': 'Seus dados',
    'self.title': 'Quem é você?',
    'self.title.correct': 'Corrigir seus dados',
    'self.title.done': 'Dados confirmados',
    'self.notice':
      'O Sebrae guarda seu nome, documento e contato para prestar este atendimento. Todo o resto é você que decide, no próximo passo.',
    'self.notice.rights': 'Seus direitos',
    'self.person': 'Você',
    'self.company': 'Sua empresa',
    'self.field.role': 'O que você é na empresa',
    'self.refusal.title': 'Este atendimento não alcança sua empresa',
    'self.refusal.text': 'O atendimento ativo é só para MEI, ME e EPP. Nada do que você digitou será guardado.',
    'self.refusal.end': 'Sair',
    'self.refused.title': 'Atendimento encerrado',
    'self.refused.text': 'Ficou registrado apenas que a empresa está fora do público, sem dados seus.',
    'self.new-attendance': 'Começar outro atendimento',
    'self.submit': 'Confirmar meus dados',
    'self.cpf.missing': 'Digite seu CPF.',
    'self.name.missing': 'Digite seu nome.',
    'self.email.missing': 'Digite seu e-mail.',
    'self.phone.missing': 'Digite seu celular ou telefone.',
    'self.role.missing': 'Escolha o que você é na empresa.',
    'self.fact.person': 'Você',
    'self.fact.contact': 'Seu contato',
  },
  en: () => import('./client-registration.messages.en.js'),
  es: () => import('./client-registration.messages.es.js'),
};
