import { describe, expect, it } from 'vitest';
import { MAX_PLAN_BYTES } from '../../../src/plan/terraform/plan-stream.ts';
import { readTerraformPlan } from '../../../src/plan/terraform/read-terraform-plan.ts';

describe('a plan', () => {
  it('is rejected where it is too large, before it is read to its end', async () => {
    const block = new TextEncoder().encode(`1,${' '.repeat(1 << 20)}`);
    let bytesRead = 0;
    function* endlessChunks() {
      yield new TextEncoder().encode('{"format_version":"1.0","variables":[');
      for (;;) {
        bytesRead += block.length;
        yield block;
      }
    }
    const reading = await readTerraformPlan(endlessChunks(), 'plan.json');
    expect(reading).toMatchObject({
      kind: 'problems',
      problems: [{ location: { file: 'plan.json' }, message: 'The plan is larger than 100 MiB.' }],
    });
    expect(bytesRead).toBeLessThanOrEqual(MAX_PLAN_BYTES + block.length);
  });

  it.each([
    ['white space', ''],
    ['a text', '"'],
  ])('is rejected where it has %s without an end', async (_, start) => {
    const block = new TextEncoder().encode(' '.repeat(1 << 20));
    function* endlessChunks() {
      yield new TextEncoder().encode(`{"format_version":"1.0","variables":[${start}`);
      for (;;) yield block;
    }
    expect(await readTerraformPlan(endlessChunks(), 'plan.json')).toMatchObject({
      problems: [{ message: 'The plan has a text or white space of more than 8388608 bytes.' }],
    });
  });

  it('is rejected where it has too many resources', async () => {
    const item = new TextEncoder().encode('{},'.repeat(1000));
    function* manyResources() {
      yield new TextEncoder().encode('{"format_version":"1.0","resource_changes":[');
      for (;;) yield item;
    }
    const reading = await readTerraformPlan(manyResources(), 'plan.json');
    expect(reading).toMatchObject({
      problems: [{ message: 'The plan has more than 50000 resources.' }],
    });
  });
});
