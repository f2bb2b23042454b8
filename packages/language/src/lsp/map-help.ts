/** What maps say of an activity, in words: Markdown for hover. */
import {
  mapLines,
  type Activity,
  type MapLine,
  type MappedEnd,
  type ModelMap,
  type ModelQueries,
  type RelationSign,
} from '@idef0-studio/model';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { plain } from './markdown.js';

/** How the left side stands to the right one, and the right one to the left. */
const TO_RIGHT: Readonly<Record<RelationSign, string>> = {
  '=': 'is the same as',
  '>': 'covers',
  '<': 'is a part of',
  '~': 'is related to',
};
const TO_LEFT: Readonly<Record<RelationSign, string>> = {
  ...TO_RIGHT,
  '>': TO_RIGHT['<'],
  '<': TO_RIGHT['>'],
};

/** What the maps of the workspace say of an activity, a line each; undefined where none has it. */
export function mappedBelow(
  workspace: ModelWorkspace,
  model: ModelQueries,
  activity: Activity,
): string | undefined {
  const said = workspace.everyModel().flatMap((owner) =>
    owner.plainElements('map').flatMap(({ name, map }) => {
      if (map === undefined || (map.left !== model.name && map.right !== model.name)) return [];
      return mapLines(owner, map)
        .flatMap((line) => saidOf(line, map, activity))
        .map((each) => `- ${each} (${plain(name)})`);
    }),
  );
  return said.length === 0 ? undefined : `*Mapped:*\n\n${said.join('\n')}`;
}

/** Whole sentences: what a line says. */
export function lineHelp({ sign, left, right, note }: MapLine, map: ModelMap): string {
  if (left === undefined)
    return sentence(
      `${names(right)} of ${plain(map.right)} has no counterpart in ${plain(map.left)}`,
      note,
    );
  const subject = `${shown(left)} of ${plain(map.left)}`;
  if (right.length === 0)
    return sentence(`${subject} has no counterpart in ${plain(map.right)}`, note);
  return sentence(`${subject} ${TO_RIGHT[sign]} ${names(right)} of ${plain(map.right)}`, note);
}

function saidOf(
  { sign, left, right, note }: MapLine,
  map: ModelMap,
  { id }: Activity,
): readonly string[] {
  const is = (end: MappedEnd | undefined) => end?.activity?.id === id;
  const said: string[] = [];
  if (is(left))
    said.push(
      right.length === 0
        ? `has no counterpart in ${plain(map.right)}`
        : `${TO_RIGHT[sign]} ${names(right)} of ${plain(map.right)}`,
    );
  if (right.some(is))
    said.push(
      left === undefined
        ? `has no counterpart in ${plain(map.left)}`
        : `${TO_LEFT[sign]} ${shown(left)} of ${plain(map.left)}`,
    );
  return said.map((each) => withNote(each, note));
}

function names(ends: readonly MappedEnd[]): string {
  return ends.map(shown).join(', ');
}

function shown({ name, activity }: MappedEnd): string {
  return `**${plain(activity?.name ?? [...name.qualifier, name.text].join('.'))}**`;
}

function sentence(said: string, note: string | undefined): string {
  return `${withNote(said, note)}${note === undefined || !/[.?!]$/u.test(note) ? '.' : ''}`;
}

function withNote(said: string, note: string | undefined): string {
  return note === undefined ? said : `${said}: ${note}`;
}
