/** Where the texts of an element stand: title, purpose, outcomes and the like. */
import { eachText, formOrigins, type Origin, type Texts } from '@idef0-studio/model';
import type { TextRange } from './text-blocks.js';

/** Each text of an element with its keyword. */
export function textRanges(source: string, texts: Texts): readonly TextRange[] {
  const { outcomes, satisfies, includes, excludes } = texts;
  const { properties = [], formerly = [], audience = [], form } = texts;
  const withKeyword = ({ start, end }: TextRange) => ({
    start: start - (/[a-z]+[ \t]*$/u.exec(source.slice(0, start))?.[0].length ?? 0),
    end,
  });
  return [
    ...eachText(texts).map(([, { origin }]) => withKeyword(origin)),
    ...formOrigins(form).map((origins) => withKeyword(around(origins))),
    ...(audience.length === 0 ? [] : [withKeyword(around(audience.map(({ origin }) => origin)))]),
    ...formerly.map(({ origin }) => withKeyword(origin)),
    ...[...outcomes, ...satisfies, ...includes, ...excludes, ...properties].map(
      ({ origin: { start, end } }) => ({ start, end }),
    ),
  ];
}

function around(origins: readonly Origin[]): TextRange {
  return {
    start: Math.min(...origins.map(({ start }) => start)),
    end: Math.max(...origins.map(({ end }) => end)),
  };
}
