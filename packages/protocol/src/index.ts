/**
 * What the server, the extension and the webview say to each other.
 *
 *     webview  <- WebviewMessage / HostMessage ->  extension  <- custom LSP messages ->  server
 *
 * All of it is JSON. A picture travels as the geometry of its layout with what is told beside it; its elements are
 * named by what they stand for.
 */
export * from './base64.js';
export * from './element-ref.js';
export { VIEWS } from './generated/views.js';
export * from './messages.js';
export * from './picture-root.js';
export * from './picture-target.js';
export * from './requests.js';
