/** What an agent noted, and how a consultant would tag it. */
export interface ToldSentence {
  readonly said: string;
  /** Themes that must be suggested, among the first three. */
  readonly themes: readonly string[];
  /** Practices that must be suggested. */
  readonly practices: readonly string[];
  /** Themes or practices that would be absurd. */
  readonly never: readonly string[];
}

const MONEY = 'financas';
const MARKET = 'mercado-e-vendas';
const PLANS = 'planejamento';
const ORDER = 'organizacao-e-processos';
const PEOPLE = 'pessoas';
const ONLINE = 'presenca-digital';
const CREDIT = 'credito';

function told(said: string, themes: readonly string[], practices: readonly string[], never: readonly string[]) {
  return { said, themes, practices, never };
}

const money: readonly ToldSentence[] = [
  told('Vendo fiado e não sei quem me deve.', [MONEY], ['controle-do-fiado'], [CREDIT, PEOPLE, ONLINE]),
  told('Tem freguês na caderneta desde o ano passado.', [MONEY], ['controle-do-fiado'], [CREDIT, PLANS]),
  told('Levei um calote grande, o cliente sumiu sem pagar.', [MONEY], ['controle-do-fiado'], [MARKET, CREDIT]),
  told('Não sei quanto me devem, tenho vergonha de cobrar.', [MONEY], ['controle-do-fiado'], [CREDIT]),
  told('O dinheiro some da gaveta e eu não anoto nada', [MONEY], ['controle-do-caixa'], [CREDIT, MARKET]),
  told('NÃO SEI PRA ONDE VAI O DINHEIRO', [MONEY], ['controle-do-caixa'], [CREDIT, PEOPLE]),
  told('bota o preço igual do vizinho, no olhometro', [MONEY], ['formacao-do-preco'], [ORDER, CREDIT]),
  told('A farinha subiu, o custo dobrou e ela não reajustou', [MONEY], ['formacao-do-preco'], [PEOPLE, ONLINE]),
  told('Trabalha, trabalha e nunca vê a cor do dinheiro', [MONEY], ['resultado-do-mes'], [PEOPLE, CREDIT]),
  told('Chega no fim do mês e não sobra nada pra ela.', [MONEY], ['resultado-do-mes'], [CREDIT, MARKET]),
  told('Boletos vencidos em cima do balcão', [MONEY], ['previsao-do-caixa'], [ORDER, MARKET]),
  told('Falta dinheiro pra pagar o fornecedor antes de receber', [MONEY], ['capital-de-giro'], [PEOPLE, ONLINE]),
  told('Antecipa as vendas do cartão todo mês na maquininha', [MONEY], [], [ORDER, PEOPLE]),
  told('Tá com medo de estourar o limite do MEI', [MONEY], ['faturamento-do-mei'], [CREDIT]),
];

const market: readonly ToldSentence[] = [
  told('Os clientes sumiram depois que abriu outra loja na rua', [MARKET], ['concorrencia-e-diferencial'], [MONEY]),
  told('Quer vender mais, o movimento caiu muito', [MARKET], [], [MONEY, CREDIT]),
  told('o fregues some quando chove', [MARKET], ['cadastro-dos-clientes'], [CREDIT, MONEY]),
  told('Cliente reclamou do atendimento e falou mal na rua', [MARKET], ['opiniao-dos-clientes'], [CREDIT, MONEY]),
  told('Nunca fez promoção nem panfleto, é só no boca a boca', [MARKET], ['divulgacao-e-promocoes'], [CREDIT, ORDER]),
  told('Não sabe quem é o melhor cliente dela', [MARKET], ['conhecer-os-clientes'], [MONEY, CREDIT]),
  told('A fachada está feia e ninguém vê a loja', [MARKET], ['fachada-e-exposicao'], [MONEY, CREDIT]),
  told('Quer lançar um sabor novo de geleia', [MARKET], ['produtos-novos'], [MONEY, PEOPLE]),
  told('Vende só na feira livre e quer vender pra prefeitura', [MARKET], ['canais-de-venda'], [CREDIT, PEOPLE]),
  told('A concorrência vende mais barato que eu', [MARKET], ['concorrencia-e-diferencial'], [CREDIT, PEOPLE]),
];

const plans: readonly ToldSentence[] = [
  told('O sonho dela é abrir uma filial no centro', [PLANS], ['objetivos-do-ano'], [MONEY, CREDIT]),
  told('Não tem meta nenhuma, vive apagando incêndio', [PLANS], ['objetivos-do-ano', 'acoes-com-prazo'], [ORDER]),
  told('Tem muita ideia mas nada sai do papel', [PLANS], ['acoes-com-prazo'], [MONEY, ORDER]),
  told('Já tentou de tudo e não sabe se valeu a pena', [PLANS], ['aprender-com-resultados'], [MONEY, CREDIT]),
  told('Nunca olha os números da loja', [PLANS], ['numeros-do-negocio'], [CREDIT, ONLINE]),
  told('A máquina quebrou e parou tudo, não tem seguro', [PLANS], ['preparo-para-imprevistos'], [CREDIT, MARKET]),
  told('A enchente de janeiro levou o freezer', [PLANS], ['preparo-para-imprevistos'], [CREDIT, PEOPLE]),
];

