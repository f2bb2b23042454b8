/** A file system that fails where a test wants it to, as a full or broken one does. */
import fs from 'node:fs';

/** What happens at a call: nothing, or it fails, where it writes after half of the content. */
export type Failure = 'none' | 'fails';

/** Node's own functions; before each call `failure` is asked, with the number of the call from 0 on and its name. */
export function failingDisk(failure: (call: number, name: string) => Failure): typeof fs {
  let calls = 0;
  return new Proxy(fs, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...args: readonly unknown[]): unknown => {
        if (failure(calls++, String(name)) === 'none') return Reflect.apply(value, target, args);
        const [file, content] = args;
        if (name === 'writeFileSync' && typeof file === 'number' && typeof content === 'string')
          fs.writeFileSync(file, content.slice(0, content.length / 2));
        throw Object.assign(new Error(`No ${String(name)}.`), { code: 'ENOSPC' });
      };
    },
  });
}
