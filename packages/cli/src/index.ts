export { run, type ExitCode } from './run.js';
export { shellOf, type Shell } from './shell.js';
