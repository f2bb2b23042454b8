/** The language server with its diagram server. What clients need to know is the package `protocol`. */
export { startNodeServer, startNodeServer as startServer } from './node/start-node-server.js';
export { diagramRoot } from './diagram/diagram-root.js';
