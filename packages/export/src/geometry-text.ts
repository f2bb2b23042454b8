/** The form of our JSON files: an object whose lists have one item a line, so that two versions compare well. */

/** The text of a file; a field that is undefined is left out. Ends with a line break. */
export function geometryText(fields: readonly (readonly [name: string, value: unknown])[]): string {
  const lines = fields
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  "${name}": ${text(value)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

function text(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return json(value);
  return `[\n${value.map((item) => `    ${json(item)}`).join(',\n')}\n  ]`;
}

/** Numbers are rounded to a thousandth of a px. */
function json(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'number' ? Math.round(item * 1000) / 1000 : item,
  );
}
