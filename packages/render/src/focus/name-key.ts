/** Names as a reader types them. */

/** What two spellings of a name share. */
export function nameKey(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/gu, ' ');
}
