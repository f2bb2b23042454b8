/** What a definition that is written in a text says. */
import type { Text } from './fragment.js';
import type { Definition } from './process-model.js';

export function definedBy(written: Text | undefined): Definition {
  const sources = written?.sources?.map(({ text }) => text);
  const audience = written?.audience?.map(({ text }) => text);
  return {
    definition: written?.text,
    ...(sources && { sources }),
    ...(audience && { audience }),
  };
}
