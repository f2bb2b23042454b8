/**
 * How long an author waits: from a keystroke to its findings and to its picture, through a real language
 * server with an open picture.
 */
import { setTimeout } from 'node:timers/promises';
import { METHOD, type ActionMessage } from '@idef0-studio/protocol';
import { Editor, type Caret } from './editor.js';

export interface EditTimes {
  /** From the start of the server to the first findings of the opened file. */
  readonly firstFindingsMs: number;
  /** From the request of a diagram to its picture. */
  readonly firstPictureMs: number;
  readonly findingsMs: readonly number[];
  readonly pictureMs: readonly number[];
  readonly memoryMiB: number | undefined;
}

/** Where the author works: a document of a folder, an entry of a list there, and the diagram that shows it. */
export interface Workplace {
  /** `idef0.mjs`. */
  readonly program: string;
  readonly folder: string;
  readonly uri: string;
  readonly text: string;
  readonly node: string;
  readonly edits: number;
}

const CLIENT = 'bench';
/** Between two keystrokes, ms: a quick author. */
const PACE = 150;

/** Types a letter behind an entry of the document and takes it away again, so many times. */
export async function editTimes(workplace: Workplace): Promise<EditTimes> {
  const { program, folder, uri, text, node, edits } = workplace;
  const start = performance.now();
  const editor = await Editor.start(program, folder);
  try {
    const found = editor.findings(uri);
    await editor.open(uri, text);
    await found;
    const firstFindingsMs = performance.now() - start;
    const firstPictureMs = await timed(picture(editor), () => ask(editor, uri, node));
    const caret = entryEnd(text);
    const findingsMs: number[] = [];
    const pictureMs: number[] = [];
    for (let edit = 0; edit < edits; edit++) {
      const times = await keystroke(editor, uri, caret, edit % 2 === 0);
      findingsMs.push(times.findings);
      pictureMs.push(times.picture);
      await setTimeout(PACE);
    }
    return {
      firstFindingsMs,
      firstPictureMs,
      findingsMs,
      pictureMs,
      memoryMiB: editor.memoryMiB(),
    };
  } finally {
    await editor.close();
  }
}

/** One letter in, or out again; waits until findings and picture have come. */
async function keystroke(editor: Editor, uri: string, caret: Caret, isIn: boolean) {
  const behind = { ...caret, character: caret.character + 1 };
  const start = performance.now();
  const since = () => performance.now() - start;
  const findings = editor.findings(uri).then(since);
  const drawn = picture(editor).then(since);
  await editor.type(uri, caret, isIn ? caret : behind, isIn ? 'x' : '');
  return { findings: await findings, picture: await drawn };
}

/** Asks for the picture of a diagram, as the preview does when it opens. */
async function ask(editor: Editor, uri: string, node: string): Promise<void> {
  const options = { uri, node, needsClientLayout: false, needsServerLayout: false };
  const action = { kind: 'requestModel', requestId: 'bench-1', options };
  await editor.notify(METHOD.action, { clientId: CLIENT, action } satisfies ActionMessage);
}

/** Resolves when a picture arrives. */
function picture(editor: Editor): Promise<void> {
  return editor.received(METHOD.action, (params) => {
    const { action } = params as ActionMessage;
    return action.kind === 'setModel' || action.kind === 'updateModel';
  });
}

async function timed(done: Promise<void>, start: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await start();
  await done;
  return performance.now() - from;
}

/** The end of an input's name that nothing follows: where a letter more makes an unknown object. */
export function entryEnd(text: string): Caret {
  const lines = text.split('\n');
  const list = lines.findIndex(
    (line, index) => /^\s+input$/u.test(line) && isName(lines[index + 1]),
  );
  const line = list + 1;
  return { line, character: lines[line]?.trimEnd().length ?? 0 };
}

function isName(line: string | undefined): boolean {
  return line !== undefined && /^\s+[A-Z][A-Za-z -]*$/u.test(line);
}
