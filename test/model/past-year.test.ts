import { expect, test } from 'vitest';
import { decideOver } from '../given.ts';
import { MODEL, place } from '../sample.ts';
import { proposed } from './sample-model.ts';

test('R-08 R-46 a refusal names the registration as the next step of a draft within its year, and nothing after it', () => {
  const said = (today: string) => {
    const command = { type: 'AcceptModel', data: { model: MODEL } };
    const { decision } = decideOver([...place, proposed], command, today);
    const refusals = 'refusals' in decision ? decision.refusals : [];
    return refusals.find(({ code }) => code === 'WRONG_STATUS')?.message;
  };
  expect(said('2026-12-31')?.vi).toContain('Việc cần làm tiếp theo: đăng ký mô hình');
  expect(said('2026-12-31')?.en).toContain('What comes next: register the model');
  expect(said('2027-01-01')?.vi).toContain('dự thảo');
  expect(said('2027-01-01')?.vi).not.toContain('Việc cần làm tiếp theo');
  expect(said('2027-01-01')?.en).not.toContain('What comes next');
});
