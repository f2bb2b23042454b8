/**
 * What the diagram form says: the captions of FIPS 183 annex C.4, and the Russian ones of forms after
 * R 50.1.028-2001 (GOST), as architects there know them.
 */
import type { SheetForm, Status } from '@idef0-studio/model';
import type { HiddenTunnels } from '../devices/apply-devices.js';

export interface FormWords {
  readonly usedAt: string;
  readonly author: string;
  readonly project: string;
  readonly notes: string;
  readonly date: string;
  readonly revision: string;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly reader: string;
  /** Over the column in which readers date their reading. */
  readonly read: string;
  readonly context: string;
  /** In the context field of A-0, which has no diagram above. */
  readonly top: string;
  readonly node: string;
  readonly title: string;
  readonly number: string;
  readonly purpose: string;
  readonly viewpoint: string;
  /** What the sheet says of tunnelled arrows that are left out; undefined where none are. */
  readonly hidden: (hidden: HiddenTunnels) => string | undefined;
}

/** The words of a form; undefined: that of FIPS 183. */
export function formWords(form: SheetForm | undefined): FormWords {
  return form === 'gost' ? RUSSIAN : ENGLISH;
}

const ENGLISH: FormWords = {
  usedAt: 'USED AT:',
  author: 'AUTHOR:',
  project: 'PROJECT:',
  notes: 'NOTES:',
  date: 'DATE:',
  revision: 'REV:',
  statuses: {
    working: 'WORKING',
    draft: 'DRAFT',
    recommended: 'RECOMMENDED',
    publication: 'PUBLICATION',
  },
  reader: 'READER',
  read: 'DATE',
  context: 'CONTEXT:',
  top: 'TOP',
  node: 'NODE:',
  title: 'TITLE:',
  number: 'NUMBER:',
  purpose: 'Purpose:',
  viewpoint: 'Viewpoint:',
  hidden: hiddenInEnglish,
};

const RUSSIAN: FormWords = {
  usedAt: 'ИСПОЛЬЗУЕТСЯ В:',
  author: 'АВТОР:',
  project: 'ПРОЕКТ:',
  notes: 'ЗАМЕЧАНИЯ:',
  date: 'ДАТА:',
  revision: 'ВЕРСИЯ:',
  statuses: {
    working: 'РАБОЧАЯ ВЕРСИЯ',
    draft: 'ЧЕРНОВИК',
    recommended: 'РЕКОМЕНДОВАНО',
    publication: 'ПУБЛИКАЦИЯ',
  },
  reader: 'ЧИТАТЕЛЬ',
  read: 'ДАТА',
  context: 'КОНТЕКСТ:',
  top: 'TOP',
  node: 'УЗЕЛ:',
  title: 'НАЗВАНИЕ:',
  number: 'НОМЕР:',
  purpose: 'Цель:',
  viewpoint: 'Точка зрения:',
  hidden: hiddenInRussian,
};

/** `7 tunnelled arrows and 2 tunnelled ends are hidden.` */
function hiddenInEnglish({ arrows, ends }: HiddenTunnels): string | undefined {
  const counted = [
    ...(arrows === 0 ? [] : [`${arrows} tunnelled ${arrows === 1 ? 'arrow' : 'arrows'}`]),
    ...(ends === 0 ? [] : [`${ends} tunnelled ${ends === 1 ? 'end' : 'ends'}`]),
  ];
  if (counted.length === 0) return undefined;
  return `${counted.join(' and ')} ${arrows + ends === 1 ? 'is' : 'are'} hidden.`;
}

/** Numbers stand behind the nouns, which would be declined with them else. */
function hiddenInRussian({ arrows, ends }: HiddenTunnels): string | undefined {
  const counted = [
    ...(arrows === 0 ? [] : [`стрелок — ${arrows}`]),
    ...(ends === 0 ? [] : [`концов стрелок — ${ends}`]),
  ];
  return counted.length === 0 ? undefined : `Скрыто туннелированных ${counted.join(', ')}.`;
}
