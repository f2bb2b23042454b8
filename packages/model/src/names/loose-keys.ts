/** Keys that names have in common which differ in case, spacing, hyphens or a plural alone. */

/** What two names that differ in case or spacing alone have in common. */
export function looseKey(name: string): string {
  return name.toLowerCase().replace(/[\s\-_'’]+/gu, '');
}

/** As `looseKey`, and the last letter of a plural is dropped: 'Service Catalogs' meets 'Service catalog'. */
export function rootKey(name: string): string {
  const key = looseKey(name);
  if (!key.endsWith('s')) return key;
  return key
    .replace(/ies$/u, 'y')
    .replace(/(ss|sh|ch|x)es$/u, '$1')
    .replace(/([^s])s$/u, '$1');
}

/** What two names have in common of which one is the plural of the other: 'Service Catalogs' and 'Service Catalog'.
 *  Of the last word alone, so that 'Level S' is no plural of 'Level'. */
export function singularKey(name: string): string {
  const last = /[^\s\-_'’]+$/u.exec(name)?.[0] ?? '';
  return last.length < 3 ? looseKey(name) : rootKey(name);
}
