import { describe, expect, test } from 'vitest';
import type { Suspension } from '../../src/lms/types.ts';
import { interaction, launched, objective, subjects } from './subjects.ts';

const suspension = (fields: Partial<Suspension> = {}): Suspension => ({
  data: '1:x:{}',
  location: 'why',
  seconds: 30,
  progress: 0.25,
  ...fields,
});

describe.each(Object.entries(subjects))('%s, as every dialect', (_name, create) => {
  test('names itself and the room that it has', async () => {
    const subject = create();
    const lms = await subject.open();
    expect(lms.dialect).toBe(subject.name);
    expect(lms.capacity).toBeGreaterThanOrEqual(4096);
  });

  test('knows of nothing at the first launch', async () => {
    expect(launched(await create().open())).toMatchObject({
      mode: 'normal',
      suspendData: '',
      completion: 'incomplete',
      success: 'unknown',
      score: null,
      interactions: 0,
    });
  });

  test('gives back what was suspended and committed', async () => {
    const subject = create();
    const lms = await subject.open();
    launched(lms);
    expect(lms.suspend(suspension({ data: 'first' }))).toBe(true);
    expect(lms.suspend(suspension({ data: 'second' }))).toBe(true);
    expect(lms.commit()).toBe(true);
    await subject.arrived?.();
    expect(launched(await subject.open()).suspendData).toBe('second');
  });

  test('gives back what was suspended and terminated', async () => {
    const subject = create();
    const lms = await subject.open();
    launched(lms);
    lms.suspend(suspension({ data: 'last' }));
    expect(lms.terminate(true)).toBe(true);
    await subject.arrived?.();
    expect(launched(await subject.open()).suspendData).toBe('last');
  });

  test('keeps what it holds when told no suspend data, and when opened and closed without a word', async () => {
    const subject = create();
    const first = await subject.open();
    launched(first);
    first.suspend(suspension({ data: 'kept' }));
    first.commit();
    await subject.arrived?.();
    const second = await subject.open();
    launched(second);
    expect(second.suspend(suspension({ data: null }))).toBe(true);
    expect(second.commit() && second.terminate(true)).toBe(true);
    await subject.arrived?.();
    launched(await subject.open());
    expect(launched(await subject.open()).suspendData).toBe('kept');
  });

  test('takes suspend data as long as it says, up to the last byte', async () => {
    const subject = create();
    const lms = await subject.open();
    launched(lms);
    const data = 'x'.repeat(lms.capacity);
    expect(lms.suspend(suspension({ data }))).toBe(true);
    expect(lms.commit()).toBe(true);
    await subject.arrived?.();
    expect(launched(await subject.open()).suspendData).toBe(data);
  });

  test('takes interactions, objectives, results and a suspension', async () => {
    const subject = create();
    const lms = await subject.open();
    const { interactions, objectives } = launched(lms);
    for (const result of ['correct', 'neutral', 'incorrect'] as const)
      expect(
        lms.recordInteraction(
          interaction({ index: interactions + ['correct', 'neutral', 'incorrect'].indexOf(result), result }),
        ),
      ).toBe(true);
    expect(lms.recordObjective(objective({ index: objectives }))).toBe(true);
    expect(lms.recordObjective(objective({ index: objectives + 1, id: 'why', score: null }))).toBe(true);
    expect(lms.reportResult({ completion: 'incomplete', success: 'failed', score: 44.44 })).toBe(true);
    expect(lms.reportResult({ completion: 'completed', success: 'passed', score: 88.89 })).toBe(true);
    expect(lms.suspend(suspension())).toBe(true);
    expect(lms.commit() && lms.terminate(true)).toBe(true);
    expect(await subject.arrived?.()).not.toBe(false);
  });
});
