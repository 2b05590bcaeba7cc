import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { READER } from '../../readData.ts';

/** Checks the day that a text is found to be of; `undefined` where nothing tells. */
const checkIn =
  (language: string) =>
  (text: string, published: string | undefined, uri = 'file:///notes/a.txt') =>
    assert.equal(READER.analyze(text, { uri, language }).published, published);
const check = checkIn('en');

describe('the date of a document', () => {
  test('in its front matter', () =>
    check('---\ntitle: A\ndate: 2026-02-10T10:00:00Z\n---\nText', '2026-02-10', 'a.md'));
  test('in quotes', () => check('---\npublished: "2026-02-10"\n---\nText', '2026-02-10', 'a.md'));
  test('in front matter with CRLF', () => check('---\r\ndate: 2026-02-10\r\n---\r\nText', '2026-02-10', 'a.md'));
  test('in a meta element', () =>
    check(
      '<html><meta property="article:published_time" content="2026-02-10T08:00:00Z"><p>On May 3, 2025',
      '2026-02-10',
      'a.html',
    ));
  test('in linked data', () =>
    check('<html><script type="application/ld+json">{"datePublished": "2026-02-10"}</script>', '2026-02-10', 'a.html'));
  test('in a time element', () => check('<html><time datetime="2026-02-10">last week</time>', '2026-02-10', 'a.html'));
  test('in a line of its own', () => check('A title\n\nFebruary 10, 2026\n\nText', '2026-02-10'));
  test('after a word that says so', () =>
    check('A title\n\nPublished March 3, 2026\n\nIn May 4, 2025 it', '2026-03-03'));
  test('before the time it takes', () => check('A title\n\nFeb 10, 2026 · 4 min read\n\nText', '2026-02-10'));
  test('after its author', () =>
    check('A title\nBy Petra Oduya — 11 March 2026, 08:15 CET · 5 min read', '2026-03-11'));
  test('in a newsletter’s head', () => check('📬 AI Weekly for you all #47 | 16.02.2026\nText', '2026-02-16'));
  test('in a dateline', () => check('SAN FRANCISCO, March 3, 2026 /PRNewswire/ -- Runway said it', '2026-03-03'));
  test('in a heading of changes', () => check('# Changes\n\n## 2026-06-05\n\n## 2026-05-12', '2026-06-05'));
  test('in its name', () => check('Text', '2026-02-10', 'file:///notes/2026-02-10-runway.md'));
  test('in its path', () => check('Text', '2026-02-10', 'file:///notes/2026/02/10/runway.md'));
  test('not in prose', () => check('The company was sold on February 10, 2026, to another.', undefined));
  test('not in a title', () => check('What happened in Rotterdam on March 3, 2026\n\nText', undefined));
  test('not in a row of figures', () => check('Rounds\nSeries B, round of 5, 3 March 2026\nmore', undefined));
  test('not in a month', () => check('A title\n\nMarch 2026\n\nText', undefined));
  test('not where the year is missing', () => check('LONDON, March 3 (Reuters) - Runway said', undefined));
  test('not in a number', () => check('Text', undefined, 'file:///notes/id-12026-02-101.txt'));

  test('German', () => checkIn('de')('Berlin, 10. Februar 2026 – Die Firma', '2026-02-10'));
  test('French', () => checkIn('fr')('Publié le 24 mars 2026 à 7h12\n\nTexte', '2026-03-24'));
  test('Italian', () => checkIn('it')('TORINO, 12 febbraio 2026 – Aria di festa', '2026-02-12'));
  test('Japanese', () => checkIn('ja')('2026年2月10日 10時00分\n本文', '2026-02-10'));
  test('Korean', () => checkIn('ko')('입력 2026.02.10 10:00 | 수정 2026.02.11 18:05\n본문', '2026-02-10'));
  test('Chinese', () => checkIn('zh')('發布時間：2026-02-10 08:30　來源：新華社\n本文', '2026-02-10'));
  test('Russian', () => checkIn('ru')('Заголовок\n10 Фев 2026 Новости\n\nТекст', '2026-02-10'));
  test('Ukrainian', () => checkIn('uk')('КИЇВ, 12 лютого 2026 року — Компанія', '2026-02-12'));
  test('Polish', () => checkIn('pl')('KRAKÓW, 26 marca 2026 r. (Serwerownia.pl) — Cyfronet', '2026-03-26'));
});
