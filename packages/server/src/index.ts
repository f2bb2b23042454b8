/** The language server with its diagram server. `./protocol` is what clients need to know. */
export { startNodeServer, startNodeServer as startServer } from './node.js';
export { boxElementId, arrowElementId, toSModel } from './diagram/to-smodel.js';