const order: readonly ToldSentence[] = [
  told('Faltou mercadoria no sábado de novo', [ORDER], ['compras-e-estoque'], [MONEY, PEOPLE]),
  told('Joga muita comida fora, perde a validade', [ORDER], ['compras-e-estoque'], [CREDIT, PEOPLE]),
  told('Está sem alvará e o contador não responde', [ORDER], ['documentos-e-impostos'], [MARKET, CREDIT]),
  told('Uma bagunça, perde tempo procurando as coisas', [ORDER], ['jeito-de-trabalhar'], [MONEY, CREDIT]),
  told('Compra tudo de um só fornecedor', [ORDER], ['fornecedores'], [MONEY, MARKET]),
  told('Atrasa as encomendas e esquece pedido', [ORDER], ['prazos-e-qualidade'], [CREDIT, MONEY]),
  told('Roubaram o celular e perdeu todos os contatos', [ORDER], ['copias-e-senhas'], [PLANS, MONEY]),
  told('Pediu ajuda: clonaram o WhatsApp da loja', [ORDER, ONLINE], ['copias-e-senhas'], [MONEY, CREDIT]),
  told('Faz dois anos que não paga o DAS', [ORDER], ['guia-mensal-do-mei'], [MONEY, CREDIT]),
  told(
    'o das atrasado e a declaracao do mei tambem',
    [ORDER],
    ['guia-mensal-do-mei', 'declaracao-anual-do-mei'],
    [CREDIT],
  ),
  told('Perdeu venda porque a prefeitura pediu nota fiscal', [ORDER], ['nota-fiscal-do-mei'], [CREDIT, PEOPLE]),
];

const people: readonly ToldSentence[] = [
  told('Tem duas funcionárias sem carteira assinada', [PEOPLE], ['direitos-e-deveres'], [MONEY, CREDIT, MARKET]),
  told('Quando a ajudante adoece, fecha a loja', [PEOPLE], ['tarefas-e-substitutos'], [MONEY, CREDIT]),
  told('Funcionário não para, precisa treinar todo mês', [PEOPLE], ['preparo-da-equipe'], [MONEY, CREDIT]),
  told('Faço tudo sozinha e não tiro férias há 5 anos', [PEOPLE], ['o-que-so-o-dono-faz'], [MONEY, CREDIT]),
  told('Está grávida e não paga INSS', [PEOPLE], ['protecao-do-dono'], [MONEY, CREDIT]),
  told('Brigou com o sócio, quer contratar alguém', [PEOPLE], ['pessoas-no-negocio'], [MONEY, CREDIT]),
];

const online: readonly ToldSentence[] = [
  told('Ninguém me acha no Google', [ONLINE], ['encontrado-na-internet'], [MONEY, CREDIT]),
  told('Só vende pelo zap e demora a responder', [ONLINE], ['resposta-as-mensagens'], [MONEY, CREDIT, ORDER]),
  told('O insta tá parado, não sabe o que postar', [ONLINE], ['rotina-nas-redes'], [MONEY, CREDIT]),
  told('quer vender pela internet, montar um catalogo', [ONLINE], ['vendas-pela-internet'], [MONEY, CREDIT]),
  told('A taxa do iFood come tudo', [ONLINE], ['ganho-por-canal'], [CREDIT, PEOPLE]),
  told('Não sabe mexer no computador, nunca usou planilha', [ONLINE], ['sistema-de-gestao'], [CREDIT, MARKET]),
];

const credit: readonly ToldSentence[] = [
  told('Está devendo para agiota', [CREDIT], ['dividas-e-juros'], [MARKET, ONLINE]),
  told('Nome sujo no Serasa, score baixo', [CREDIT], ['historico-de-credito'], [MARKET, ORDER]),
  told('O banco negou o empréstimo', [CREDIT], ['preparo-para-o-credito'], [MARKET, MONEY]),
  told('Mistura o dinheiro da casa com o da loja', [CREDIT], ['contas-separadas'], [MARKET, PEOPLE]),
  told('Quer financiar um forno novo', [CREDIT], ['pensa-em-credito'], [PEOPLE, MARKET]),
  told('Pegou empréstimo e não sabe como vai pagar as parcelas', [CREDIT], ['retorno-do-emprestimo'], [MARKET]),
  told('Cheque especial estourado, juros altíssimos', [CREDIT, MONEY], ['dividas-e-juros'], [MARKET, PEOPLE]),
];

