/** Bytes that are no UTF-8: one finding that names the encoding, and the text read as it was meant. */
import { loadWorkspace, readText } from '@idef0-studio/language';
import { createIdef0Services } from '@idef0-studio/language/lsp';
import { EmptyFileSystem, TextDocument, URI as LangiumURI } from 'langium';
import { describe, expect, test } from 'vitest';

const URI = 'file:///test.idef0';
const RUSSIAN = `model Пекарня "Как мы печём хлеб"
object Мука "Смолотая пшеница"
activity Печь хлеб {
  control
    Рецепт "Сколько чего нужно"
  input
    Мука
  output
    Хлеб "То, что продаётся в лавке"
  mechanism
    Печь
}
`;
const GERMAN = `model Bäckerei "Brot für die Straße"
object Mehl
activity Brot backen {
  input
    Mehl "Gemahlenes Getreide aus der Mühle"
  output
    Brötchen
}
`;
const FRENCH = 'model Boulangerie\n// Créée en été, à côté de l\u2019église\nobject Pâte "Levée"\n';

/** The letters of an encoding of one byte each, from the byte 0x80 on. */
function bytesIn(encoding: string, text: string): Uint8Array {
  const table = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, n) => n));
  return Uint8Array.from([...text], (letter) => {
    const byte = table.indexOf(letter);
    if (byte < 0) throw new RangeError(`'${letter}' is not in ${encoding}.`);
    return byte;
  });
}

function wide(text: string, isBig: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
}

async function findingsOf(bytes: Uint8Array) {
  const read = readText(bytes);
  const workspace = await loadWorkspace([{ uri: URI, ...read }]);
  workspace.setRuleSettings({ profile: 'relaxed', severities: {} });
  return { ...read, findings: workspace.findingsOf(URI) };
}

describe('the encoding of bytes that are no UTF-8', () => {
  test.each([
    ['windows-1251', RUSSIAN, 'windows-1251 (Cyrillic)'],
    ['koi8-r', RUSSIAN, 'KOI8-R (Cyrillic)'],
    ['ibm866', RUSSIAN, 'IBM866 (Cyrillic)'],
    ['iso-8859-5', RUSSIAN, 'ISO-8859-5 (Cyrillic)'],
    ['windows-1251', 'model M\n// Проверить у пекаря\nrole Baker', 'windows-1251 (Cyrillic)'],
    ['koi8-r', 'model M\nrole Baker "Печёт хлеб"', 'KOI8-R (Cyrillic)'],
    ['windows-1251', 'model M "ПРОЕКТ ПЕКАРНИ"\nrole Baker', 'windows-1251 (Cyrillic)'],
    ['windows-1252', GERMAN, 'windows-1252 (Latin-1)'],
    ['windows-1252', FRENCH, 'windows-1252 (Latin-1)'],
    ['windows-1252', 'model M\nrole Baker "It\u2019s \u201Cours\u201D"', 'windows-1252 (Latin-1)'],
  ])('is told, and the text is read in it: %s', async (encoding, source, name) => {
    const { text, foreign, findings } = await findingsOf(bytesIn(encoding, source));
    expect(text).toBe(source);
    const found = findings.filter(({ code }) => code === 'syntax/encoding');
    expect(found.map(({ message }) => message)).toEqual([
      `This is no UTF-8; the file looks like ${name}: open it in that encoding, and save it as UTF-8.`,
    ]);
    const first = source.search(/[^\p{ASCII}]/u);
    expect([foreign?.at, found[0]?.origin.start]).toEqual([first, first]);
  });

  test.each([
    ['little', false],
    ['big', true],
  ])('is told of UTF-16 without a byte order mark: %s endian', async (name, isBig) => {
    for (const source of [RUSSIAN, GERMAN, 'model M\nrole Baker']) {
      const { text, findings } = await findingsOf(wide(source, isBig));
      expect(text).toBe(source);
      const [found] = findings.filter(({ code }) => code === 'syntax/encoding');
      expect(found?.message).toContain(`UTF-16 (${name} endian) without a byte order mark`);
    }
  });

  test('costs no other finding', async () => {
    const codes = async (bytes: Uint8Array) =>
      (await findingsOf(bytes)).findings.map(({ code, origin }) => `${code} ${origin.start}`);
    const right = await codes(Buffer.from(RUSSIAN, 'utf8'));
    const foreign = await codes(bytesIn('windows-1251', RUSSIAN));
    expect(foreign.filter((code) => !code.startsWith('syntax/encoding'))).toEqual(right);
  });
});

