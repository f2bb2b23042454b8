/** Which pictures differ between a commit and the files as they are. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { standAlone } from './stand-alone.mjs';

const FOLDERS = ['test/golden', 'docs/images', 'docs/gallery'];
const FIGURES = 'docs/gallery/figures.json';
/** Of pictures that are parts of a page. */
const STYLE_SHEET = 'test/golden/render/style-sheet.css';
/** Git's answers may be as long as all pictures together. */
const ROOM = { maxBuffer: 256 * 2 ** 20 };

/**
 * The changed pictures, in the order of their paths, those last of which only the style sheet is another: `kind` is
 * changed, new, gone or restyled; `before` and `after` are the
 * SVG texts, undefined where there is none; `figures` are the judge's, before and after, where it has judged.
 */
export function changedPictures(root, since) {
  const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8', ...ROOM });
  const paths = list(git('ls-tree', '-r', '-z', '--name-only', since, '--', ...FOLDERS));
  const now = list(git('ls-files', '-z', '-c', '-o', '--exclude-standard', '--', ...FOLDERS));
  const old = new Set(paths.filter(isPicture));
  const all = [...new Set([...old, ...now.filter(isPicture)])].sort();
  const committed = (path) => (old.has(path) ? git('show', `${since}:${path}`) : undefined);
  const figures = figuresOf(
    paths.includes(FIGURES) ? git('show', `${since}:${FIGURES}`) : undefined,
    textIn(root, FIGURES),
  );
  const styles = {
    before: paths.includes(STYLE_SHEET) ? git('show', `${since}:${STYLE_SHEET}`) : '',
    after: textIn(root, STYLE_SHEET) ?? '',
  };
  const changes = all.flatMap((path) => {
    const [before, after] = [committed(path), textIn(root, path)];
    if (before === after) return [];
    return {
      path,
      kind: kindOf(before, after),
      before: standAlone(before, styles.before),
      after: standAlone(after, styles.after),
      figures: figures(path),
    };
  });
  const isRestyled = ({ kind }) => kind === 'restyled';
  return [...changes.filter((change) => !isRestyled(change)), ...changes.filter(isRestyled)];
}

function list(answer) {
  return answer.split('\0').filter((path) => path !== '');
}

function isPicture(path) {
  return path.endsWith('.svg');
}

function textIn(root, path) {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function kindOf(before, after) {
  if (before === undefined) return 'new';
  if (after === undefined) return 'gone';
  return drawingIn(before) === drawingIn(after) ? 'restyled' : 'changed';
}

/** Each file carries the style sheet of all drawings: one rule more changes every file, and hardly a picture. */
function drawingIn(svg) {
  return svg.replace(/<style>[^]*?<\/style>/, '');
}

/** Looks up the figures of a picture of the gallery: rows of a name and its values before and after. */
function figuresOf(before, after) {
  const [old, now] = [before, after].map(parsed);
  return (path) => {
    if (!path.startsWith('docs/gallery/')) return [];
    const name = basename(path, '.svg');
    const [was, is] = [old[name] ?? {}, now[name] ?? {}];
    const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
    return names.map((figure) => ({ name: figure, before: was[figure], after: is[figure] }));
  };
}

/** Figures that cannot be read, in the middle of a merge for one, are none. */
function parsed(text) {
  try {
    return text === undefined ? {} : JSON.parse(text);
  } catch {
    return {};
  }
}
