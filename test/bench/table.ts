/**
 * Tables of measured figures, as Markdown.
 */

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  /** As many cells in each as there are columns. */
  readonly rows: readonly (readonly string[])[];
  /** What to know when reading it. */
  readonly remark?: string;
}

/** A table that somebody has written already, without its title. */
export interface WrittenTable {
  readonly title: string;
  readonly text: string;
}

/** The table under its title, with an empty line before each part. */
export function tableText({ title, columns, rows, remark }: Table): string {
  const lines = [columns, columns.map(() => '---'), ...rows].map(
    (cells) => `| ${cells.join(' | ')} |`,
  );
  return ['', `## ${title}`, '', ...lines, ...(remark === undefined ? [] : ['', remark]), ''].join(
    '\n',
  );
}

/** Writes a table to the standard output. */
export function printTable(table: Table | WrittenTable): void {
  process.stdout.write(
    'text' in table ? `\n## ${table.title}\n\n${table.text.trimEnd()}\n` : tableText(table),
  );
}
