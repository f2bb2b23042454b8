/** The name that a message proposes for one that is unknown. */
import type { Finding } from '@idef0-studio/model';

/** The near name that a finding proposes. */
export function proposed({ message }: Finding): string | undefined {
  return /did you mean '([^']+(?:'[^']+)*)'\?$/u.exec(message)?.[1];
}
