/** What writing leaves beside the files while it is under way. */
import { readdirSync } from 'node:fs';

/** All names in a folder and below that are not there once a command has ended. */
export function draftsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(^|[\\/])\.idef0-\w+\.tmp$/u.test(name),
  );
}
