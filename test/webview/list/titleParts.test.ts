import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { titleParts } from '../../../src/webview/list/titleParts.ts';

/** The title with its actor in square and its amount in curly brackets. */
function marked(title: string, actor: string, amount?: string): string {
  const brackets = { actor: ['[', ']'], amount: ['{', '}'], words: ['', ''] } as const;
  return titleParts(title, actor, amount)
    .map(({ text, kind }) => brackets[kind].join(text))
    .join('');
}

describe('the parts of a title', () => {
  test('its actor and its amount', () =>
    assert.equal(marked('Runway raises $315M (Series E)', 'Runway', '$315M'), '[Runway] raises {$315M} (Series E)'));
  test('the first place that names the actor', () =>
    assert.equal(marked('Runway and Runway', 'Runway'), '[Runway] and Runway'));
  test('the first place that names the amount', () =>
    assert.equal(marked('Meta raises $3M, then $3M', 'Meta', '$3M'), '[Meta] raises {$3M}, then $3M'));
  test('a title without either', () => assert.equal(marked('Something happens', 'Runway', '$1M'), 'Something happens'));
  test('a title that is its actor', () => assert.equal(marked('Ранвей', 'Ранвей'), '[Ранвей]'));
  test('no actor', () => assert.equal(marked('It rains', ''), 'It rains'));
});
