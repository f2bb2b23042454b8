export { run, type ExitCode } from './run.js';
export type { Shell } from './shell.js';
