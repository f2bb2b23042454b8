// What a person sees while set-up works: one line a step, with its time.

const symbols = { done: '✓', failed: '✗', same: '✓' };

/**
 * Runs `work` under a title and returns its result. The line shows the title at once, on a
 * terminal the seconds that go by, and at the end the time it took. What `work` passes to its
 * argument stands behind the title (`up to date`, `12 files`).
 */
export async function step(title, work) {
  const started = Date.now();
  let remark = '';
  const ticker = announce(title, started);
  try {
    const result = await work((text) => (remark = text));
    finish(ticker, line(symbols.done, title, started, remark));
    return result;
  } catch (error) {
    finish(ticker, line(symbols.failed, title, started, remark));
    throw error;
  }
}

/** A duration as people read it: `0.4 s`, `12 s`, `2 min 5 s`. */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

function announce(title, started) {
  if (!process.stdout.isTTY) {
    process.stdout.write(`  … ${title}\n`);
    return undefined;
  }
  const show = () =>
    process.stdout.write(`\r\x1b[2K  … ${title}  ${duration(Date.now() - started)}`);
  show();
  const ticker = setInterval(show, 500);
  ticker.unref();
  return ticker;
}

function finish(ticker, text) {
  if (ticker !== undefined) {
    clearInterval(ticker);
    process.stdout.write('\r\x1b[2K');
  }
  process.stdout.write(`${text}\n`);
}

function line(symbol, title, started, remark) {
  const said = remark === '' ? title : `${title}: ${remark}`;
  return `  ${symbol} ${said.padEnd(58)} ${duration(Date.now() - started)}`;
}
