/** An output of the process, and what becomes of it: nobody's reading on is no failure, a full disk is one. */
import type { WriteStream } from 'node:tty';
import { setImmediate } from 'node:timers/promises';

export interface Output {
  /** Nothing more comes out once a reader has gone or writing has failed. */
  readonly write: (text: string) => void;
  /** Waits until everything has been written. Gives what went wrong; a reader who has seen enough
   *  (`idef0 check . | head`) is nothing wrong. */
  readonly flush: () => Promise<Error | undefined>;
}

/** The output over a stream of the process. */
export function outputOf(stream: WriteStream): Output {
  let end: Error | undefined;
  stream.on('error', (error: Error) => {
    end ??= error;
  });
  return {
    write: (text) => {
      if (end === undefined) stream.write(text);
    },
    flush: async () => {
      if (end === undefined)
        await new Promise<void>((resolve) => stream.write('', () => resolve()));
      // An error is told in a turn of its own.
      await setImmediate();
      return end !== undefined && 'code' in end && end.code === 'EPIPE' ? undefined : end;
    },
  };
}
