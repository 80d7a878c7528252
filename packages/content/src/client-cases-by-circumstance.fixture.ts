import { aCase, epp, me, mei, MEI_TOOLS, PAID_SYSTEMS, TEAM_TOOLS, type ClientCase } from './client-case.fixture.js';

const SALES_SITES = ['mercado-livre', 'magalu', 'alibaba', 'olx', 'mercado-mpe'];
const NEEDS_A_PHONE = [
  'app-sebrae',
  'google-meu-negocio',
  'redes-sociais',
  'atendimento-por-mensagem',
  'catalogo-de-pedidos',
  'google-maps',
  'google-drive',
  'qipu',
];

const whatTheClientNamed: readonly ClientCase[] = [
  aCase(
    'brechó ME com as contas no escuro: a dona veio para vender pela internet, e isso vai junto com o caixa',
    {
      ...me(3, {
        'controle-do-caixa': 0,
        'formacao-do-preco': 0,
        'resultado-do-mes': 0,
        'vendas-pela-internet': 1,
      }),
      priorities: ['presenca-digital'],
    },
    ['catalogo-de-pedidos', 'controle-de-caixa'],
    ['mailchimp', 'similarweb', ...PAID_SYSTEMS, ...MEI_TOOLS],
  ),
  aCase(
    'o mesmo brechó quando a dona não escolhe nada: as três contas vêm primeiro',
    me(3, { 'controle-do-caixa': 0, 'formacao-do-preco': 0, 'resultado-do-mes': 0, 'vendas-pela-internet': 1 }),
    ['controle-de-caixa', 'formacao-de-preco', 'demonstrativo-de-resultado'],
    ['catalogo-de-pedidos', ...PAID_SYSTEMS, ...MEI_TOOLS],
  ),
  aCase(
    'oficina ME com tudo pela metade, e o dono quer falar da equipe',
    { ...me(1, {}), priorities: ['pessoas'] },
    ['matriz-de-responsabilidades', 'obrigacoes-trabalhistas'],
    ['tangerino', 'google-trends', ...MEI_TOOLS],
  ),
  aCase(
    'padaria MEI que só quer falar de dinheiro, que está em ordem: o que falta é aparecer na internet',
    { ...mei(3, { 'encontrado-na-internet': 0 }), priorities: ['financas', 'credito'] },
    ['google-meu-negocio', 'catalogo-de-pedidos'],
    ['controle-de-caixa', 'formacao-de-preco', 'fluxo-de-caixa', 'separar-contas', 'em-conta', ...PAID_SYSTEMS],
  ),
  aCase(
    'gráfica ME que veio pelo crédito, com preparo pela metade e três coisas piores na casa',
    {
      ...me(3, {
        'preparo-para-o-credito': 1,
        'formacao-do-preco': 0,
        'jeito-de-trabalhar': 0,
        'objetivos-do-ano': 0,
      }),
      priorities: ['credito'],
    },
    ['preparar-conversa-com-o-banco', 'formacao-de-preco'],
    ['mapa-de-dividas', 'redes-sociais', ...MEI_TOOLS],
  ),
  aCase(
    'dono ME que quer planejar o ano e não sabe quanto deve: o plano não esconde a dívida',
    { ...me(3, { 'dividas-e-juros': 0, 'objetivos-do-ano': 1 }), priorities: ['planejamento'] },
    ['mapa-de-dividas', 'objetivos-e-metas'],
    ['plano-de-divulgacao', 'tomato-timer', ...MEI_TOOLS],
  ),
  aCase(
    'salão MEI que escolhe clientes e internet, com o fornecedor e os papéis um pouco piores',
    {
      ...mei(3, {
        'cadastro-dos-clientes': 1,
        'resposta-as-mensagens': 1,
        fornecedores: 0,
        'documentos-e-impostos': 0,
      }),
      priorities: ['mercado-e-vendas', 'presenca-digital'],
    },
    ['cadastro-de-clientes', 'atendimento-por-mensagem'],
    [...TEAM_TOOLS, ...PAID_SYSTEMS, 'mailchimp'],
  ),
];

