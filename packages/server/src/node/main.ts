/** Entry of the bundle that the VS Code extension starts as a process. */
import { startNodeServer } from './start-node-server.js';

startNodeServer();
