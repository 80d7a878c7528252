import { loadContent, nationalDocuments } from '@atendimento-ativo/content';
import { readServeEnvironment } from '../configuration/environment.js';
import { createGateway } from '../gateway.js';
import { HttpServer } from './http-server.js';
import { openDatabase } from './open-database.js';
import { openRegistries } from './open-registries.js';
/** Starts the gateway that the variables describe. */
export async function serve(variables) {
    const environment = readServeEnvironment(variables);
    const { contentDirectory } = environment;
    const registries = await openRegistries(environment.registries);
    const content = await loadContent([nationalDocuments, ...(contentDirectory ? [contentDirectory] : [])]);
    const database = await openDatabase(environment, environment.registration.concurrency * registries.length);
    try {
        const gateway = await createGateway({ ...environment, database, content, registries });
        return await listen(gateway, database, environment);
    }
    catch (error) {
        await database.close();
        throw error;
    }
}
async function listen(gateway, database, { host, port, trustedProxies }) {
    const server = new HttpServer(gateway.fetch, trustedProxies);
    try {
        const address = await server.listen(port, host);
        await gateway.start();
        return {
            address,
            stop: async () => {
                await server.close();
                await gateway.stop();
                await database.close();
            },
        };
    }
    catch (error) {
        await server.close();
        await gateway.stop();
        throw error;
    }
}
//# sourceMappingURL=serve.js.map