import { fromBase64, toBase64 } from '@idef0-studio/protocol';
import { expect, test } from 'vitest';

test('bytes of every value come back from Base64, also where they are no text', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, value) => value);
  for (const length of [0, 1, 2, 3, 256]) {
    const sent = bytes.slice(256 - length);
    expect(toBase64(sent)).toBe(Buffer.from(sent).toString('base64'));
    expect(fromBase64(toBase64(sent))).toEqual(sent);
  }
});
