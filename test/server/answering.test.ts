import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { CancellationTokenSource, ResponseError } from 'vscode-languageserver';
import { checkpoint } from '../../src/core/base/stopping.ts';
import { answering } from '../../src/server/answering.ts';

const lines: string[] = [];
const log = { info: () => {}, warn: () => {}, error: (line: string) => lines.push(line) };

describe('an answer', () => {
  test('is what the work gives', async () => {
    const answer = answering(log, ({ a }: { a: number }) => a + 1);
    assert.equal(await answer({ a: 1 }, new CancellationTokenSource().token), 2);
  });
  test('without parameters has an empty object', async () => {
    const answer = answering(log, (params: object) => JSON.stringify(params));
    assert.equal(await answer(new CancellationTokenSource().token), '{}');
    assert.equal(await answer(null, new CancellationTokenSource().token), '{}');
  });
  test('that nobody wants any more is no empty answer', async () => {
    const source = new CancellationTokenSource();
    const answer = answering(log, async (_params: object, signal) => {
      await undefined;
      source.cancel();
      checkpoint(signal);
      return [];
    });
    const isCancelled = (error: unknown) => error instanceof ResponseError && error.code === -32800;
    await assert.rejects(answer({}, source.token), isCancelled);
    // Stopped before it began.
    await assert.rejects(answer({}, source.token), isCancelled);
  });
  test('that fails is logged with its place', async () => {
    const answer = answering(log, () => {
      throw new RangeError('Invalid span 9..4');
    });
    await assert.rejects(answer({}), /Invalid span/);
    assert.match(lines.at(-1) ?? '', /Invalid span 9\.\.4[\s\S]*answering\.test/);
  });
});
