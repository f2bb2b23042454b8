/** Runs of calls to single calls. */

/** Calls with the last arguments, when for some ms there was no other call. */
export function debounce<Arguments extends readonly unknown[]>(
  work: (...values: Arguments) => void,
  delay: number,
): (...values: Arguments) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => work(...values), delay);
  };
}
