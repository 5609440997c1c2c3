import { expect, test } from 'vitest';
import type { Commit } from '../../infra/command/request.ts';
import type { Store } from '../../infra/store/store.ts';
import { loadSystemData } from '../../infra/system-data.ts';

/** Somebody planned the commune's year already; `simulated`: the log was begun by a demo. */
async function refusalOf(simulated: boolean): Promise<string> {
  let first: { command?: string } | undefined;
  const commit = (async ({ type, commandId }: Parameters<Commit>[0]) => {
    first ??= { command: commandId, ...(simulated && { simulated: true }) };
    const refusals = [{ code: 'CAMPAIGN_EXISTS' }];
    return type === 'PlanCampaign' ? { ok: false, refusals } : { ok: true };
  }) as unknown as Commit;
  const read = async (stream: string) => (first && stream === 'organization-VN' ? [first] : []);
  const load = () => loadSystemData({ read } as unknown as Store, commit).then(String, String);
  await load();
  return load();
}

test('a first start says of the log of a demo how it is served, and of any other whose it may be', async () => {
  expect(await refusalOf(true)).toMatch(
    /is that of a demo.* KHEO_DATA=X\/demo npm run -s kheo -- restore FILE, then KHEO_DATA=X npm run demo \| Đây là nhật ký của bản trình diễn/,
  );
  expect(await refusalOf(false)).toMatch(/CAMPAIGN_EXISTS\): it belongs to another installation/);
});

test('R-32 a start on a day before the plan’s paper loads no plan yet, and a later one does', async () => {
  let day = '2026-01-09';
  const done: string[] = [];
  const commit = (async ({ type, data }: Parameters<Commit>[0]) => {
    const early = type === 'PlanCampaign' && day < '2026-01-10';
    if (early) return { ok: false, refusals: [{ code: 'DATE_AFTER_RECORDING' }] };
    done.push(`${type} ${(data as Record<string, string>).organization ?? ''}`.trim());
    return { ok: true };
  }) as unknown as Commit;
  const load = () => loadSystemData({ read: async () => [] } as unknown as Store, commit);
  await load();
  expect(done.filter((each) => each.includes('Campaign'))).toEqual([]);
  expect(done).toHaveLength(116);
  day = '2026-01-10';
  await load();
  expect(done.filter((each) => each.includes('Campaign'))).toEqual(['PlanCampaign 11824', 'OpenCampaign']);
});
