import { aCase, epp, me, mei, MEI_TOOLS, PAID_SYSTEMS, TEAM_TOOLS, type ClientCase } from './client-case.fixture.js';
import { casesByCircumstance } from './client-cases-by-circumstance.fixture.js';

const money: readonly ClientCase[] = [
  aCase(
    'padaria MEI, sem controle de caixa, mistura o dinheiro da casa',
    mei(2, { 'controle-do-caixa': 0, 'contas-separadas': 0, 'formacao-do-preco': 1 }),
    ['controle-de-caixa', 'separar-contas'],
    [...PAID_SYSTEMS, ...TEAM_TOOLS, 'mercado-livre', 'alibaba'],
  ),
  aCase(
    'padaria MEI, vende fiado, sem controle de caixa, quer crédito',
    mei(2, {
      'controle-do-caixa': 0,
      'vende-fiado': 'yes',
      'controle-do-fiado': 0,
      'pensa-em-credito': 'yes',
      'preparo-para-o-credito': 1,
      'retorno-do-emprestimo': 1,
    }),
    ['controle-de-caixa', 'controle-do-fiado', 'preparar-conversa-com-o-banco'],
    [...PAID_SYSTEMS, ...TEAM_TOOLS, 'redes-sociais'],
  ),
  aCase(
    'mercadinho ME, caderneta de fiado sem data nem limite, resto arrumado',
    me(3, { 'vende-fiado': 'yes', 'controle-do-fiado': 1 }),
    ['controle-do-fiado', 'fluxo-de-caixa'],
    [...MEI_TOOLS, ...PAID_SYSTEMS, 'google-meu-negocio'],
  ),
  aCase(
    'marmitaria MEI, não vende fiado, preço copiado do vizinho',
    mei(2, { 'vende-fiado': 'no', 'controle-do-fiado': 0, 'formacao-do-preco': 0 }),
    ['formacao-de-preco'],
    ['controle-do-fiado', ...PAID_SYSTEMS],
  ),
  aCase(
    'loja de roupas ME, vende bem e não sabe se dá lucro',
    me(2, { 'resultado-do-mes': 0, 'numeros-do-negocio': 1 }),
    ['demonstrativo-de-resultado', 'custos-e-despesas'],
    ['redes-sociais', 'pipedrive', ...MEI_TOOLS],
  ),
  aCase(
    'distribuidora EPP, paga o fornecedor à vista e recebe em 60 dias',
    epp(2, { 'capital-de-giro': 0, 'previsao-do-caixa': 1 }),
    ['calculo-capital-de-giro', 'fluxo-de-caixa'],
    ['vitrine-e-sinalizacao', 'controle-do-fiado', ...MEI_TOOLS],
  ),
  aCase(
    'oficina ME, todo mês falta para o aluguel e só descobre na hora',
    me(2, { 'previsao-do-caixa': 0 }),
    ['fluxo-de-caixa', 'controle-de-tributos'],
    ['google-trends', 'mailchimp', ...MEI_TOOLS],
  ),
  aCase(
    'lanchonete ME, preço no palpite, fornecedor de costume, sem saber do lucro',
    me(2, { 'formacao-do-preco': 0, fornecedores: 0, 'resultado-do-mes': 0 }),
    ['formacao-de-preco', 'cadastro-de-fornecedores', 'demonstrativo-de-resultado'],
    ['alibaba', 'similarweb', ...MEI_TOOLS],
  ),
  aCase(
    'empresa EPP bem tocada, falta o passo seguinte no caixa e nos clientes',
    epp(3, { 'controle-do-caixa': 2, 'cadastro-dos-clientes': 2 }),
    ['fluxo-de-caixa', 'grupos-de-clientes'],
    ['controle-de-caixa', 'cadastro-de-clientes', ...MEI_TOOLS],
  ),
];

