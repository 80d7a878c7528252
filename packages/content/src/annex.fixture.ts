import type { Tool } from '@atendimento-ativo/domain';

/** One row of the annex, with its table named by our theme. */
export interface AnnexTool extends Pick<Tool, 'name' | 'function' | 'provider' | 'urlInferred'> {
  readonly themeId: string;
  readonly url: string | undefined;
}

const PLANNING_SHEETS =
  'https://m.sebrae.com.br/sites/PortalSebrae/sebraeaz/planilhas-que-facilitam-a-gestao-planejamento-e-pessoas,6df54e64c093d510VgnVCM1000004c00210aRCRD';
const STRATEGY_ARTICLE =
  'https://www.sebrae.com.br/sites/PortalSebrae/artigos/tres-ferramentas-para-auxiliar-no-planejamento-estrategico-do-negocio,c55b6d461ed47510VgnVCM1000004c00210aRCRD';
const PEOPLE_SHEETS =
  'https://m.sebrae.com.br/sites/PortalSebrae/sebraeaz/planilhas-que-facilitam-a-gestao-pessoas,2d71fde1adebd510VgnVCM1000004c00210aRCRD';
const FINANCE_SHEETS =
  'https://m.sebrae.com.br/sites/PortalSebrae/sebraeaz/planilhas-que-facilitam-a-gestao-financas,b6354e64c093d510VgnVCM1000004c00210aRCRD';

