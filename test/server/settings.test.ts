import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { DEFAULT_SETTINGS } from '../../src/protocol/settings.ts';
import { readSettings } from '../../src/server/settings.ts';

describe('settings', () => {
  test('nothing is the default', () => {
    for (const nothing of [undefined, null, {}, 5, 'x', []]) assert.deepEqual(readSettings(nothing), DEFAULT_SETTINGS);
  });
  test('nested, as VS Code sends them', () => {
    const settings = readSettings({ highlights: { enabled: false, types: { date: true } }, files: { include: ['*'] } });
    assert.equal(settings['highlights.enabled'], false);
    assert.equal(settings['highlights.types'].date, true);
    assert.equal(settings['highlights.types'].company, true);
    assert.deepEqual(settings['files.include'], ['*']);
  });
  test('with dotted names', () => {
    const settings = readSettings({ 'discovery.threshold': 0.9, 'highlights.types': { person: false } });
    assert.equal(settings['discovery.threshold'], 0.9);
    assert.equal(settings['highlights.types'].person, false);
  });
  test('what is of the wrong kind is the default', () => {
    const wrong = {
      highlights: { style: 'glitter', enabled: 'yes' },
      files: { include: [1] },
      discovery: { threshold: NaN },
    };
    assert.deepEqual(readSettings(wrong), DEFAULT_SETTINGS);
  });
});
