/** What is made again when something changes, and what is not. */
import { expect, test } from 'vitest';
import { Computed, Signal } from '@idef0-studio/database/testing';

const equal = (a: number, b: number) => a === b;

/** A source with a value, and what follows from it; counts how often things are made. */
function setting() {
  const sources = [new Signal(), new Signal()];
  const values = [1, 10];
  const made: string[] = [];
  const read = (index: number) => {
    sources[index]?.read();
    return values[index] ?? 0;
  };
  const derived = (name: string, make: () => number) =>
    new Computed(() => {
      made.push(name);
      return make();
    }, equal);
  const set = (index: number, value: number) => {
    values[index] = value;
    sources[index]?.changed();
  };
  const takeMade = () => made.splice(0);
  return { read, derived, set, takeMade };
}

test('a value is made when it is asked for, and once', () => {
  const { read, derived, takeMade } = setting();
  const sum = derived('sum', () => read(0) + read(1));
  expect(takeMade()).toEqual([]);
  expect([sum.current(), sum.current()]).toEqual([11, 11]);
  expect(takeMade()).toEqual(['sum']);
});

test('a value is made again where something that it has read has changed', () => {
  const { read, derived, set, takeMade } = setting();
  const first = derived('first', () => read(0));
  const twice = derived('twice', () => 2 * first.get());
  expect(twice.current()).toBe(2);
  takeMade();
  set(1, 11);
  expect(twice.current()).toBe(2);
  expect(takeMade()).toEqual([]);
  set(0, 5);
  expect(twice.current()).toBe(10);
  expect(takeMade()).toEqual(['first', 'twice']);
});

test('a value that comes out as before leaves its dependents clean', () => {
  const { read, derived, set, takeMade } = setting();
  const isOdd = derived('isOdd', () => read(0) % 2);
  const told = derived('told', () => 100 + isOdd.get());
  told.current();
  takeMade();
  set(0, 3);
  expect(told.current()).toBe(101);
  expect(takeMade()).toEqual(['isOdd']);
});

test('what is no longer read does not count, and counts again when it is read again', () => {
  const { read, derived, set, takeMade } = setting();
  const choice = derived('choice', () => (read(0) > 0 ? read(1) : 0));
  choice.current();
  set(0, 0);
  expect(choice.current()).toBe(0);
  takeMade();
  set(1, 12);
  expect(choice.current()).toBe(0);
  expect(takeMade()).toEqual([]);
  set(0, 1);
  expect(choice.current()).toBe(12);
  set(1, 13);
  expect(choice.current()).toBe(13);
});

test('whoever waits for a value hears once that it may be another', () => {
  const source = new Signal();
  const heard: string[] = [];
  const value = new Computed(
    () => {
      source.read();
      return {};
    },
    () => false,
    () => heard.push('other'),
  );
  value.current();
  source.changed();
  source.changed();
  expect(heard).toEqual(['other']);
  value.current();
  source.changed();
  expect(heard).toEqual(['other', 'other']);
  value.dispose();
  value.invalidate();
  expect(heard).toHaveLength(2);
});

test('many readers that come and go leave a source as it was', () => {
  const source = new Signal();
  const readers = Array.from({ length: 200 }, () => {
    const reader = new Computed(() => {
      source.read();
      return 1;
    }, equal);
    reader.current();
    return reader;
  });
  for (const reader of readers.slice(0, 199)) reader.dispose();
  let count = 0;
  const last = new Computed(() => {
    source.read();
    count += 1;
    return count;
  }, equal);
  last.current();
  source.changed();
  expect(last.current()).toBe(2);
});

test('a value that has read a source twice takes no other reader with it when it goes', () => {
  const { read, derived, set, takeMade } = setting();
  const inner = derived('inner', () => read(0));
  // The inner value reads the same in between, so that it is tracked twice.
  const outer = derived('outer', () => read(0) + inner.get() + read(0));
  const other = derived('other', () => read(0));
  expect([outer.current(), other.current()]).toEqual([3, 1]);
  outer.dispose();
  takeMade();
  set(0, 2);
  expect(other.current()).toBe(2);
  expect(takeMade()).toEqual(['other']);
});
