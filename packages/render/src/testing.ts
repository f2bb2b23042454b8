/** What tests look at beside the door of the package: nothing else imports this. */
export { gappedPath } from './arrows/gapped-path.js';
