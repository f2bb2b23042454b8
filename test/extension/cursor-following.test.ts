/** When a picture follows the cursor of a text. */
import { expect, test } from 'vitest';
import { CursorFollowing } from '../../packages/vscode/src/preview/cursor-following.js';

const uri = 'file:///shop.idef0';

test('the cursor that the author moves is meant', () => {
  expect(new CursorFollowing().isMeant({ uri, line: 3 })).toBe(true);
});

test('the cursor of a text that the picture brings is not, until it is moved', async () => {
  const following = new CursorFollowing();
  await following.whileOpening(uri, async () => {
    expect(following.isMeant({ uri, line: 9 })).toBe(false);
    expect(following.isMeant({ uri: 'file:///other.idef0', line: 9 })).toBe(true);
    return 4;
  });
  expect(following.isMeant({ uri, line: 4 })).toBe(false);
  expect(following.isMeant({ uri, line: 5 })).toBe(true);
  expect(following.isMeant({ uri, line: 4 })).toBe(true);
});

test('a text that could not be opened leaves no trace', async () => {
  const following = new CursorFollowing();
  const opened = following.whileOpening(uri, () => Promise.reject(new Error('gone')));
  await expect(opened).rejects.toThrow('gone');
  expect(following.isMeant({ uri, line: 0 })).toBe(true);
});
