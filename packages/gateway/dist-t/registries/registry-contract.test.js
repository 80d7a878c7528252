import { focoConfiguration, sasConfiguration } from '../testing/gateway-harness.js';
import { testRegistryContract } from '../testing/registry-contract.js';
import { FocoRegistry } from './foco/foco-registry.js';
import { SasRegistry } from './sas/sas-registry.js';
/** Long enough for a busy machine, short enough for a test. */
const timeoutMilliseconds = 700;
testRegistryContract('SAS', {
    open: ({ sas }, refused = false) => new SasRegistry({
        ...sas,
        ...(refused ? { apiKey: 'unknown' } : {}),
        configuration: { ...sasConfiguration, timeoutMilliseconds },
    }),
    methods: {
        findPerson: 'Cliente/SelecionarPessoaFisica',
        savePerson: 'Cliente/IncluirPessoaFisica',
        attendance: 'Atendimento/Incluir',
        amendment: 'Atendimento/Alterar',
    },
    count: ({ people, companies, links, attendances }) => ({
        people: people.length,
        companies: companies.length,
        links: links.length,
        attendances: attendances.length,
    }),
});
testRegistryContract('FOCO', {
    open: ({ foco }, refused = false) => new FocoRegistry({
        ...foco,
        ...(refused ? { clientSecret: 'unknown' } : {}),
        configuration: { ...focoConfiguration, timeoutMilliseconds },
    }),
    methods: { findPerson: 'FOCO/Query', savePerson: 'FOCO/Contact', attendance: 'FOCO/Case', amendment: 'FOCO/Case' },
    count: ({ foco: { accounts, contacts, relations, cases } }) => ({
        people: contacts.length,
        companies: accounts.filter((account) => account['CNPJ__c']).length,
        links: relations.length,
        attendances: cases.length,
    }),
});
//# sourceMappingURL=registry-contract.test.js.map