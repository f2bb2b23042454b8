/**
 * The options of `idef0 export` as they are written on the command line. Their help is what users read
 * first: each says what it is for.
 */
import type { PictureFormat, PictureLayout, PictureLook } from '@idef0-studio/export';
import type { Devices, PageSize, Pane } from '@idef0-studio/geometry';
import {
  VIEW_KINDS,
  VIEWS,
  type Reach,
  type ViewKind,
  type ViewOptions,
} from '@idef0-studio/model';
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { WantedFocus } from './focus-on.js';

/** As commander hands them over; what is not written is undefined. */
export interface WrittenOptions extends ViewOptions {
  readonly format: PictureFormat | 'text';
  readonly out: string;
  readonly cache: boolean;
  readonly config?: string;
  readonly diagram?: string;
  readonly effort?: PictureLayout['effort'];
  readonly page?: PageSize;
  readonly screen?: Pane;
  readonly hideTunnelled?: true;
  readonly pipes?: true;
  readonly codes?: true;
  readonly farLabels?: true;
  readonly gaps?: true;
  readonly squiggles?: true;
  readonly raci?: true;
  /** `role`, `none`, or the name of a scale, a dimension of categories or a property. */
  readonly colour?: string;
  readonly date?: string;
  readonly focus?: string;
  readonly focusPath?: Extract<WantedFocus, { readonly kind: 'path' }>;
  readonly theme?: PictureLook['theme'];
  /** A kind, or the name of a view of the models. */
  readonly view?: string;
  readonly allViews?: true;
  readonly of?: string;
}

/** The views, and the node index as text. */
export type ViewName = ViewKind | 'index';

/** In the order of the help. */
export const VIEW_NAMES: readonly ViewName[] = [...VIEW_KINDS, 'index'];

export function isViewName(text: string | undefined): text is ViewName {
  return VIEW_NAMES.some((name) => name === text);
}

/** Every option that chooses a device, and what it sets. */
export const DEVICE_OPTIONS = {
  hideTunnelled: { tunnelled: 'hide' },
  pipes: { bundling: 'pipes' },
  codes: { labels: 'codes' },
  farLabels: { farEnds: 'repeat' },
  gaps: { crossings: 'gap' },
  squiggles: { squiggles: 'apart' },
  raci: { responsibilities: 'letters' },
} as const satisfies Partial<Record<keyof WrittenOptions, Partial<Devices>>>;

const EXAMPLES = `
Examples:
  idef0 export models --format svg --out pictures
  idef0 export models --format svg --out print --page A4 --effort high
  idef0 export models --format svg --out web --screen 620x800
  idef0 export models --format svg --out . --diagram A22 --hide-tunnelled --pipes --codes
  idef0 export models --format svg --out . --view impact --of A22 --upstream all
  idef0 export models --format svg --out . --view "Change Impact"`;

/** Gives a command the arguments and options of an export. */
export function withExportOptions(
  command: Command,
  action: (paths: readonly string[], written: WrittenOptions) => Promise<void>,
): Command {
  command
    .usage('[options] --format <format> --out <folder> <path...>')
    .argument('<path...>', '.idef0 files, and folders with such files')
    .addOption(
      new Option('--format <format>', 'svg: pictures; json: geometry; text: for --view index')
        .choices(['svg', 'json', 'text'])
        .makeOptionMandatory(),
    )
    .requiredOption('--out <folder>', 'folder to write to; made where it is missing')
    .option('--config <file>', 'settings of the rules; else the nearest idef0.json')
    .option(
      '--colour <what>',
      'colour boxes by a scale, a dimension of categories or a property; role: tell the roles of arrows apart; none',
    )
    .option('--date <date>', 'with --colour: as the last assessment by then says', date)
    .option('--no-cache', 'draw everything anew, and keep no picture for the next run')
    .addOption(
      new Option('--theme <theme>', "auto: the reader's, light or dark (default)").choices([
        ...['auto', 'light', 'dark', 'print'],
      ]),
    )
    .addOption(
      new Option('--page <size>', 'make the sheet for this paper, landscape').choices([
        ...['A4', 'A3', 'letter', 'none'],
      ]),
    );
  withDiagramOptions(command);
  withViewOptions(command);
  command.addHelpText('after', EXAMPLES);
  return command.action((paths: string[], written: WrittenOptions) => action(paths, written));
}