test.each([
  ['UTF-8', Buffer.from(RUSSIAN, 'utf8')],
  ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${RUSSIAN}`, 'utf8')],
  ['UTF-16 with a byte order mark', wide(`\uFEFF${RUSSIAN}`, false)],
  ['UTF-16, big endian, with a byte order mark', wide(`\uFEFF${RUSSIAN}`, true)],
  ['four bytes for a letter', Buffer.from('model M "\u{1F35E}"\nrole Baker', 'utf8')],
])('%s is read as it is', (_, bytes) => {
  const { text, foreign } = readText(bytes);
  expect(foreign).toBeUndefined();
  expect(text.startsWith('model')).toBe(true);
});

describe('a text in which letters are lost', () => {
  test('has one finding at the first of them, whatever it holds besides', async () => {
    const text = RUSSIAN.replace(/[^\p{ASCII}]/gu, '\uFFFD');
    const workspace = await loadWorkspace([{ uri: URI, text }]);
    workspace.setRuleSettings({ profile: 'relaxed', severities: {} });
    const found = workspace.findingsOf(URI);
    expect(found.map(({ code, origin }) => [code, origin.start])).toEqual([
      ['syntax/encoding', text.indexOf('\uFFFD')],
    ]);
  });

  test.each([
    ['a text', 'model M\nrole Baker "Bakes \uFFFD"'],
    ['a long text', 'model M\nobject X {\n  description """\n  \uFFFD\n  """\n}'],
    ['a comment', 'model M // \uFFFD\nrole Baker'],
    ['a block comment', 'model M /* \uFFFD */\nrole Baker'],
    ['a name in backquotes', 'model M\nrole `B\uFFFDker`'],
  ])('has it also inside %s', async (_, text) => {
    const workspace = await loadWorkspace([{ uri: URI, text }]);
    const found = workspace.findingsOf(URI).filter(({ code }) => code === 'syntax/encoding');
    expect(found.map(({ origin }) => origin.start)).toEqual([text.indexOf('\uFFFD')]);
  });

  test('is UTF-8 with damage where most of it is UTF-8', async () => {
    const damaged = Buffer.concat([Buffer.from(RUSSIAN, 'utf8'), Buffer.from([0xd0, 0x0a])]);
    const { text, findings } = await findingsOf(damaged);
    expect(text.startsWith(RUSSIAN)).toBe(true);
    const [found] = findings.filter(({ code }) => code === 'syntax/encoding');
    expect(found?.message).toMatch(/^Bytes that are no UTF-8 stood here/);
  });
});

describe('a file that the language server reads', () => {
  const CP1251 = bytesIn('windows-1251', RUSSIAN);
  const uri = LangiumURI.parse(URI);

  /** A server with one file of bytes; `open` is the text that an editor has of it. */
  async function served() {
    const { fileSystemProvider } = EmptyFileSystem;
    const files = Object.assign(fileSystemProvider(), {
      stat: async () => ({ isFile: true, isDirectory: false, uri }),
      readBinary: async () => CP1251,
      readFile: async () => new TextDecoder().decode(CP1251),
    });
    const { shared } = createIdef0Services({ fileSystemProvider: () => files });
    const { DocumentBuilder, TextDocuments } = shared.workspace;
    await DocumentBuilder.update([uri], []);
    return {
      open: async (text: string) => {
        TextDocuments.set(TextDocument.create(URI, 'idef0', 1, text));
        await DocumentBuilder.update([uri], []);
      },
      close: async () => {
        TextDocuments.delete(uri);
        await DocumentBuilder.update([uri], []);
      },
      encodings: () =>
        shared.idef0.ModelWorkspace.findingsOf(URI)
          .filter(({ code }) => code === 'syntax/encoding')
          .map(({ message }) => /looks like (\S+)/.exec(message)?.[1]),
      names: () => shared.idef0.ModelWorkspace.modelNames(),
    };
  }

  test('is read by its bytes', async () => {
    const server = await served();
    expect(server.names()).toEqual(['Пекарня']);
    expect(server.encodings()).toEqual(['windows-1251']);
  });

  test('is judged by the text of an editor that knows its encoding, and by its bytes again behind that', async () => {
    const server = await served();
    await server.open(RUSSIAN);
    expect(server.encodings()).toEqual([]);
    await server.open(`${RUSSIAN}\nrole Пекарь`);
    expect(server.encodings()).toEqual([]);
    await server.open(RUSSIAN);
    await server.close();
    expect(server.encodings()).toEqual(['windows-1251']);
  });

  test('has its encoding told also where an editor has lost its letters', async () => {
    const server = await served();
    await server.open(new TextDecoder().decode(CP1251));
    expect(server.encodings()).toEqual(['windows-1251']);
  });
});