/** Source: Referencial da Estratégia de Atendimento Ativo (2021), annex; addresses exactly as published. */
export const annexTools: readonly AnnexTool[] = [
  row('organizacao-e-processos', 'Arquivos na nuvem', 'Dropbox', 'market', 'http://www.dropbox.com'),
  row(
    'organizacao-e-processos',
    'Arquivos na nuvem',
    'Google Drive',
    'market',
    'https://www.google.com.br/drive/apps.html',
  ),
  row('organizacao-e-processos', 'Gestão do tempo', 'tomato-timer', 'market', 'https://tomato-timer.com'),
  row('organizacao-e-processos', 'Gestão de projetos e atividades', 'Trello', 'market', 'https://trello.com/'),
  row('organizacao-e-processos', 'ERP', 'Marketup', 'market', 'http://www.marketup.com'),
  row('organizacao-e-processos', 'ERP', 'Conta Azul', 'market', 'http://www.contaazul.com'),
  row('organizacao-e-processos', 'ERP', 'Quickbooks', 'market', 'http://quickbooks.intuit.com/br'),
  row('organizacao-e-processos', 'ERP', 'Zero Paper', 'market', 'http://www.zeropaper.com.br'),
  row('mercado-e-vendas', 'Tendência de mercado', 'Google Alertas', 'market', 'http://www.google.com/alerts'),
  row('mercado-e-vendas', 'Tendência de mercado', 'Google Trends', 'market', 'http://www.google.com.br/trends'),
  row(
    'mercado-e-vendas',
    'Tendência de mercado',
    'Neil Patel (Ubersuggest)',
    'market',
    'https://neilpatel.com/br/ubersuggest/',
  ),
  row(
    'mercado-e-vendas',
    'Tendência de mercado',
    'Mercado Livre (tendências)',
    'market',
    'http://www.tendencias.mercadolivre.com.br/',
  ),
  row(
    'mercado-e-vendas',
    'Tendência de mercado',
    'Facebook Insights',
    'market',
    'http://www.facebook.com/ads/audience-insights/',
  ),
  row('mercado-e-vendas', 'Feiras e Eventos', 'Expofeiras', 'market', 'http://www.expofeiras.gov.br'),
  row('mercado-e-vendas', 'Presença Digital', 'Redes sociais (Instagram / Facebook / Pinterest)', 'market', undefined),
  row(
    'mercado-e-vendas',
    'Presença Digital',
    'Google Meu Negócio',
    'market',
    'https://www.google.com/intl/pt-BR_br/business/',
  ),
  row('mercado-e-vendas', 'Concorrência', 'Google Maps', 'market', 'http://www.google.com.br/maps'),
  row('mercado-e-vendas', 'Concorrência', 'Socialblade', 'market', 'https://socialblade.com/'),
  row('mercado-e-vendas', 'Concorrência', 'Similarweb', 'market', 'http://www.similarweb.com/pt'),
  row('mercado-e-vendas', 'E-mail mkt', 'mailchimp', 'market', 'https://mailchimp.com/'),
  row('mercado-e-vendas', 'CRM', 'Pipedrive', 'market', 'https://www.pipedrive.com/pt'),
  row('mercado-e-vendas', 'Pesquisa com clientes', 'Google Forms', 'market', 'http://www.google.com/forms'),
  row('planejamento', 'Modelagem de Negócios - Canvas', 'Sebrae Canvas', 'sebrae', 'http://www.sebraecanvas.com'),
  inferred('planejamento', 'Objetivos e Metas', 'Objetivos e Metas', 'sebrae', PLANNING_SHEETS),
  row(
    'planejamento',
    'Plano de Ação de médio e curto prazo',
    'Plano de Ação de médio e curto prazo',
    'sebrae',
    PLANNING_SHEETS,
  ),
  inferred('planejamento', 'Aprendizagem estratégica', 'Aprendizagem estratégica', 'sebrae', PLANNING_SHEETS),
  row(
    'planejamento',
    'Plano de Negócios',
    'Plano de Negócios',
    'sebrae',
    'https://www.sebrae.com.br/sites/PortalSebrae/artigos/como-elaborar-um-plano-de-negocio,37d2438af1c92410VgnVCM100000b272010aRCRD',
  ),
  row('planejamento', 'Análise SWOT / FOFA', 'Análise SWOT / FOFA', 'sebrae', STRATEGY_ARTICLE),
  inferred('planejamento', 'Ciclo PDCA', 'Ciclo PDCA', 'sebrae', STRATEGY_ARTICLE),
  row('pessoas', 'Controle ponto funcionários', 'Tangerino', 'market', 'https://tangerino.com.br/'),
  row('pessoas', 'Organização e Disciplina', 'Organização e Disciplina', 'sebrae', PEOPLE_SHEETS),
  inferred('pessoas', 'Matriz de Responsabilidades', 'Matriz de Responsabilidades', 'sebrae', PEOPLE_SHEETS),
  inferred('pessoas', 'Prepare-se para Delegar', 'Prepare-se para Delegar', 'sebrae', PEOPLE_SHEETS),
  inferred('pessoas', 'Competências necessárias', 'Competências necessárias', 'sebrae', PEOPLE_SHEETS),
  inferred('pessoas', 'Treinamento baseado em problemas', 'Treinamento baseado em problemas', 'sebrae', PEOPLE_SHEETS),
  row('financas', 'Comparador de serviços financeiros', 'Em Conta', 'sebrae', 'https://emconta.sebrae.com.br/'),
  row('financas', 'Gestão para MEI', 'Qipu', 'market', 'http://www.qipu.com.br'),
  row('financas', 'Fluxo de Caixa', 'Fluxo de Caixa', 'sebrae', FINANCE_SHEETS),
  inferred('financas', 'Cálculo capital de giro', 'Cálculo capital de giro', 'sebrae', FINANCE_SHEETS),
  row('mercado-e-vendas', 'Compras e vendas online', 'Alibaba', 'market', 'http://www.portuguese.alibaba.com'),
  row('mercado-e-vendas', 'Compras e vendas online', 'Mercado Livre', 'market', 'http://www.mercadolivre.com.br'),
  row('mercado-e-vendas', 'Compras e vendas online', 'OLX', 'market', 'http://www.olx.com'),
  row('mercado-e-vendas', 'Compras e vendas online', 'Mercado Azul', 'sebrae', 'https://mercadoazul.sebrae.com.br/'),
  row('mercado-e-vendas', 'Compras e vendas online', 'Mercado MPE', 'market', 'http://www.mercadopme.com.br'),
  row('mercado-e-vendas', 'Compras e vendas online', 'Getninjas', 'market', 'http://www.getninjas.com.br'),
  row('mercado-e-vendas', 'Compras e vendas online', 'Magalu', 'market', 'http://www.magazineluiza.com.br'),
];

function row(
  themeId: string,
  functionName: string,
  name: string,
  provider: Tool['provider'],
  url: string | undefined,
): AnnexTool {
  return { themeId, function: functionName, name, provider, url, urlInferred: false };
}

/** A row whose cell was blank: the address is that of the merged cell beside it. */
function inferred(...cells: Parameters<typeof row>): AnnexTool {
  return { ...row(...cells), urlInferred: true };
}