const credit: readonly ClientCase[] = [
  aCase(
    'dona ME que quer crédito e não preparou nada',
    me(2, {
      'pensa-em-credito': 'yes',
      'preparo-para-o-credito': 0,
      'retorno-do-emprestimo': 0,
      'dividas-e-juros': 1,
      'contas-separadas': 1,
    }),
    ['preparar-conversa-com-o-banco', 'fluxo-de-caixa'],
    ['redes-sociais', 'tangerino', ...MEI_TOOLS],
  ),
  aCase(
    'dono MEI endividado, não sabe quanto deve nem a quem',
    mei(2, { 'dividas-e-juros': 0 }),
    ['mapa-de-dividas'],
    ['plano-de-negocios', ...PAID_SYSTEMS],
  ),
  aCase(
    'dono MEI endividado, com o nome sujo e o caixa no escuro',
    mei(2, { 'dividas-e-juros': 0, 'historico-de-credito': 0, 'controle-do-caixa': 0 }),
    ['mapa-de-dividas', 'preparar-conversa-com-o-banco', 'controle-de-caixa'],
    ['plano-de-negocios', 'mercado-livre', ...PAID_SYSTEMS],
  ),
  aCase(
    'salão ME, quer comprar equipamento com empréstimo e confia que vai vender mais',
    me(3, { 'pensa-em-credito': 'yes', 'retorno-do-emprestimo': 1 }),
    ['preparar-conversa-com-o-banco', 'fluxo-de-caixa'],
    ['mapa-de-dividas', 'controle-de-caixa', ...MEI_TOOLS],
  ),
  aCase(
    'costureira MEI, dinheiro da casa e do ateliê no mesmo bolso',
    mei(3, { 'contas-separadas': 0 }),
    ['separar-contas', 'controle-de-caixa'],
    ['mapa-de-dividas', ...TEAM_TOOLS, ...PAID_SYSTEMS],
  ),
  aCase(
    'fábrica EPP, crédito em ordem, tomou uma linha cara por não comparar',
    epp(3, { 'preparo-para-o-credito': 2 }),
    ['preparar-conversa-com-o-banco', 'em-conta'],
    ['separar-contas', 'controle-de-caixa', 'organizacao-de-documentos'],
  ),
];

