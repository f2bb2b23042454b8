/**
 * Whoever waits for documents to be built. Each is told in the end: that what it waits for is built, that the
 * document has gone, or that it need not wait any more.
 */
import { OperationCancelled, type Cancellation } from 'langium';

/** What is to be known of what somebody waits for. */
export type Standing = 'built' | 'pending' | 'gone';

interface Waiter {
  readonly standing: () => Standing;
  readonly settle: (standing: Exclude<Standing, 'pending'>) => void;
}

export class StateWaiters {
  private readonly waiters = new Set<Waiter>();

  /** Resolves when `standing` says 'built'. Rejects with what `gone` gives where it says 'gone', and with
   *  `OperationCancelled` where the token is cancelled first. */
  async wait(
    standing: () => Standing,
    gone: () => unknown,
    token: Cancellation.CancellationToken,
  ): Promise<void> {
    const now = standing();
    if (now === 'built') return;
    if (now === 'gone') throw gone();
    if (token.isCancellationRequested) throw OperationCancelled;
    await new Promise<void>((resolve, reject) => {
      const cancellation = token.onCancellationRequested(() => {
        this.waiters.delete(waiter);
        cancellation.dispose();
        reject(OperationCancelled);
      });
      const waiter: Waiter = {
        standing,
        settle: (standing) => {
          cancellation.dispose();
          if (standing === 'built') resolve();
          else reject(gone());
        },
      };
      this.waiters.add(waiter);
    });
  }

  /** Looks again whom there is something to tell. */
  review(): void {
    for (const waiter of this.waiters) {
      const standing = waiter.standing();
      if (standing === 'pending') continue;
      this.waiters.delete(waiter);
      waiter.settle(standing);
    }
  }
}
