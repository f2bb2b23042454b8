/** Balance in a few words, for behind the first line of an activity. */
import { ROLES, type IcomRole } from '@idef0-studio/model';

/** An object that an activity does not declare. */
export interface Lacking {
  /** The list that it belongs into. */
  readonly role: IcomRole;
  readonly name: string;
}

/** What an activity does not declare, on one line: `lacks input Salt, Water, output Waste`, or with numbers in
 *  the place of names where these are too long: `lacks 12 inputs, 9 outputs`, or `lacks 1 C, 2 I, 3 O, 4 M`. */
export function hintLabel(lacking: readonly Lacking[]): string {
  const lists = listsOf(lacking);
  const named = lists.map(({ role, names }) => `${plural(role, names.length)} ${names.join(', ')}`);
  const counted = lists.map(({ role, names }) => `${names.length} ${plural(role, names.length)}`);
  const labels = [named, counted].map((phrases) => `lacks ${phrases.join(', ')}`);
  const fitting = labels.find(({ length }) => length <= MOST_CHARACTERS);
  return (
    fitting ?? `lacks ${lists.map(({ role, names }) => `${names.length} ${ICOM[role]}`).join(', ')}`
  );
}

/** The same with all names, as Markdown. */
export function hintTooltip(activity: string, lacking: readonly Lacking[]): string {
  const items = listsOf(lacking).map(
    ({ role, names }) => `- ${plural(role, names.length)}: ${names.join(', ')}`,
  );
  const head = `What is inside **${activity}** takes or gives more than its lists say:`;
  return [head, '', ...items].join('\n');
}

const ICOM: Readonly<Record<IcomRole, string>> = {
  input: 'I',
  control: 'C',
  output: 'O',
  mechanism: 'M',
};

/** VS Code cuts what is longer (`editor.inlayHints.maximumLength`). */
const MOST_CHARACTERS = 43;

interface List {
  readonly role: IcomRole;
  readonly names: readonly string[];
}

function listsOf(lacking: readonly Lacking[]): readonly List[] {
  return ROLES.map((role) => ({
    role,
    names: lacking.filter((each) => each.role === role).map(({ name }) => name),
  })).filter(({ names }) => names.length > 0);
}

function plural(role: IcomRole, count: number): string {
  return count === 1 ? role : `${role}s`;
}
