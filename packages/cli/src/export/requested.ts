/** From the options as written to a request: what they mean together, and which do not go together. */
import type { PictureFormat } from '@idef0-studio/export';
import type { Devices } from '@idef0-studio/geometry';
import { VIEWS, type ViewKind } from '@idef0-studio/model';
import { UsageError } from '../usage-error.js';
import {
  DEVICE_OPTIONS,
  isViewName,
  VIEW_NAMES,
  type ViewName,
  type WrittenOptions,
} from './export-options.js';
import type {
  DiagramRequest,
  ExportRequest,
  IndexRequest,
  NamedRequest,
  WantedColouring,
  WrittenView,
} from './export-request.js';
import type { WantedFocus } from './focus-on.js';

type OptionName = keyof WrittenOptions;

/** Options that are about diagrams, and what nobody can say of a view. */
const DIAGRAM_OPTIONS = [
  ...(['diagram', 'effort', 'screen'] as const),
  ...([
    'hideTunnelled',
    'pipes',
    'codes',
    'farLabels',
    'gaps',
    'squiggles',
    'raci',
    'focusPath',
  ] as const),
] satisfies readonly OptionName[];

/** The options that each view takes. */
function optionsOf(view: ViewName): readonly OptionName[] {
  if (view === 'index') return ['of'];
  const { of, options } = VIEWS[view];
  const subject = of.length === 0 ? [] : (['of'] as const);
  return [...subject, ...options.map(({ name }) => name), ...ALL_PICTURES];
}

/** Those of them that diagrams take, too. */
const ALL_PICTURES: readonly OptionName[] = ['page', 'focus', 'colour', 'date'];

/** Options that change how a picture looks, which is no part of its geometry. */
const LOOK_OPTIONS = [
  'theme',
  'colour',
  'date',
  'focus',
  'focusPath',
] satisfies readonly OptionName[];

/** @throws UsageError where options do not go together, or one is missing. */
export function requested(written: WrittenOptions): ExportRequest {
  const { out, cache, config, view, format } = written;
  const common = { out, cache, config };
  const named = namedIn(written);
  if (named !== undefined) return { ...common, subject: named };
  refuseStrays(written);
  const kind = isViewName(view) ? view : undefined;
  if (kind === 'index') return { ...common, subject: indexOf(written) };
  if (format === 'text')
    throw new UsageError("'--format text' is for '--view index'; pictures are svg or json.");
  if (format === 'json') refuse(written, LOOK_OPTIONS, "is for pictures: write '--format svg'");
  if (kind === undefined) return { ...common, subject: diagramsOf(written, format) };
  const { theme, focus, page } = written;
  if (written.colour === 'role')
    throw new UsageError("'--colour role' is for diagrams, not for '--view'.");
  const look = { theme, focus };
  const colouring = colouringOf(written);
  const subject = { ...viewOf(kind, written), format, look, layout: { page }, colouring };
  return { ...common, subject };
}

/** A view by a name that is no kind, or all named views; undefined where something else is wanted. */
function namedIn(written: WrittenOptions): NamedRequest | undefined {
  const { view, allViews } = written;
  if (allViews && view !== undefined)
    throw new UsageError("'--view' and '--all-views' do not go together; choose one.");
  if (!allViews && (view === undefined || isViewName(view))) return undefined;
  const stray = allViews
    ? (['of', 'diagram', 'level', 'depth', 'upstream', 'downstream'] as const)
    : (['diagram'] as const);
  refuse(written, stray, allViews ? "does not go with '--all-views'" : "does not go with '--view'");
  return { kind: 'named', name: view, written };
}

/** An option that the wanted thing does not know would be passed over in silence. */
function refuseStrays(written: WrittenOptions): void {
  const view = isViewName(written.view) ? written.view : undefined;
  const taken = view === undefined ? [] : optionsOf(view);
  if (view !== undefined) refuse(written, DIAGRAM_OPTIONS, "is for diagrams, not for '--view'");
  for (const name of new Set(VIEW_NAMES.flatMap(optionsOf))) {
    if (taken.includes(name) || (view === undefined && ALL_PICTURES.includes(name))) continue;
    const views = VIEW_NAMES.filter((each) => optionsOf(each).includes(name));
    refuse(written, [name], `goes with ${views.map((each) => `'--view ${each}'`).join(', ')}`);
  }
}

function refuse(written: WrittenOptions, names: readonly OptionName[], why: string): void {
  const stray = names.find((name) => written[name] !== undefined);
  if (stray !== undefined) throw new UsageError(`'${spelled(stray)}' ${why}.`);
}

/** `--hide-tunnelled` */
function spelled(name: OptionName): string {
  return `--${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
}

function diagramsOf(written: WrittenOptions, format: PictureFormat): DiagramRequest {
  const { diagram: node, effort, page, screen, theme, colour } = written;
  const colouring = colouringOf(written);
  if (page !== undefined && screen !== undefined)
    throw new UsageError("'--page' and '--screen' do not go together; choose one.");
  const layout = { effort, page: screen ?? page, devices: devicesOf(written) };
  const focus = focusOf(written);
  const look = { theme, ...(isArrowColour(colour) && { colour }) };
  return { kind: 'diagrams', node, format, layout, look, focus, colouring };
}

function isArrowColour(colour: string | undefined): colour is Devices['colour'] {
  return colour === 'role' || colour === 'none';
}

/** What boxes are coloured by; undefined where they are not. */
function colouringOf({ colour, date }: WrittenOptions): WantedColouring | undefined {
  if (colour !== undefined && !isArrowColour(colour)) return { name: colour, date };
  if (date !== undefined)
    throw new UsageError("'--date' goes with '--colour <scale>': it says whose levels are shown.");
  return undefined;
}

/** Only what is asked for: on a page, the layout chooses the others. */
function devicesOf(written: WrittenOptions): Partial<Devices> {
  return Object.entries(DEVICE_OPTIONS).reduce<Partial<Devices>>(
    (all, [name, device]) => (name in written ? { ...all, ...device } : all),
    {},
  );
}

function focusOf({ focus, focusPath }: WrittenOptions): WantedFocus | undefined {
  if (focus !== undefined && focusPath !== undefined)
    throw new UsageError("'--focus' and '--focus-path' do not go together; choose one.");
  return focus === undefined ? focusPath : { kind: 'thing', name: focus };
}

function indexOf({ of, format }: WrittenOptions): IndexRequest {
  if (format !== 'text') throw new UsageError("The node index is text: write '--format text'.");
  return { kind: 'index', of };
}

function viewOf(kind: ViewKind, written: WrittenOptions): WrittenView {
  const { needs, options } = VIEWS[kind];
  const { of } = written;
  if (needs !== undefined && of === undefined)
    throw new UsageError(`Say what the view is of: ${needs}.`);
  return {
    kind,
    of,
    ...Object.fromEntries(options.map(({ name, usual }) => [name, written[name] ?? usual])),
  };
}
