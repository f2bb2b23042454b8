/** Where a program of this machine's user keeps what it can make again. */
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** The folder of ours, absolute: below `XDG_CACHE_HOME` where it is set (and absolute, as its standard
 *  demands), else where the system keeps such things. */
export function cacheFolderOf(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  return join(baseOf(environment, platform), 'idef0-studio');
}

function baseOf(
  { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local }: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): string {
  if (xdg !== undefined && isAbsolute(xdg)) return xdg;
  if (platform === 'win32' && local !== undefined && isAbsolute(local)) return local;
  return platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache');
}
