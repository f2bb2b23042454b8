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
 * The diagram on its page with the fewest devices that bring its text to 6 points; where none do, with those that
 * make it so much larger that what they hide is worth it. Devices in `asked` stay as they are. `last` are the devices of the picture that
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
  if (kept !== undefined)
    return noted([plain], plain, size, isSame(kept, first) ? undefined : { first });
  const attempts = [plain];
  for (const devices of choices) {
    if (Math.max(...attempts.map(textOf)) >= LEAST_TEXT) break;
    attempts.push(yield* attempt(devices, size, draw));
  }
  const best = attempts.reduce((a, b) => (isWorth(a, b) ? b : a));
  return noted(attempts, best, size, best === plain ? undefined : { first, text: textOf(plain) });
}

function* attempt(devices: Devices, size: Paper['size'], draw: Draw): Generator<void, Attempt> {
  const place = yield* draw(devices);
  return { devices, place, geometry: { ...place(size), devices } };
}

function textOf({ geometry }: Attempt): number {
  return geometry.page?.textPt ?? 0;
}

/** Whether more devices are worth what they hide: they make text readable, or much larger. */
function isWorth(fewer: Attempt, more: Attempt): boolean {
  const [before, after] = [textOf(fewer), textOf(more)];
  return before < LEAST_TEXT && (after >= LEAST_TEXT || after > before * WORTH);
}

/** Text that is too small has to get larger by this factor for each choice. */
const WORTH = 1.08;

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
    one.farEnds === other.farEnds &&
    one.squiggles === other.squiggles
  );
}

/** What the devices that were chosen are compared with: those asked for, and the size of the text with them, points
 *  (undefined: not known). */
interface Before {
  readonly first: Devices;
  readonly text?: number;
}

/** The picture with what there is to say of its text. `attempts` are all that were drawn; `before` is undefined where
 *  no devices were chosen for it. */
function noted(
  attempts: readonly Attempt[],
  chosen: Attempt,
  size: Paper['size'],
  before: Before | undefined,
): DiagramGeometry {
  const { geometry } = chosen;
  const choice = before === undefined ? [] : [choiceNote(chosen, size, before)];
  const small = textOf(chosen) >= LEAST_TEXT ? [] : [smallNote(attempts, chosen, size)];
  return { ...geometry, notes: [...geometry.notes, ...choice, ...small] };
}

/** `Labels are codes with a legend, so that text is 6.3 pt on A4 instead of 5.1 pt.` */
function choiceNote(chosen: Attempt, size: Paper['size'], { first, text }: Before): string {
  const { labels, bundling, tunnelled } = chosen.devices;
  const done = [
    ...(labels === first.labels ? [] : ['labels are codes with a legend']),
    ...(bundling === first.bundling ? [] : ['arrows of the same ends are drawn as one']),
    ...(tunnelled === first.tunnelled ? [] : ['tunnelled arrows are hidden']),
  ];
  const instead = text === undefined ? '' : ` instead of ${pointsText(text)}`;
  return `${capital(listed(done))}, so that text is ${pointsText(textOf(chosen))} on ${size}${instead}.`;
}

/** `Text is 3.6 pt on A4, less than the 6 pt that can be read on paper; on A3 it would be about 5.4 pt. With pipes it
 *  would be 3.9 pt. A focus on ...` */
function smallNote(attempts: readonly Attempt[], chosen: Attempt, size: Paper['size']): string {
  const larger = LARGER[size];
  const onLarger =
    larger === undefined
      ? ''
      : `; on ${larger} it would be about ${pointsText(chosen.place(larger).page?.textPt ?? 0)}`;
  const least = `less than the ${LEAST_TEXT} pt that can be read on paper`;
  return [
    `Text is ${pointsText(textOf(chosen))} on ${size}, ${least}${onLarger}.`,
    ...moreHelp(attempts, chosen),
    'A focus on a box or an object makes its arrows stand out.',
  ].join(' ');
}

/** What devices that were not worth choosing would gain; none where they gain nothing. */
function moreHelp(attempts: readonly Attempt[], chosen: Attempt): readonly string[] {
  const best = attempts.reduce((a, b) => (textOf(b) > textOf(a) ? b : a));
  if (pointsText(textOf(best)) === pointsText(textOf(chosen))) return [];
  const { labels, bundling, tunnelled } = chosen.devices;
  const more = [
    ...(best.devices.labels === labels ? [] : ['with codes']),
    ...(best.devices.bundling === bundling ? [] : ['with pipes']),
    ...(best.devices.tunnelled === tunnelled ? [] : ['without tunnelled arrows']),
  ];
  return [`${capital(listed(more))} it would be ${pointsText(textOf(best))}.`];
}

/** Rounded down to a tenth, so that a text which is too small never looks large enough. */
export function pointsText(size: number): string {
  return `${(Math.floor(size * 10 + 1e-6) / 10).toFixed(1)} pt`;
}

/** `one, two and three` */
function listed(parts: readonly string[]): string {
  if (parts.length < 3) return parts.join(' and ');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
