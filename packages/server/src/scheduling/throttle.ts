/** Bursts to single runs: the work after a keystroke waits for the text, never the text for the work. */

export interface Throttle {
  /** Asks for a run. Many requests before the run make one run; one during a run makes one more after it. */
  request(): void;
  /** No further run. */
  dispose(): void;
}

/** Runs `work` soon after a request. What `work` throws goes to `onError`. */
export function throttle(
  work: () => void | Promise<void>,
  onError: (error: unknown) => void,
): Throttle {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isWanted = false;
  let isDisposed = false;

  const schedule = (): void => {
    if (timer !== undefined || isRunning || isDisposed) return;
    timer = setTimeout(() => {
      timer = undefined;
      void run();
    }, 0);
  };
  const run = async (): Promise<void> => {
    isRunning = true;
    isWanted = false;
    try {
      await work();
    } catch (error) {
      onError(error);
    }
    isRunning = false;
    if (wasAskedMeanwhile()) schedule();
  };
  const wasAskedMeanwhile = () => isWanted;
  return {
    request: () => {
      isWanted = true;
      schedule();
    },
    dispose: () => {
      isDisposed = true;
      clearTimeout(timer);
    },
  };
}
