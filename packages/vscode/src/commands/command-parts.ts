/** What the commands work with. */
import type { Previews } from '../preview/previews.js';
import type { MadeUpNames } from '../server/made-up-names.js';
import type { ModelServer } from '../server/model-server.js';
import type { ServerStatus } from '../server/server-status.js';

export interface CommandParts {
  readonly server: ModelServer;
  readonly status: ServerStatus;
  readonly previews: Previews;
  readonly names: MadeUpNames;
}