const several: readonly ToldSentence[] = [
  told(
    'Vendeu muito no Natal, mas o dinheiro ficou preso no fiado e teve que pegar emprestado do irmão',
    [MONEY, CREDIT],
    ['controle-do-fiado', 'pensa-em-credito'],
    [ORDER, ONLINE],
  ),
  told(
    'Quer crescer, mas a equipe falta muito e o estoque está uma bagunça',
    [PLANS, PEOPLE, ORDER],
    ['objetivos-do-ano', 'compras-e-estoque', 'jeito-de-trabalhar'],
    [CREDIT, ONLINE],
  ),
  told(
    'Os pedidos no zap se perdem e o cliente não volta mais',
    [ONLINE, MARKET],
    ['resposta-as-mensagens', 'cadastro-dos-clientes'],
    [CREDIT, PEOPLE],
  ),
];

/** Heard on the street, said in passing. */
const inPassing: readonly ToldSentence[] = [
  told(
    'Dona Maria mistura as contas, paga a luz de casa com o dinheiro da padaria',
    [CREDIT],
    ['contas-separadas'],
    [MARKET],
  ),
  told(
    'Ele quer abrir mais uma loja, mas não tem quem fique na de hoje',
    [PLANS],
    ['objetivos-do-ano'],
    [CREDIT, MONEY],
  ),
  told(
    'Tá cheio de conta pra pagar e não sabe por onde começar',
    [MONEY, PLANS],
    ['previsao-do-caixa'],
    [MARKET, ONLINE],
  ),
  told('Vende bolo no pote pelo Instagram, mas não responde todo mundo', [ONLINE], ['resposta-as-mensagens'], [MONEY]),
  told('O rapaz da entrega saiu e levou ela na justiça', [PEOPLE], ['direitos-e-deveres'], [MONEY, CREDIT, MARKET]),
  told('Perdeu o prazo da declaração e tomou multa', [ORDER], ['declaracao-anual-do-mei'], [CREDIT, MARKET]),
  told('A geladeira queimou e perdeu toda a carne', [PLANS], ['preparo-para-imprevistos'], [MONEY, CREDIT]),
  told('Pegou dinheiro com agiota pra pagar o aluguel', [CREDIT], ['dividas-e-juros'], [MARKET, PEOPLE]),
  told('Compra parcelado no cartão do marido', [CREDIT], ['contas-separadas'], [MARKET, PEOPLE]),
  told('O salão fica vazio de segunda a quarta', [MARKET], [], [MONEY, CREDIT, PEOPLE]),
  told('Sente dor nas costas e não pode parar de trabalhar', [PEOPLE], ['protecao-do-dono'], [MARKET, MONEY]),
  told('Dois funcionários, um registrado e outro não', [PEOPLE], ['direitos-e-deveres'], [MONEY, CREDIT]),
  told('Está pensando em virar ME porque vendeu muito este ano', [MONEY], ['faturamento-do-mei'], [CREDIT, PEOPLE]),
  told('Perdeu o caderno com as encomendas', [ORDER], ['copias-e-senhas'], [MONEY, CREDIT]),
  told('Vendeu no crédito e o dinheiro só cai em trinta dias', [MONEY], [], [CREDIT, PEOPLE]),
  told('Pediu capital de giro e o banco disse não', [CREDIT, MONEY], ['preparo-para-o-credito'], [PEOPLE, MARKET]),
  told('Não emite nota e perdeu a licitação', [ORDER, MARKET], ['nota-fiscal-do-mei'], [CREDIT, MONEY]),
  told('Tem muita coisa parada na prateleira, comprou demais no Natal', [ORDER], ['compras-e-estoque'], [CREDIT]),
  told('O contador cuida de tudo, ele não entende nada de imposto', [ORDER], ['documentos-e-impostos'], [CREDIT]),
  told('Tem vergonha de aparecer no vídeo', [ONLINE], ['rotina-nas-redes'], [MONEY, CREDIT]),
  told('O povo não sabe que abriu', [MARKET], ['divulgacao-e-promocoes'], [MONEY, CREDIT]),
];

/** Sentences that say nothing of a difficulty: nothing may be suggested. */
export const smallTalk: readonly string[] = [
  'Bom dia, pode entrar, aceita um cafezinho?',
  'Vende sonho de creme e pão de queijo.',
  'Volte na segunda-feira depois do almoço.',
  'Estou com dor de cabeça hoje.',
  'Vende carne de sol e carne moída.',
  'Mora aqui no bairro desde 1998.',
  'Abre às 8h e fecha às 18h, das terças aos sábados.',
];

export const toldSentences: readonly ToldSentence[] = [
  ...money,
  ...market,
  ...plans,
  ...order,
  ...people,
  ...online,
  ...credit,
  ...several,
  ...inPassing,
];