const market: readonly ClientCase[] = [
  aCase(
    'loja ME que ninguém acha na internet e que não responde mensagem',
    me(2, { 'encontrado-na-internet': 0, 'vendas-pela-internet': 0, 'resposta-as-mensagens': 0 }),
    ['google-meu-negocio', 'catalogo-de-pedidos', 'atendimento-por-mensagem'],
    ['similarweb', 'alibaba', 'controle-de-estoque', 'expofeiras'],
  ),
  aCase(
    'confeiteira MEI, encomendas pelo celular se perdem na conversa',
    mei(2, { 'resposta-as-mensagens': 1, 'prazos-e-qualidade': 0 }),
    ['atendimento-por-mensagem', 'quadro-de-tarefas'],
    [...TEAM_TOOLS, ...PAID_SYSTEMS, 'google-maps'],
  ),
  aCase(
    'floricultura ME, sem plano de divulgação, com preço pela metade e sem cuidar do fornecedor',
    me(3, { 'divulgacao-e-promocoes': 0, 'formacao-do-preco': 1, fornecedores: 1 }),
    ['plano-de-divulgacao', 'formacao-de-preco', 'cadastro-de-fornecedores'],
    ['conta-azul', 'alibaba', ...MEI_TOOLS],
  ),
  aCase(
    'boutique ME, clientes antigas sumiram e não há como chamar',
    me(2, { 'cadastro-dos-clientes': 0, 'conhecer-os-clientes': 0 }),
    ['cadastro-de-clientes', 'grupos-de-clientes'],
    ['mailchimp', 'pipedrive', 'getninjas', ...MEI_TOOLS],
  ),
  aCase(
    'restaurante ME, só descobre o que o cliente achou quando ele reclama',
    me(3, { 'opiniao-dos-clientes': 0 }),
    ['pesquisa-de-satisfacao', 'necessidades-do-cliente'],
    ['pipedrive', 'controle-de-caixa', ...MEI_TOOLS],
  ),
  aCase(
    'papelaria ME de bairro, fachada escondida e vitrine parada',
    me(3, { 'canais-de-venda': ['loja-ou-ponto'], 'fachada-e-exposicao': 0 }),
    ['vitrine-e-sinalizacao', 'layout'],
    ['google-meu-negocio', 'mercado-livre', ...MEI_TOOLS],
  ),
  aCase(
    'feirante MEI, banca sem preço à vista e sem divulgação',
    mei(2, { 'canais-de-venda': ['rua-ou-feira'], 'fachada-e-exposicao': 0, 'divulgacao-e-promocoes': 0 }),
    ['vitrine-e-sinalizacao', 'plano-de-divulgacao'],
    [...TEAM_TOOLS, ...PAID_SYSTEMS, 'similarweb'],
  ),
  aCase(
    'consultora MEI que atende por vídeo: fachada não se pergunta',
    mei(2, { 'canais-de-venda': ['redes-sociais'], 'fachada-e-exposicao': 0, 'rotina-nas-redes': 0 }),
    ['redes-sociais'],
    ['vitrine-e-sinalizacao', 'layout', ...TEAM_TOOLS],
  ),
  aCase(
    'pizzaria ME, vende pelo aplicativo de entrega e não sabe o que sobra',
    me(2, { 'canais-de-venda': ['loja-ou-ponto', 'aplicativos'], 'ganho-por-canal': 0 }),
    ['formacao-de-preco', 'custos-e-despesas'],
    ['google-meu-negocio', 'expofeiras', ...MEI_TOOLS],
  ),
  aCase(
    'pet shop ME, perde clientes para o vizinho sem saber por quê',
    me(2, { 'concorrencia-e-diferencial': 0 }),
    ['comparacao-com-concorrentes', 'analise-swot-fofa'],
    ['pipedrive', 'controle-de-caixa', ...MEI_TOOLS],
  ),
  aCase(
    'doceria ME, lança sabores que encalham',
    me(3, { 'produtos-novos': 1 }),
    ['teste-de-produto-novo', 'necessidades-do-cliente'],
    ['conta-azul', 'vitrine-e-sinalizacao', ...MEI_TOOLS],
  ),
  aCase(
    'artesã MEI, perfil parado e nada para mostrar a quem pergunta o preço',
    mei(2, { 'rotina-nas-redes': 0, 'vendas-pela-internet': 1 }),
    ['redes-sociais', 'catalogo-de-pedidos'],
    [...TEAM_TOOLS, ...PAID_SYSTEMS, 'similarweb'],
  ),
  aCase(
    'barbearia MEI, cheia de clientes, invisível no mapa e com preço no palpite',
    mei(2, { 'encontrado-na-internet': 0, 'formacao-do-preco': 0 }),
    ['google-meu-negocio', 'formacao-de-preco'],
    [...TEAM_TOOLS, 'controle-de-estoque', 'mercado-livre'],
  ),
];

const house: readonly ClientCase[] = [
  aCase(
    'mercearia ME que perde mercadoria vencida e compra de memória',
    me(3, { 'compras-e-estoque': 0, 'jeito-de-trabalhar': 2 }),
    ['controle-de-estoque', 'cadastro-de-fornecedores'],
    ['marketup', 'google-meu-negocio', ...MEI_TOOLS],
  ),
  aCase(
    'cabeleireira MEI sem mercadoria não ouve falar de estoque',
    mei(1, { 'compras-e-estoque': 'not-applicable', fornecedores: 'not-applicable' }),
    ['controle-de-caixa'],
    ['controle-de-estoque', 'cadastro-de-fornecedores', 'marketup', ...TEAM_TOOLS],
  ),
  aCase(
    'marcenaria ME, serviço refeito e cada um faz de um jeito',
    me(2, { 'jeito-de-trabalhar': 0, 'prazos-e-qualidade': 0 }),
    ['organizacao-e-disciplina', 'quadro-de-tarefas', 'instrucao-de-trabalho'],
    ['google-trends', 'em-conta', ...MEI_TOOLS],
  ),
  aCase(
    'escritório ME, papéis misturados e guias pagas com multa',
    me(2, { 'documentos-e-impostos': 0 }),
    ['controle-de-tributos', 'organizacao-de-documentos'],
    ['qipu', 'regularizar-o-mei', 'dropbox'],
  ),
  aCase(
    'fotógrafo MEI com todo o negócio num celular só',
    mei(3, { 'copias-e-senhas': 0 }),
    ['google-drive', 'organizacao-de-documentos'],
    ['dropbox', ...TEAM_TOOLS, ...PAID_SYSTEMS],
  ),
  aCase(
    'loja ME que depende de um fornecedor só, e ele some',
    me(3, { fornecedores: 2, 'preparo-para-imprevistos': 0 }),
    ['analise-swot-fofa', 'plano-de-acao', 'cadastro-de-fornecedores'],
    ['alibaba', 'marketup', ...MEI_TOOLS],
  ),
  aCase(
    'loja ME com vendas, estoque e contas em papéis soltos, quer um sistema',
    me(3, { 'sistema-de-gestao': 0, 'controle-do-caixa': 2 }),
    ['controle-de-caixa', 'marketup'],
    ['conta-azul', 'quickbooks', ...MEI_TOOLS],
  ),
];