const whatTheStateWants: readonly ClientCase[] = [
  aCase(
    'loja ME com quatro pontos iguais, num estado que quer os negócios na internet',
    {
      ...me(3, {
        'formacao-do-preco': 1,
        'compras-e-estoque': 1,
        'objetivos-do-ano': 1,
        'encontrado-na-internet': 1,
      }),
      priorityThemes: ['presenca-digital'],
    },
    ['google-meu-negocio', 'formacao-de-preco'],
    ['similarweb', 'marketup', ...MEI_TOOLS],
  ),
  aCase(
    'loja ME com as contas no escuro: a internet que o estado quer espera a próxima visita',
    {
      ...me(3, {
        'controle-do-caixa': 0,
        'formacao-do-preco': 0,
        'resultado-do-mes': 0,
        'encontrado-na-internet': 1,
      }),
      priorityThemes: ['presenca-digital'],
    },
    ['controle-de-caixa', 'formacao-de-preco', 'demonstrativo-de-resultado'],
    ['google-meu-negocio', ...MEI_TOOLS],
  ),
  aCase(
    'oficina ME que escolheu a equipe num estado que escolheu a internet: cabem as duas, a do dono primeiro',
    {
      ...me(3, {
        'formacao-do-preco': 1,
        'compras-e-estoque': 1,
        'preparo-da-equipe': 1,
        'encontrado-na-internet': 1,
      }),
      priorities: ['pessoas'],
      priorityThemes: ['presenca-digital'],
    },
    ['treinamento-baseado-em-problemas', 'google-meu-negocio'],
    ['tangerino', 'competencias-necessarias', ...MEI_TOOLS],
  ),
  aCase(
    'clínica EPP exemplar na internet não recebe nada dela porque o estado quer',
    { ...epp(3, { 'acoes-com-prazo': 1 }), priorityThemes: ['presenca-digital'] },
    ['plano-de-acao', 'quadro-de-tarefas'],
    ['google-meu-negocio', 'redes-sociais', 'catalogo-de-pedidos', ...MEI_TOOLS],
  ),
];

const sectors: readonly ClientCase[] = [
  aCase(
    'artesã MEI que já tem catálogo e perde pedidos pode vender para longe',
    { ...mei(3, { 'vendas-pela-internet': 2 }), sector: 'industry' },
    ['catalogo-de-pedidos', 'mercado-livre'],
    ['getninjas', 'alibaba', ...TEAM_TOOLS, ...PAID_SYSTEMS],
  ),
  aCase(
    'encanador MEI com o mesmo catálogo não põe um conserto no correio',
    { ...mei(3, { 'vendas-pela-internet': 2 }), sector: 'construction' },
    ['catalogo-de-pedidos'],
    [...SALES_SITES, ...TEAM_TOOLS, ...PAID_SYSTEMS],
  ),
  aCase(
    'manicure MEI na segunda visita, sem nada para enviar, olha o preço em vez de abrir loja na internet',
    {
      ...mei(3, { 'vendas-pela-internet': 1, 'formacao-do-preco': 1 }),
      sector: 'services',
      delivered: ['catalogo-de-pedidos', 'atendimento-por-mensagem'],
    },
    ['formacao-de-preco', 'redes-sociais'],
    [...SALES_SITES, 'catalogo-de-pedidos', ...TEAM_TOOLS],
  ),
  aCase(
    'produtor rural MEI, vende na feira com preço no palpite e sem placa',
    {
      ...mei(3, { 'canais-de-venda': ['rua-ou-feira'], 'formacao-do-preco': 0, 'fachada-e-exposicao': 0 }),
      sector: 'agriculture',
    },
    ['formacao-de-preco', 'vitrine-e-sinalizacao'],
    ['alibaba', 'magalu', 'getninjas', ...TEAM_TOOLS, ...PAID_SYSTEMS],
  ),
];

