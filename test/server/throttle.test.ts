import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { IdleTask } from '../../src/server/idleTask.ts';
import { Throttle } from '../../src/server/throttle.ts';
import { FakeTimers } from './fakeTimers.ts';

describe('a throttle', () => {
  test('acts four times a second at most, and once after the last wish', () => {
    const timers = new FakeTimers();
    const acts: number[] = [];
    const throttle = new Throttle({ delay: 20, interval: 250 }, () => acts.push(timers.now()), timers);
    for (let i = 0; i < 100; i++) {
      throttle.ask();
      timers.pass(10);
    }
    timers.pass(1000);
    assert.deepEqual(acts, [20, 270, 520, 770, 1020]);
  });
  test('does nothing once it is disposed of', () => {
    const timers = new FakeTimers();
    const throttle = new Throttle({ delay: 20, interval: 250 }, () => assert.fail(), timers);
    throttle.ask();
    throttle.dispose();
    throttle.ask();
    timers.pass(1000);
  });
});

describe('a task for idle moments', () => {
  test('waits until nobody asks any more', () => {
    const timers = new FakeTimers();
    const acts: number[] = [];
    const task = new IdleTask(250, () => acts.push(timers.now()), timers);
    for (let i = 0; i < 10; i++) {
      task.ask();
      timers.pass(100);
    }
    timers.pass(1000);
    assert.deepEqual(acts, [1150]);
  });
});
