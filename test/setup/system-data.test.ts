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