const meiPack: readonly ClientCase[] = [
  aCase(
    'MEI com guias atrasadas que não sabe quantas são',
    mei(2, { 'guia-mensal-do-mei': 0, 'documentos-e-impostos': 0 }),
    ['regularizar-o-mei', 'controle-de-tributos'],
    [...PAID_SYSTEMS, ...TEAM_TOOLS, 'dropbox'],
  ),
  aCase(
    'MEI que não entregou a declaração do ano passado',
    mei(3, { 'declaracao-anual-do-mei': 'no' }),
    ['regularizar-o-mei', 'receitas-do-mei'],
    [...PAID_SYSTEMS, 'google-drive'],
  ),
  aCase(
    'MEI que vende muito e não sabe se passou do limite',
    mei(2, { 'faturamento-do-mei': 0 }),
    ['receitas-do-mei'],
    [...PAID_SYSTEMS, 'plano-de-negocios', 'mercado-mpe'],
  ),
  aCase(
    'eletricista MEI que perde serviço de empresa por não dar nota',
    mei(3, { 'nota-fiscal-do-mei': 0 }),
    ['nota-fiscal'],
    [...PAID_SYSTEMS, 'getninjas', ...TEAM_TOOLS],
  ),
  aCase(
    'MEI com guia atrasada, vendas sem soma e sem cadastro de clientes',
    mei(2, { 'guia-mensal-do-mei': 0, 'faturamento-do-mei': 0, 'cadastro-dos-clientes': 0 }),
    ['regularizar-o-mei', 'receitas-do-mei', 'cadastro-de-clientes'],
    [...PAID_SYSTEMS, ...TEAM_TOOLS],
  ),
  aCase(
    'empresa EPP com impostos atrasados não recebe ferramenta de MEI',
    epp(2, { 'documentos-e-impostos': 0, 'guia-mensal-do-mei': 0, 'faturamento-do-mei': 0 }),
    ['controle-de-tributos', 'organizacao-de-documentos'],
    [...MEI_TOOLS, 'nota-fiscal'],
  ),
];