const remote: readonly ClientCase[] = [
  aCase(
    'papelaria ME atendida por telefone, com a fachada escondida: ninguém vai à calçada',
    {
      ...me(3, { 'canais-de-venda': ['loja-ou-ponto'], 'fachada-e-exposicao': 0 }),
      channel: 'remote',
    },
    ['layout', 'plano-de-divulgacao'],
    ['vitrine-e-sinalizacao', 'google-meu-negocio', ...MEI_TOOLS],
  ),
  aCase(
    'a mesma papelaria visitada começa pela calçada',
    {
      ...me(3, { 'canais-de-venda': ['loja-ou-ponto'], 'fachada-e-exposicao': 0 }),
      channel: 'in-person',
    },
    ['vitrine-e-sinalizacao', 'layout'],
    ['google-meu-negocio', ...MEI_TOOLS],
  ),
  aCase(
    'marmitaria MEI por vídeo, sem caixa e sem preço, recebe o mesmo que na visita',
    { ...mei(2, { 'controle-do-caixa': 0, 'formacao-do-preco': 0 }), channel: 'remote' },
    ['controle-de-caixa', 'formacao-de-preco'],
    ['vitrine-e-sinalizacao', ...PAID_SYSTEMS, ...TEAM_TOOLS],
  ),
];

const earlierDeliveries: readonly ClientCase[] = [
  aCase(
    'padaria MEI que perdeu a folha do caixa e pede outra',
    {
      ...mei(2, { 'controle-do-caixa': 0 }),
      delivered: ['controle-de-caixa', 'fluxo-de-caixa'],
      asksAgain: true,
    },
    ['controle-de-caixa'],
    [...PAID_SYSTEMS, ...TEAM_TOOLS],
  ),
  aCase(
    'mercadinho ME na terceira visita, com o caixa ainda em branco: nem de novo o mesmo, nem um sistema pago',
    {
      ...me(3, { 'controle-do-caixa': 0, 'controle-do-fiado': 0, 'vende-fiado': 'yes' }),
      delivered: ['controle-de-caixa', 'separar-contas', 'fluxo-de-caixa'],
    },
    ['controle-do-fiado'],
    ['controle-de-caixa', 'separar-contas', 'fluxo-de-caixa', ...PAID_SYSTEMS, ...MEI_TOOLS],
  ),
  aCase(
    'loja ME que escolheu a internet e já levou tudo dela: o que ela escolheu não traz o mesmo de volta',
    {
      ...me(3, { 'encontrado-na-internet': 1, 'cadastro-dos-clientes': 1 }),
      priorities: ['presenca-digital'],
      delivered: ['google-meu-negocio', 'redes-sociais', 'catalogo-de-pedidos', 'google-maps'],
    },
    ['cadastro-de-clientes', 'grupos-de-clientes'],
    ['google-meu-negocio', 'redes-sociais', 'catalogo-de-pedidos', 'google-maps', 'pipedrive'],
  ),
];

const largerCompanies: readonly ClientCase[] = [
  aCase(
    'distribuidora EPP com o caixa anotado e um sistema usado pela metade',
    { ...epp(3, { 'controle-do-caixa': 2, 'sistema-de-gestao': 2 }), sector: 'commerce' },
    ['fluxo-de-caixa', 'marketup'],
    ['controle-de-caixa', 'conta-azul', 'quickbooks', 'qipu', ...MEI_TOOLS],
  ),
  aCase(
    'fornecedora EPP que vende com proposta e já separou seus grupos de clientes',
    {
      ...epp(3, { 'cadastro-dos-clientes': 2, 'resposta-as-mensagens': 2 }),
      delivered: ['grupos-de-clientes', 'atendimento-por-mensagem'],
    },
    ['pipedrive', 'mailchimp'],
    ['cadastro-de-clientes', 'catalogo-de-pedidos', ...MEI_TOOLS],
  ),
  aCase(
    'indústria EPP com registro em dia e horas em aberto, que já usa a folha de papel',
    {
      ...epp(3, { 'direitos-e-deveres': 2 }),
      delivered: ['obrigacoes-trabalhistas', 'folha-de-ponto'],
    },
    ['tangerino'],
    ['competencias-necessarias', 'app-sebrae', ...MEI_TOOLS],
  ),
  aCase(
    'rede EPP com tudo quase pronto e nada grave: nenhum primeiro passo de quem não anota',
    epp(2, {}),
    ['formacao-de-preco'],
    ['controle-de-caixa', 'cadastro-de-clientes', 'pesquisa-de-satisfacao', 'organizacao-e-disciplina', ...MEI_TOOLS],
  ),
];

