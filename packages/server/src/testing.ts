/** What tests look at beside the door of the package: nothing else imports this. */
export { DiagnosticsPublisher } from './findings/diagnostics-publisher.js';
export { readEditorSettings, readParams, readPictureRequest } from './inputs/from-outside.js';
export type {
  DiagramTask,
  LayoutService,
  OrdersService,
  OrdersTask,
  ViewTask,
} from './layouts/layout-service.js';
export { layOut, layoutsHere, ordersHere } from './layouts/layouts-here.js';
export { LayoutThread } from './node/layout-thread.js';
export { OrdersThread } from './node/orders-thread.js';
export { localFiles } from './node/local-files.js';
export { type ServerEnvironment, startServer } from './start-server.js';