const peopleAndPlans: readonly ClientCase[] = [
  aCase(
    'oficina ME com gente sem registro, sem substituto e sem treino',
    me(2, { 'tarefas-e-substitutos': 0, 'direitos-e-deveres': 0, 'preparo-da-equipe': 0 }),
    ['matriz-de-responsabilidades', 'obrigacoes-trabalhistas', 'treinamento-baseado-em-problemas'],
    ['tangerino', 'google-trends', 'em-conta', ...MEI_TOOLS],
  ),
  aCase(
    'costureira MEI que trabalha só não ouve falar de empregados',
    mei(1, { 'cadastro-dos-clientes': 0, 'formacao-do-preco': 0, 'direitos-e-deveres': 0, 'preparo-da-equipe': 0 }),
    ['cadastro-de-clientes', 'formacao-de-preco'],
    [...TEAM_TOOLS, 'treinamento-baseado-em-problemas', 'prepare-se-para-delegar'],
  ),
  aCase(
    'dono de ME que não consegue sair da loja nem um dia',
    me(2, { 'o-que-so-o-dono-faz': 0, 'tarefas-e-substitutos': 0 }),
    ['prepare-se-para-delegar', 'matriz-de-responsabilidades'],
    ['tangerino', 'google-trends', ...MEI_TOOLS],
  ),
  aCase(
    'EPP com discussão de horas extras',
    epp(3, { 'direitos-e-deveres': 1 }),
    ['obrigacoes-trabalhistas', 'folha-de-ponto'],
    ['tangerino', 'competencias-necessarias', ...MEI_TOOLS],
  ),
  aCase(
    'motorista MEI sem INSS em dia nem reserva',
    mei(3, { 'protecao-do-dono': 0 }),
    ['regularizar-o-mei', 'separar-contas'],
    [...TEAM_TOOLS, ...PAID_SYSTEMS],
  ),
  aCase(
    'dona ME sem INSS nem reserva, e sem guias para olhar',
    me(3, { 'protecao-do-dono': 0 }),
    ['separar-contas'],
    [...MEI_TOOLS, 'tangerino'],
  ),
  aCase(
    'negócio ME que só apaga incêndio',
    me(2, { 'objetivos-do-ano': 0, 'acoes-com-prazo': 0, 'aprender-com-resultados': 0 }),
    ['objetivos-e-metas', 'plano-de-acao', 'aprendizagem-estrategica'],
    ['socialblade', 'mercado-mpe', ...MEI_TOOLS],
  ),
  aCase(
    'clínica EPP que cresce sem olhar número nenhum',
    epp(3, { 'numeros-do-negocio': 0 }),
    ['demonstrativo-de-resultado', 'objetivos-e-metas'],
    ['controle-de-caixa', 'socialblade', ...MEI_TOOLS],
  ),
  aCase(
    'academia ME, bem no resto, com caixa, preço e equipe fracos',
    me(3, { 'controle-do-caixa': 0, 'formacao-do-preco': 0, 'preparo-da-equipe': 0 }),
    ['controle-de-caixa', 'formacao-de-preco', 'treinamento-baseado-em-problemas'],
    ['redes-sociais', ...MEI_TOOLS],
  ),
  aCase(
    'loja ME em que três temas pesam igual: fachada, estoque e dívidas',
    me(3, {
      'canais-de-venda': ['loja-ou-ponto'],
      'fachada-e-exposicao': 1,
      'compras-e-estoque': 1,
      'dividas-e-juros': 1,
    }),
    ['vitrine-e-sinalizacao', 'controle-de-estoque', 'mapa-de-dividas'],
    ['google-meu-negocio', 'marketup', ...MEI_TOOLS],
  ),
  aCase(
    'segunda visita à padaria: o que já foi entregue não volta',
    { ...mei(2, { 'controle-do-caixa': 0 }), delivered: ['controle-de-caixa'] },
    ['fluxo-de-caixa', 'separar-contas'],
    ['controle-de-caixa', ...PAID_SYSTEMS],
  ),
  aCase(
    'segunda visita à loja ME com caixa exemplar: só o preço continua fraco',
    {
      ...me(3, { 'formacao-do-preco': 0 }),
      delivered: ['formacao-de-preco', 'custos-e-despesas'],
    },
    ['comparacao-com-concorrentes'],
    ['controle-de-caixa', 'demonstrativo-de-resultado', 'separar-contas', ...PAID_SYSTEMS, ...MEI_TOOLS],
  ),
  aCase(
    'segunda visita à ME que não vende fiado e já levou as ferramentas do caixa',
    {
      ...me(3, { 'vende-fiado': 'no', 'previsao-do-caixa': 0 }),
      delivered: ['fluxo-de-caixa', 'controle-de-tributos'],
    },
    ['calculo-capital-de-giro'],
    ['controle-do-fiado', 'controle-de-caixa', 'formacao-de-preco', ...PAID_SYSTEMS],
  ),
  aCase(
    'segunda visita ao MEI que trabalha só e não tem quem o substitua',
    {
      ...mei(3, { 'tarefas-e-substitutos': 0 }),
      delivered: ['matriz-de-responsabilidades', 'prepare-se-para-delegar'],
    },
    ['instrucao-de-trabalho'],
    [...TEAM_TOOLS, 'treinamento-baseado-em-problemas'],
  ),
];

export const clientCases: readonly ClientCase[] = [
  ...money,
  ...credit,
  ...market,
  ...house,
  ...meiPack,
  ...peopleAndPlans,
  ...casesByCircumstance,
];
