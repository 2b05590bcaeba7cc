import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import { after, before, describe, test } from 'mocha';
import { TemporaryFolder } from '../server/temporaryFolder.ts';
import { type Ran, type RunOptions, runProgram } from './fakeIo.ts';

describe('the command line', () => {
  let folder: TemporaryFolder;

  before(() => {
    folder = new TemporaryFolder({
      'seeds/en.txt': 'Runway raised $315 million.\r\nNvidia took part.',
      'seeds/ru.md': 'Runway привлекла $315 млн. 🚀',
      'seeds/a/deep.html': '<p>General Atlantic</p>',
      'seeds/picture.png': Uint8Array.of(0x89, 0x50, 0, 0),
      'seeds/node_modules/x/readme.md': 'Runway',
      'bad/binary.txt': Uint8Array.of(1, 0, 2),
      'bad/good.txt': 'Runway',
      'bad/latin1.txt': Uint8Array.of(0xe9),
      'odd/[x].txt': 'Runway',
      'utf16.txt': Buffer.from('\uFEFFRunway', 'utf16le'),
      'mine.yaml': 'type: company\nentities:\n  - { name: qwzorb }\n',
      'broken.yaml': 'x\n  !',
      'qwzorb.txt': 'we saw qwzorb',
    });
    symlinkSync('nowhere', folder.pathOf('bad/link.txt'));
  });

  after(() => folder.remove());

  const run = (line: string, options: RunOptions = {}): Promise<Ran> =>
    runProgram(line.split(' ').filter(Boolean), { cwd: folder.path, ...options });

  async function checkUris(line: string, uris: string, code = 0): Promise<Ran> {
    const ran = await run(line);
    const found = ran.out
      .split('\n')
      .filter(Boolean)
      .map((each) => JSON.parse(each).uri);
    assert.deepEqual(found, uris.split(' ').filter(Boolean));
    assert.equal(ran.code, code, ran.error);
    return ran;
  }

  async function checkMisuse(line: string, message: RegExp): Promise<void> {
    const ran = await run(line);
    assert.equal(ran.code, 2);
    assert.equal(ran.out, '');
    assert.match(ran.error, message);
  }

  describe('help and version', () => {
    for (const command of ['', 'analyze', 'timeline', 'claims', 'entities', 'export', 'lsp']) {
      test(`dossier ${command}`, async () => {
        for (const option of ['--help', '-h', 'x --help']) {
          if (command === '' && option.startsWith('x')) continue;
          const ran = await run(`${command} ${option}`);
          assert.equal(ran.code, 0);
          assert.match(ran.out, /^Usage: dossier /);
          assert.equal(ran.error, '');
        }
        assert.deepEqual(await run(`${command} --version`), { code: 0, out: '1.2.3\n', error: '', served: false });
      });
    }
    test('every command has its line in the help', async () => {
      const { out } = await run('--help');
      for (const command of ['analyze', 'timeline', 'claims', 'entities', 'export', 'lsp'])
        assert.match(out, new RegExp(`^  ${command} `, 'm'));
    });
  });

  describe('misuse', () => {
    test('no command', () => checkMisuse('', /A command is missing.*\nTry "dossier --help"/));
    test('an unknown command', () => checkMisuse('analyse x', /no command "analyse"/));
    test('an unknown option of the program', () => checkMisuse('--fast', /no option "--fast"/));
    test('an unknown option', () =>
      checkMisuse('analyze --fast x', /Unknown option '--fast'.*\nTry "dossier analyze --help"/));
    test('no path', () => checkMisuse('analyze', /A PATH is missing/));
    test('an unknown format', () =>
      checkMisuse('analyze --format xml x', /--format "xml" is not known; it is one of jsonl, json\./));
    test('a format without a value', () => checkMisuse('analyze x --format', /--format/));
    test('no export format', () => checkMisuse('export x', /--format is missing/));
    test('an unknown event type', () => checkMisuse('timeline x --type party', /--type "party" is not known/));
    test('a date that is none', () => checkMisuse('timeline x --from 2026-02-30', /--from "2026-02-30" is no date/));
    test('claims, which are not there yet', () => checkMisuse('claims seeds', /claim ledger is not there yet/));
    test('a server without a way to speak', () => checkMisuse('lsp', /--stdio/));
    test('a server with a path', () => checkMisuse('lsp --stdio seeds', /takes no PATH/));
  });

  describe('analyze', () => {
    test('a file', () => checkUris('analyze seeds/en.txt', 'seeds/en.txt'));
    test('a file whatever its ending', () => checkUris('analyze mine.yaml', 'mine.yaml'));
    test('a folder in path order', () => checkUris('analyze seeds', 'seeds/a/deep.html seeds/en.txt seeds/ru.md'));
    test('a folder with a slash', () => checkUris('analyze seeds/', 'seeds/a/deep.html seeds/en.txt seeds/ru.md'));
    test('several paths in path order, each file once', () =>
      checkUris('analyze seeds/ru.md ./seeds/en.txt seeds/en.txt seeds/ru.md', './seeds/en.txt seeds/ru.md'));
    test('a glob', () => checkUris('analyze seeds/*.txt', 'seeds/en.txt'));
    test('a glob through folders', () => checkUris('analyze seeds/**/*.{html,md}', 'seeds/a/deep.html seeds/ru.md'));
    test('a glob from here', () => checkUris('analyze *.txt', 'qwzorb.txt utf16.txt'));
    test('an absolute glob', () => checkUris(`analyze ${folder.path}/q*.txt`, `${folder.path}/qwzorb.txt`));
    test('a name that reads as a glob', () => checkUris('analyze odd/[x].txt', 'odd/[x].txt'));
    test('a glob that nothing matches', async () => {
      const { error } = await checkUris('analyze *.pdf qwzorb.txt', 'qwzorb.txt', 1);
      assert.match(error, /\*\.pdf is left out: no file matches it/);
    });
    test('UTF-16 with its mark', async () => {
      const { out } = await run('analyze utf16.txt');
      assert.deepEqual(JSON.parse(out).mentions[0].end, 6);
    });
    test('bad files are named, the rest is done', async () => {
      const { error } = await checkUris('analyze bad none.txt', 'bad/good.txt', 1);
      assert.equal(error.split('\n').length - 1, 4);
      assert.match(error, /dossier: bad\/binary\.txt is left out: it is not a text file\./);
      assert.match(error, /bad\/latin1\.txt is left out: its text is neither UTF-8 nor UTF-16\./);
      assert.match(error, /bad\/link\.txt is left out: it is a link that leads nowhere\./);
      assert.match(error, /none\.txt is left out: there is no such file or folder\./);
    });
    test('one array', async () => {
      const { out } = await run('analyze seeds --format json');
      assert.equal(JSON.parse(out).length, 3);
      assert.deepEqual(JSON.parse((await run('analyze none --format json')).out), []);
    });
    test('with knowledge', async () => {
      const { out } = await run('analyze qwzorb.txt --knowledge mine.yaml');
      assert.equal(JSON.parse(out).mentions[0].entity, 'qwzorb');
    });
    test('broken knowledge is named with its place, the rest is done', async () => {
      const { error } = await checkUris(
        'analyze qwzorb.txt --knowledge broken.yaml --knowledge no.yaml',
        'qwzorb.txt',
        1,
      );
      assert.match(error, /broken\.yaml:2:3: It is no YAML\./);
      assert.match(error, /no\.yaml is left out/);
    });
    test('control characters of a file name do not reach the terminal', async () => {
      const { error } = await run('analyze a\u001B[31m');
      assert.ok(!error.includes('\u001B'));
    });
  });

  describe('analyze -', () => {
    const stdin = async (chunks: readonly (string | Uint8Array)[], line = 'analyze -') => {
      const ran = await run(line, { stdin: chunks });
      return {
        ...ran,
        answers: ran.out
          .split('\n')
          .filter(Boolean)
          .map((each) => JSON.parse(each)),
      };
    };
    test('answers line by line, wherever the pieces are cut', async () => {
      const text = Buffer.from('{"uri":"a","text":"Runway 🚀"}\n\r\n{"uri":"b","text":"x","published":"2026-02-10"}');
      const { answers, code } = await stdin([...text].map((byte) => Uint8Array.of(byte)));
      assert.equal(code, 0);
      assert.deepEqual(
        answers.map(({ uri }) => uri),
        ['a', 'b'],
      );
      assert.equal(answers[1].published, '2026-02-10');
    });
    test('names lines that cannot be read and goes on', async () => {
      const lines = ['{', '[]', '{"uri":"a"}', '{"uri":1,"text":""}', '{"uri":"a","text":"","published":1}', 'null'];
      const { answers, code, error } = await stdin([
        `${lines.join('\n')}\n`,
        Uint8Array.of(0xff, 10),
        '{"uri":"z","text":""}\n',
      ]);
      assert.equal(code, 1);
      assert.deepEqual(
        answers.map(({ uri }) => uri),
        ['z'],
      );
      assert.equal(error.match(/Line \d of standard input is left out/g)?.length, 7);
      assert.match(error, /Line 1 of standard input is left out: it is not JSON\./);
      assert.match(error, /Line 7 of standard input is left out: it is not UTF-8\./);
    });
    test('stands beside files', async () => {
      const { answers } = await stdin(['{"uri":"a","text":""}'], 'analyze - qwzorb.txt');
      assert.deepEqual(
        answers.map(({ uri }) => uri),
        ['qwzorb.txt', 'a'],
      );
    });
    test('answers a document before the next is read', async () => {
      let nAsked = 0;
      let nAtFirstAnswer = 0;
      async function* lines() {
        for (; nAsked < 100; nAsked++) yield Buffer.from('{"uri":"a","text":""}\n');
      }
      const { readJsonLines } = await import('../../src/cli/jsonLines.ts');
      for await (const _ of readJsonLines(lines())) nAtFirstAnswer ||= nAsked + 1;
      assert.equal(nAtFirstAnswer, 1);
    });
  });

  describe('timeline', () => {
    test('as text', async () => {
      const { out, code } = await run('timeline seeds/en.txt');
      assert.equal(code, 0);
      assert.equal(
        out,
        '2026-02-03..2026-02-10  Runway: funding, ~$315M, Series E (Nvidia)\n' +
          '    seeds/en.txt:1:1  “Runway raised $315 million. Nvidia took part.”\n',
      );
    });
    test('as JSON', async () => {
      const [event] = JSON.parse((await run('timeline seeds --format json')).out);
      assert.equal(event.actor, 'runway');
    });
    test('as CSV', async () => {
      const { out } = await run('timeline seeds/en.txt --format csv');
      assert.deepEqual(out.split('\r\n'), [
        'id,type,actor,actor_name,objects,value,currency,approx,from,to,precision,planned,round,sources',
        'e-seeds/en.txt,funding,runway,Runway,nvidia,315000000,USD,about,2026-02-03,2026-02-10,week,,Series E,"seeds/en.txt#char=0,5"',
        '',
      ]);
    });
    test('as a calendar', async () => {
      const { out } = await run('timeline seeds/ru.md --format ics');
      const lines = out.split('\r\n');
      assert.ok(lines.every((line) => Buffer.byteLength(line) <= 75));
      const whole = out.replaceAll('\r\n ', '');
      assert.match(whole, /DTSTART;VALUE=DATE:20260203\r\nDTEND;VALUE=DATE:20260211\r\n/);
      assert.match(whole, /SUMMARY:Runway: funding\\, ~\$315M\\, Series E \(Nvidia\)\r\n/);
      assert.match(whole, /привлекла \$315 млн\. 🚀\r\n/);
    });
    test('for TimelineJS', async () => {
      const { events } = JSON.parse((await run('timeline seeds/en.txt --format timelinejs')).out);
      assert.deepEqual(events[0].start_date, { year: 2026, month: 2, day: 3 });
      assert.deepEqual(events[0].end_date, { year: 2026, month: 2, day: 10 });
      assert.equal(events[0].group, 'funding');
    });
    test('an entity that nobody names is told', async () => {
      const { error, code } = await run('timeline seeds --entity nobody');
      assert.match(error, /No document names an entity "nobody"/);
      assert.equal(code, 0);
    });
    test('months and years are dates', async () => {
      assert.equal((await run('timeline seeds --from 2026 --to 2026-02 --type funding')).code, 0);
    });
  });

  describe('entities', () => {
    test('as text', async () => {
      const { out } = await run('entities seeds');
      assert.deepEqual(out.split('\n').slice(0, 2), [
        'mentions  documents  type     id                name',
        '       2          2  company  runway            Runway',
      ]);
    });
    test('as JSON', async () => {
      const entities = JSON.parse((await run('entities seeds --format json')).out);
      assert.deepEqual(
        entities.map(({ id }: { id: string }) => id),
        ['runway', 'general-atlantic', 'nvidia'],
      );
    });
  });

  describe('export', () => {
    test('to standard output', async () => {
      assert.equal((await run('export seeds/en.txt --format csv')).out, 'csv: seeds/en.txt\n');
    });
    test('to a file', async () => {
      const ran = await run('export seeds/en.txt --format json --out out.json');
      assert.deepEqual(ran, { code: 0, out: '', error: '', served: false });
      assert.equal(readFileSync(folder.pathOf('out.json'), 'utf8'), 'json: seeds/en.txt\n');
    });
    test('to where nobody can write', async () => {
      const ran = await run('export seeds/en.txt --format json --out seeds');
      assert.equal(ran.code, 1);
      assert.match(ran.error, /seeds cannot be written/);
    });
  });

  describe('the rest', () => {
    test('the language server', async () => {
      assert.equal((await run('lsp --stdio')).served, true);
      assert.equal((await run('lsp --stdio --clientProcessId=5')).served, true);
    });
    test('progress on a terminal, and none in a pipe', async () => {
      const { error } = await run('entities seeds', { errorColumns: 30 });
      assert.match(error, /\r\[######## *\]|\[#/);
      assert.ok(error.endsWith('\r\u001B[K'));
      assert.equal((await run('entities seeds')).error, '');
    });
  });
});
