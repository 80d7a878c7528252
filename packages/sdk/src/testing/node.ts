export { listen, type ListeningGateway } from './http-server.node.js';