function withDiagramOptions(command: Command): void {
  command
    .optionsGroup('Diagrams:')
    .option('--diagram <node>', 'only this diagram, such as A22')
    .addOption(
      new Option(
        '--effort <effort>',
        'how long to search for a good layout: normal (default), or high for print',
      ).choices(['typing', 'normal', 'high']),
    )
    .option(
      '--screen <size>',
      'fit to a window of this size in px, as the preview does: 620x800; without a form',
      screen,
    )
    .option('--hide-tunnelled', 'leave out tunnelled arrows; the sheet says how many')
    .option('--pipes', 'draw arrows with the same ends as one, labelled with the list of them')
    .option('--codes', 'write short codes at the arrows, and a legend below')
    .option('--far-labels', 'repeat the label at each end that is far from it')
    .option('--squiggles', 'let names without room stand apart, with a squiggle to their line')
    .option('--raci', 'write R, A, C, I where mechanisms with responsibilities arrive')
    .option('--gaps', 'leave a gap in the level line where two lines cross')
    .option(
      '--focus <name>',
      'fade all but an object or a box (name or node); only diagrams or views that have it',
    )
    .option('--focus-path <from..to>', 'fade all but the ways between two boxes: A221..A223', path);
}

function withViewOptions(command: Command): void {
  const views = VIEW_KINDS.map((kind) => `${kind}: ${VIEWS[kind].shows}`);
  command
    .optionsGroup('Views, instead of diagrams:')
    .addOption(
      new Option(
        '--view <view>',
        [...views, 'index: the nodes as text', 'else a named view of the models'].join('; '),
      ),
    )
    .option('--all-views', 'every named view of the models')
    .option('--of <name>', 'what the view is of: an activity (name or node), or an object');
  for (const kind of VIEW_KINDS) {
    for (const { name, type, usual, help } of VIEWS[kind].options) {
      const read = type === 'level' ? level : reach;
      command.option(`--${name} <n>`, `${kind}: ${help} (default: ${usual})`, read);
    }
  }
}

function path(written: string): WrittenOptions['focusPath'] {
  const [from = '', to = '', ...rest] = written.split('..').map((name) => name.trim());
  if (from === '' || to === '' || rest.length > 0)
    throw new InvalidArgumentError("Write two boxes with '..' between them, such as A221..A223.");
  return { kind: 'path', from, to };
}

function date(written: string): string {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(written))
    throw new InvalidArgumentError('Give a year, a month or a day: 2005, 2005-03 or 2005-03-31.');
  return written;
}

function screen(written: string): Pane {
  const [, width, height] = /^(\d{2,4})x(\d{2,4})$/u.exec(written.trim()) ?? [];
  const pane = { width: Number(width), height: Number(height) };
  if (!(pane.width >= LEAST_PANE && pane.height >= LEAST_PANE))
    throw new InvalidArgumentError(
      `Give width and height in px, each from ${LEAST_PANE} to 9999, such as 620x800.`,
    );
  return pane;
}

/** px */
const LEAST_PANE = 50;

function level(written: string): number {
  const value = wholeNumber(written);
  if (value === undefined || value < 1)
    throw new InvalidArgumentError('Give a whole number from 1, such as 2.');
  return value;
}

function reach(written: string): Reach {
  const value = written === 'all' ? written : wholeNumber(written);
  if (value === undefined)
    throw new InvalidArgumentError("Give a whole number from 0, such as 2, or 'all'.");
  return value;
}

function wholeNumber(written: string): number | undefined {
  return /^\d{1,6}$/u.test(written) ? Number(written) : undefined;
}
