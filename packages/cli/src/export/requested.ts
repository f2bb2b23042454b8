/** From the options as written to a request: what they mean together, and which do not go together. */
import type { PictureFormat } from '@idef0-studio/export';
import type { Devices } from '@idef0-studio/geometry';
import { UsageError } from '../usage-error.js';
import { DEVICE_OPTIONS, type WrittenOptions } from './export-options.js';
import type { DiagramRequest, ExportRequest, IndexRequest, ViewSubject } from './export-request.js';
import type { WantedFocus } from './focus-on.js';

type ViewName = NonNullable<WrittenOptions['view']>;
type OptionName = keyof WrittenOptions;

/** Options that are about diagrams, and what nobody can say of a view. */
const DIAGRAM_OPTIONS = [
  ...(['diagram', 'effort'] as const),
  ...(['hideTunnelled', 'pipes', 'codes', 'farLabels', 'colour', 'focusPath'] as const),
] satisfies readonly OptionName[];

/** The options that each view takes. */
const VIEW_OPTIONS: Readonly<Record<ViewName, readonly OptionName[]>> = {
  context: ['page', 'focus'],
  tree: ['of', 'depth', 'page', 'focus'],
  map: ['of', 'level', 'page', 'focus'],
  object: ['of', 'page', 'focus'],
  impact: ['of', 'upstream', 'downstream', 'page', 'focus'],
  index: ['of'],
};

/** Those of them that diagrams take, too. */
const ALL_PICTURES: readonly OptionName[] = ['page', 'focus'];

/** Options that change how a picture looks, which is no part of its geometry. */
const LOOK_OPTIONS = ['theme', 'colour', 'focus', 'focusPath'] satisfies readonly OptionName[];

/** Steps of an impact view where none are given. */
const USUAL_REACH = 2;

/** @throws UsageError where options do not go together, or one is missing. */
export function requested(written: WrittenOptions): ExportRequest {
  const { out, cache, config, view, format } = written;
  const common = { out, cache, config };
  refuseStrays(written);
  if (view === 'index') return { ...common, subject: indexOf(written) };
  if (format === 'text')
    throw new UsageError("'--format text' is for '--view index'; pictures are svg or json.");
  if (format === 'json') refuse(written, LOOK_OPTIONS, "is for pictures: write '--format svg'");
  if (view === undefined) return { ...common, subject: diagramsOf(written, format) };
  const { theme, focus, page } = written;
  const look = { theme, focus };
  const subject = { ...viewOf(view, written), format, look, layout: { page } };
  return { ...common, subject };
}

/** An option that the wanted thing does not know would be passed over in silence. */
function refuseStrays(written: WrittenOptions): void {
  const { view } = written;
  const taken = view === undefined ? [] : VIEW_OPTIONS[view];
  if (view !== undefined) refuse(written, DIAGRAM_OPTIONS, "is for diagrams, not for '--view'");
  for (const name of new Set(Object.values(VIEW_OPTIONS).flat())) {
    if (taken.includes(name) || (view === undefined && ALL_PICTURES.includes(name))) continue;
    const views = Object.entries(VIEW_OPTIONS).filter(([, options]) => options.includes(name));
    refuse(written, [name], `goes with ${views.map(([of]) => `'--view ${of}'`).join(', ')}`);
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
  const { diagram: node, effort, page, theme, colour } = written;
  const layout = { effort, page, devices: devicesOf(written) };
  const focus = focusOf(written);
  return { kind: 'diagrams', node, format, layout, look: { theme, colour }, focus };
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

function viewOf(view: Exclude<ViewName, 'index'>, written: WrittenOptions): ViewSubject {
  const { of, level = 1, depth = 'all' } = written;
  const { upstream = USUAL_REACH, downstream = USUAL_REACH } = written;
  switch (view) {
    case 'context':
      return { kind: view };
    case 'tree':
      return { kind: view, of, depth };
    case 'map':
      return { kind: view, of, level };
    case 'object':
      return { kind: view, of: wantedOf(of, 'an object, such as \'--of "Order"\'') };
    case 'impact': {
      const thing = wantedOf(of, "an activity or object, such as '--of A22'");
      return { kind: view, of: thing, upstream, downstream };
    }
  }
}

function wantedOf(of: string | undefined, example: string): string {
  if (of === undefined) throw new UsageError(`Say what the view is of: ${example}.`);
  return of;
}
