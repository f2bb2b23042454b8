/** What a language server needs besides the language itself: its services, and edits as the protocol says them. */
export * from './services.js';
export { workspaceEdit } from './workspace-edit.js';
