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
  },
  en: {
    label: 'Client',
    title: 'Who are you attending?',
    'title.correct': 'Correct the registration',
    'title.done': 'Client confirmed',
    notice:
      'Before you ask, explain: Sebrae keeps name, document and contact to provide this attendance. Everything else is the client’s decision, in the next step.',
    'notice.read': 'Read the term',
    'notice.rights': 'The client’s rights',
    person: 'Person',
    company: 'Company',
    'field.cpf': 'CPF',
    'field.name': 'Full name',
    'field.email': 'E-mail',
    'field.phone': 'Mobile or telephone',
    'field.company': 'For which company?',
    'field.cnpj': 'CNPJ',
    'field.legalName': 'Legal name',
    'field.tradeName': 'Trade name',
    'field.cnae': 'Main activity (CNAE)',
    'field.cep': 'Company’s postal code (CEP)',
    'field.size': 'Company size',
    'field.role': 'The person’s role in the company',
    'cpf.hint': 'If the client is already known, the registration comes filled in.',
    'cnpj.hint': 'With digits or with letters.',
    'cnae.hint': 'Seven digits, on the CNPJ card.',
    'keep-contact': 'Contact at Sebrae: {hint}. Left blank, it stays as it is.',
    'confirm-contact': 'Contact at Sebrae: {hint}. Confirm it with the client.',
    'lookup.looking': 'Looking up…',
    'lookup.found': 'Already a client of Sebrae. Check the data.',
    'lookup.found-company': 'Company found. Check the data.',
    'lookup.unknown': 'Not yet a client of Sebrae. Fill in the data below.',
    'lookup.unknown-company': 'Company not registered yet. Fill in the data below.',
    'lookup.unavailable': 'The look-up did not work now; go on with the registration.',
    'history.one': '{count} earlier attendance',
    'history.other': '{count} earlier attendances',
    'history.last': 'Last one on {date}, with {agent}.',
    'company.with': 'For the company',
    'company.other': 'Another company',
    'company.none': 'No company yet',
    'size.MEI': 'MEI',
    'size.MEI.hint': 'Individual micro\u00ADentre\u00ADpreneur',
    'size.ME': 'ME',
    'size.ME.hint': 'Micro\u00ADenterprise',
    'size.EPP': 'EPP',
    'size.EPP.hint': 'Small company',
    'size.OTHER': 'Another size',
    'size.OTHER.hint': 'Medium, large, association…',
    'role.choose': 'Choose…',
    'role.owner': 'Owner',
    'role.co-owner': 'Partner',
    'role.legal-representative': 'Legal representative',
    'role.manager': 'Manager',
    'role.employee': 'Employee',
    'refusal.title': 'This attendance does not reach this company',
    'refusal.text':
      'Active attendance is only for MEI, ME and EPP. Thank the client for their time and explain kindly: no other data is needed, and nothing that was typed will be kept.',
    'refusal.end': 'End without registering',
    'refused.title': 'Visit ended',
    'refused.text': 'Only the fact that the company is outside the audience was recorded, without the client’s data.',
    'new-attendance': 'New attendance',
    submit: 'Confirm client',
    'submit.correct': 'Save correction',
    'problems.one': '{count} field needs attention',
    'problems.other': '{count} fields need attention',
    'cpf.missing': 'Type the client’s CPF.',
    'cpf.invalid': 'This CPF does not check. Verify the 11 digits.',
    'name.missing': 'Type the client’s name.',
    'name.invalid': 'The name may have up to 120 letters.',
    'email.missing': 'Type the client’s e-mail.',
    'email.invalid': 'This e-mail does not look complete. Example: name@company.com.br',
    'phone.missing': 'Type the client’s mobile or telephone.',
    'phone.invalid': 'Type the telephone with area code. Example: (71) 98765-4321',
    'company.missing': 'Choose the company.',
    'cnpj.missing': 'Type the company’s CNPJ.',
    'cnpj.invalid': 'This CNPJ does not check. Verify the 14 characters.',
    'size.missing': 'Choose the company’s size.',
    'legalName.missing': 'Type the company’s legal name.',
    'legalName.invalid': 'The legal name may have up to 120 letters.',
    'tradeName.missing': 'Type the company’s trade name.',
    'tradeName.invalid': 'The trade name may have up to 120 letters.',
    'cnae.missing': 'Type the company’s main activity.',
    'cnae.invalid': 'A CNAE has 7 digits. Example: 4721-1/02',
    'cep.missing': 'Type the company’s postal code.',
    'cep.invalid': 'A CEP has 8 digits. Example: 40020-000',
    'role.missing': 'Choose the person’s role in the company.',
    'fact.person': 'Person',
    'fact.company': 'Company',
    'fact.contact': 'Contact given',
    'no-company': 'No company yet',
  },
  es: {
    label: 'Cliente',
    title: '¿A quién está atendiendo?',
    'title.correct': 'Corregir el registro',
    'title.done': 'Cliente confirmado',
    notice:
      'Antes de preguntar, explique: el Sebrae guarda nombre, documento y contacto para prestar esta atención. Todo lo demás lo decide el cliente, en el próximo paso.',
    'notice.read': 'Leer el término',
    'notice.rights': 'Derechos del cliente',
    person: 'Persona',
    company: 'Empresa',
    'field.cpf': 'CPF',
    'field.name': 'Nombre completo',
    'field.email': 'Correo electrónico',
    'field.phone': 'Celular o teléfono',
    'field.company': '¿Por cuál empresa?',
    'field.cnpj': 'CNPJ',
    'field.legalName': 'Razón social',
    'field.tradeName': 'Nombre comercial',
    'field.cnae': 'Actividad principal (CNAE)',
    'field.cep': 'Código postal (CEP) de la empresa',
    'field.size': 'Tamaño de la empresa',
    'field.role': 'Qué es la persona en la empresa',
    'cpf.hint': 'Si el cliente ya es conocido, el registro viene completo.',
    'cnpj.hint': 'Con números o con letras.',
    'cnae.hint': 'Siete números, en la tarjeta del CNPJ.',
    'keep-contact': 'Contacto en el Sebrae: {hint}. En blanco, queda como está.',
    'confirm-contact': 'Contacto en Sebrae: {hint}. Confírmelo con el cliente.',
    'lookup.looking': 'Consultando…',
    'lookup.found': 'Ya es cliente del Sebrae. Verifique los datos.',
    'lookup.found-company': 'Empresa encontrada. Verifique los datos.',
    'lookup.unknown': 'Aún no es cliente del Sebrae. Complete los datos abajo.',
    'lookup.unknown-company': 'Empresa aún sin registro. Complete los datos abajo.',
    'lookup.unavailable': 'No fue posible consultar ahora; siga con el registro.',
    'history.one': '{count} atención anterior',
    'history.other': '{count} atenciones anteriores',
    'history.last': 'La última el {date}, con {agent}.',
    'company.with': 'Por la empresa',
    'company.other': 'Otra empresa',
    'company.none': 'Aún sin empresa',
    'size.MEI': 'MEI',
    'size.MEI.hint': 'Micro\u00ADempren\u00ADdedor individual',
    'size.ME': 'ME',
    'size.ME.hint': 'Micro\u00ADempresa',
    'size.EPP': 'EPP',
    'size.EPP.hint': 'Empresa de pequeño porte',
    'size.OTHER': 'Otro tamaño',
    'size.OTHER.hint': 'Mediana, grande, asociación…',
    'role.choose': 'Elija…',
    'role.owner': 'Dueño(a)',
    'role.co-owner': 'Socio(a)',
    'role.legal-representative': 'Representante legal',
    'role.manager': 'Gerente',
    'role.employee': 'Empleado(a)',
    'refusal.title': 'Esta atención no alcanza a esta empresa',
    'refusal.text':
      'La atención activa es solo para MEI, ME y EPP. Agradezca el tiempo y explique con amabilidad: ningún otro dato es necesario, y nada de lo escrito será guardado.',
    'refusal.end': 'Terminar sin registrar',
    'refused.title': 'Visita terminada',
    'refused.text': 'Solo quedó registrado que la empresa está fuera del público, sin datos del cliente.',
    'new-attendance': 'Nueva atención',
    submit: 'Confirmar cliente',
    'submit.correct': 'Guardar corrección',
    'problems.one': 'Falta corregir {count} campo',
    'problems.other': 'Falta corregir {count} campos',
    'cpf.missing': 'Escriba el CPF del cliente.',
    'cpf.invalid': 'Este CPF no es válido. Verifique los 11 números.',
    'name.missing': 'Escriba el nombre del cliente.',
    'name.invalid': 'El nombre puede tener hasta 120 letras.',
    'email.missing': 'Escriba el correo electrónico del cliente.',
    'email.invalid': 'Este correo no parece completo. Ejemplo: nombre@empresa.com.br',
    'phone.missing': 'Escriba el celular o teléfono del cliente.',
    'phone.invalid': 'Escriba el teléfono con código de área. Ejemplo: (71) 98765-4321',
    'company.missing': 'Elija la empresa.',
    'cnpj.missing': 'Escriba el CNPJ de la empresa.',
    'cnpj.invalid': 'Este CNPJ no es válido. Verifique los 14 caracteres.',
    'size.missing': 'Elija el tamaño de la empresa.',
    'legalName.missing': 'Escriba la razón social de la empresa.',
    'legalName.invalid': 'La razón social puede tener hasta 120 letras.',
    'tradeName.missing': 'Escriba el nombre comercial de la empresa.',
    'tradeName.invalid': 'El nombre comercial puede tener hasta 120 letras.',
    'cnae.missing': 'Escriba la actividad principal de la empresa.',
    'cnae.invalid': 'El CNAE tiene 7 números. Ejemplo: 4721-1/02',
    'cep.missing': 'Escriba el CEP de la empresa.',
    'cep.invalid': 'El CEP tiene 8 números. Ejemplo: 40020-000',
    'role.missing': 'Elija qué es la persona en la empresa.',
    'fact.person': 'Persona',
    'fact.company': 'Empresa',
    'fact.contact': 'Contacto informado',
    'no-company': 'Aún sin empresa',
  },
};
