/** An author at work in an editor: how long findings and picture take, on each subject. */
import { editTimes } from './edit-times.js';
import { quantile, short } from './statistics.js';
import type { Subject } from './subjects.js';
import type { Table } from './table.js';

interface Editing {
  readonly program: string;
  readonly edits: number;
}

/** A row for each subject. */
export async function editTable(
  { program, edits }: Editing,
  subjects: readonly Subject[],
): Promise<Table> {
  const rows: (readonly string[])[] = [];
  for (const subject of subjects) rows.push(await rowOf(subject, program, edits));
  return {
    title: 'An author at work',
    columns: [
      ...['ms', 'first findings', 'first picture', 'to findings, median', 'p95'],
      ...['to picture, median', 'p95', 'memory MiB'],
    ],
    rows,
  };
}

async function rowOf(subject: Subject, program: string, edits: number) {
  const { name, folder, files, file, node } = subject;
  const text = files.find(({ uri }) => uri === file)?.text ?? '';
  const times = await editTimes({ program, folder, uri: file, text, node, edits });
  return [
    `${name}, ${node}`,
    short(times.firstFindingsMs),
    short(times.firstPictureMs),
    short(quantile(times.findingsMs, 0.5)),
    short(quantile(times.findingsMs, 0.95)),
    short(quantile(times.pictureMs, 0.5)),
    short(quantile(times.pictureMs, 0.95)),
    times.memoryMiB === undefined ? '' : short(times.memoryMiB),
  ];
}
