/**
 * A page that can be read: where the text of a diagram would be too small for its paper, the devices that help are
 * chosen for it, and the notes say which and why.
 */
import {
  NO_DEVICES,
  type Devices,
  type DiagramGeometry,
  type PageSize,
} from '@idef0-studio/geometry';
import { LARGER, type Paper } from './page-size.js';

/** The smallest text that print can be read at, points. */
export const LEAST_TEXT = 6;

/** The devices that make room, in the order in which they are tried; each is added to those before. */
const HELP: readonly Partial<Devices>[] = [
  { labels: 'codes' },
  { bundling: 'pipes' },
  { tunnelled: 'hide' },
];

/** A drawing that can be placed on a sheet of any size. */
export type Placeable = (size: PageSize) => DiagramGeometry;

type Draw = (devices: Devices) => Generator<void, Placeable>;

/** What was drawn with which devices. */
interface Attempt {
  readonly devices: Devices;
  readonly place: Placeable;
  readonly geometry: DiagramGeometry;
}

/**
 * The diagram on its page with the fewest devices that bring its text to 6 points; where none does, with those
 * that bring it nearest. Devices in `asked` stay as they are. `last` are the devices of the picture that
 * is being edited: they are kept as long as they are a choice.
 */
export function* readablePage(
  size: Paper['size'],
  asked: Partial<Devices>,
  last: Partial<Devices> | undefined,
  draw: Draw,
): Generator<void, DiagramGeometry> {
  const [first, ...choices] = choicesOf(asked);
  const kept = last && [first, ...choices].find((choice) => isSame(choice, last));
  const plain = yield* attempt(kept ?? first, size, draw);
  if (kept !== undefined) return noted(plain, size, isSame(kept, first) ? undefined : []);
  const attempts = [plain];
  for (const devices of choices) {
    if (Math.max(...attempts.map(textOf)) >= LEAST_TEXT) break;
    attempts.push(yield* attempt(devices, size, draw));
  }
  const best = attempts.reduce((a, b) => (textOf(b) > textOf(a) + WORTH ? b : a));
  return noted(best, size, best === plain ? undefined : [textOf(plain)]);
}

function* attempt(devices: Devices, size: Paper['size'], draw: Draw): Generator<void, Attempt> {
  const place = yield* draw(devices);
  return { devices, place, geometry: { ...place(size), devices } };
}

function textOf({ geometry }: Attempt): number {
  return geometry.page?.textPt ?? 0;
}

/** A device that gains less than this is not worth what it hides, points. */
const WORTH = 0.1;

/** What is asked for, then with one more device each. Devices that the reader has chosen are no choice. */
function choicesOf(asked: Partial<Devices>): readonly [Devices, ...Devices[]] {
  const first = { ...NO_DEVICES, ...asked };
  const choices: Devices[] = [];
  for (const device of HELP) {
    const before = choices.at(-1) ?? first;
    const next = { ...before, ...device, ...asked };
    if (!isSame(before, next)) choices.push(next);
  }
  return [first, ...choices];
}

/** Whether two choices give the same drawing; colours do not matter. */
function isSame(one: Devices, other: Partial<Devices>): boolean {
  return (
    one.labels === other.labels &&
    one.bundling === other.bundling &&
    one.tunnelled === other.tunnelled &&
    one.farEnds === other.farEnds
  );
}

/** The picture with what there is to say of its text. `before` is the size of its text without the devices that
 *  were chosen for it (empty: not known); undefined where none were. */
function noted(
  { devices, place, geometry }: Attempt,
  size: Paper['size'],
  before: readonly number[] | undefined,
): DiagramGeometry {
  const text = geometry.page?.textPt ?? 0;
  const chosen = before === undefined ? [] : [choiceNote(devices, size, text, before)];
  const small = text >= LEAST_TEXT ? [] : [smallNote(size, text, place)];
  return { ...geometry, notes: [...geometry.notes, ...chosen, ...small] };
}

/** `Labels are codes with a legend, so that text is 6.3 pt on A4 instead of 5.1 pt.` */
function choiceNote(
  { labels, bundling, tunnelled }: Devices,
  size: Paper['size'],
  text: number,
  [before]: readonly number[],
): string {
  const done = [
    ...(labels === 'codes' ? ['labels are codes with a legend'] : []),
    ...(bundling === 'pipes' ? ['arrows of the same ends are drawn as one'] : []),
    ...(tunnelled === 'hide' ? ['tunnelled arrows are hidden'] : []),
  ];
  const list =
    done.length < 3
      ? done.join(' and ')
      : `${done.slice(0, -1).join(', ')} and ${done.at(-1) ?? ''}`;
  const instead = before === undefined ? '' : ` instead of ${pointsText(before)}`;
  return `${capital(list)}, so that text is ${pointsText(text)} on ${size}${instead}.`;
}

/** `Text is 5.2 pt on A4, less than the 6 pt that can be read on paper; on A3 it would be 7.4 pt.` */
function smallNote(size: Paper['size'], text: number, place: Placeable): string {
  const larger = LARGER[size];
  const onLarger =
    larger && `; on ${larger} it would be ${pointsText(place(larger).page?.textPt ?? 0)}`;
  return `Text is ${pointsText(text)} on ${size}, less than the ${LEAST_TEXT} pt that can be read on paper${onLarger ?? ''}.`;
}

/** Rounded down to a tenth, so that a text which is too small never looks large enough. */
export function pointsText(size: number): string {
  return `${(Math.floor(size * 10 + 1e-6) / 10).toFixed(1)} pt`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