const digitalInclusion: readonly ClientCase[] = [
  aCase(
    'feirante MEI sem celular de tela, que ninguém acha e que perde encomendas: começa no papel',
    {
      ...mei(2, { 'encontrado-na-internet': 0, 'resposta-as-mensagens': 0, 'rotina-nas-redes': 0 }),
      device: 'paper',
    },
    ['cadastro-de-clientes', 'plano-de-divulgacao'],
    [...NEEDS_A_PHONE, ...PAID_SYSTEMS, ...TEAM_TOOLS],
  ),
  aCase(
    'costureira MEI com o primeiro celular com internet, invisível e sem responder mensagens',
    {
      ...mei(2, { 'encontrado-na-internet': 0, 'vendas-pela-internet': 0, 'resposta-as-mensagens': 0 }),
      device: 'phone',
    },
    ['google-meu-negocio', 'catalogo-de-pedidos', 'atendimento-por-mensagem'],
    ['mercado-livre', 'mailchimp', ...PAID_SYSTEMS, ...TEAM_TOOLS],
  ),
  aCase(
    'pedreiro MEI sem celular com internet e com guias atrasadas: o agente consulta no dele',
    { ...mei(3, { 'guia-mensal-do-mei': 0 }), device: 'paper' },
    ['regularizar-o-mei', 'controle-de-tributos'],
    ['qipu', ...PAID_SYSTEMS, ...TEAM_TOOLS],
  ),
  aCase(
    'lanchonete ME que aprende no erro e cuja equipe tem celular: o aplicativo do Sebrae vai junto',
    { ...me(3, { 'preparo-da-equipe': 0 }), device: 'phone' },
    ['treinamento-baseado-em-problemas', 'competencias-necessarias', 'app-sebrae'],
    ['tangerino', 'trello', ...MEI_TOOLS],
  ),
  aCase(
    'a mesma lanchonete sem celular com internet treina sem aplicativo',
    { ...me(3, { 'preparo-da-equipe': 0 }), device: 'paper' },
    ['treinamento-baseado-em-problemas', 'competencias-necessarias'],
    ['app-sebrae', 'tangerino', 'trello', ...MEI_TOOLS],
  ),
  aCase(
    'loja ME com celular e sem computador, com tudo em papéis soltos: ainda não é hora de um sistema no computador',
    { ...me(3, { 'sistema-de-gestao': 0 }), device: 'phone' },
    ['controle-de-caixa', 'google-drive'],
    ['marketup', 'conta-azul', 'quickbooks', ...MEI_TOOLS],
  ),
];

const extremes: readonly ClientCase[] = [
  aCase(
    'MEI que começou ontem e não faz nada ainda: o caixa, e nada que se pague ou se assine',
    mei(0, { 'faturamento-do-mei': 0 }),
    ['controle-de-caixa'],
    [...PAID_SYSTEMS, ...TEAM_TOOLS, ...SALES_SITES, 'mailchimp', 'google-trends', 'plano-de-negocios', 'ciclo-pdca'],
  ),
  aCase(
    'ME em que nada funciona e que escolheu todos os temas: escolher tudo é não escolher nada',
    {
      ...me(0, {}),
      priorities: [
        'financas',
        'mercado-e-vendas',
        'planejamento',
        'organizacao-e-processos',
        'pessoas',
        'presenca-digital',
        'credito',
      ],
    },
    ['controle-de-caixa'],
    [...PAID_SYSTEMS, ...SALES_SITES, 'tangerino', 'similarweb', 'socialblade', ...MEI_TOOLS],
  ),
  aCase(
    'ME exemplar em tudo, menos uma fachada que não muda há meses',
    me(3, { 'canais-de-venda': ['loja-ou-ponto'], 'fachada-e-exposicao': 2 }),
    ['vitrine-e-sinalizacao', 'layout'],
    ['plano-de-divulgacao', 'redes-sociais', 'controle-de-caixa', ...PAID_SYSTEMS, ...MEI_TOOLS],
  ),
];

/** Cases that turn on what else is known of the client: wishes, state, sector, channel, devices, earlier visits. */
export const casesByCircumstance: readonly ClientCase[] = [
  ...whatTheClientNamed,
  ...whatTheStateWants,
  ...sectors,
  ...remote,
  ...earlierDeliveries,
  ...largerCompanies,
  ...digitalInclusion,
  ...extremes,
];
