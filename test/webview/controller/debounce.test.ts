import { debounce } from '@idef0-studio/webview';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => vi.useRealTimers());

test('of many calls the last one counts, when no other comes for a while', () => {
  vi.useFakeTimers();
  const heard: string[] = [];
  const hover = debounce((id: string) => void heard.push(id), 60);
  hover('box:Bake');
  vi.advanceTimersByTime(59);
  hover('box:Sell');
  vi.advanceTimersByTime(59);
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(heard).toEqual(['box:Sell']);
});
