import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { moveWindow, windowAround, windowWithin, zoomWindow } from '../../../src/webview/time/timeWindow.ts';

const whole = { from: 0, to: 1000 };

describe('the stretch of time in view', () => {
  test('holds all events, with air at both ends', () => {
    const window = windowAround([
      { from: 100, to: 199 },
      { from: 1000, to: 1099 },
    ]);
    assert.deepEqual(window, { from: 80, to: 1120 });
  });
  test('is four weeks around a single day', () => {
    assert.deepEqual(windowAround([{ from: 100, to: 100 }]), { from: 86.5, to: 114.5 });
  });
  test('is nothing where there are no events', () => assert.equal(windowAround([]), undefined));
  test('keeps the time under the pointer in its place', () => {
    assert.deepEqual(zoomWindow(whole, whole, 0.5, 250), { from: 125, to: 625 });
  });
  test('is never narrower than two weeks', () => {
    assert.deepEqual(zoomWindow({ from: 100, to: 120 }, whole, 0.01, 110), { from: 103, to: 117 });
  });
  test('is the whole again once it is wide enough', () => {
    assert.equal(zoomWindow({ from: 100, to: 900 }, whole, 2, 500), undefined);
  });
  test('stops at the ends when it is moved', () => {
    assert.deepEqual(moveWindow({ from: 100, to: 300 }, whole, -500), { from: 0, to: 200 });
    assert.deepEqual(moveWindow({ from: 100, to: 300 }, whole, 5000), { from: 800, to: 1000 });
  });
  test('is kept within what there is to see', () => {
    assert.deepEqual(windowWithin({ from: -50, to: 150 }, whole), { from: 0, to: 200 });
  });
});
