import { describe, expect, test } from 'vitest';
import { OWN_DISK, reportOf } from '../../infra/health/report.ts';
import type { Vitals } from '../../infra/health/vitals.ts';

const GB = 1024 ** 3;
const projector = {
  leader: '1@host',
  position: 7n,
  lagMs: 0,
  heartbeatAgeMs: 300,
  degraded: [],
  setAside: [],
};
const well: Vitals = {
  database: true,
  views: true,
  rotationOwed: false,
  vaultBehind: false,
  foreignLog: false,
  readable: true,
  answeringMs: 60_000,
  writeTrouble: null,
  projector,
  freeBytes: 50 * GB,
};
const poison = { view: 'model', position: 3, eventId: 'e', error: 'nonsense' };

describe('the report', () => {
  test.each([
    ['all is well', {}, 'ok', [], true],
    ['the store cannot be read', { readable: false }, 'dead', ['STORE_UNAVAILABLE'], true],
    ['no leader takes a write', { writeTrouble: 'STORE_UNAVAILABLE' }, 'dead', ['STORE_UNAVAILABLE'], true],
    ['a write met a full disk', { writeTrouble: 'DISK_FULL' }, 'dead', ['DISK_FULL'], true],
    ['the disk has no room for a segment', { freeBytes: 10_000_000 }, 'dead', ['DISK_FULL'], true],
    ['the disk fills', { freeBytes: GB - 1 }, 'degraded', ['DISK_LOW'], true],
    ['the disk does not say', { freeBytes: null }, 'ok', [], true],
    [
      'the database is away',
      { database: false, views: false, projector: undefined },
      'dead',
      ['DATABASE_UNAVAILABLE'],
      false,
    ],
    ['there are no views yet', { views: false }, 'dead', ['NO_VIEWS'], false],
    ['the log is another one', { foreignLog: true }, 'dead', ['LOG_CHANGED'], false],
    [
      'nobody projects',
      { projector: { ...projector, heartbeatAgeMs: 10_001 } },
      'dead',
      ['PROJECTOR_SILENT'],
      true,
    ],
    [
      'nobody projects for want of an event store',
      { projector: { ...projector, heartbeatAgeMs: 20_000 }, readable: false, answeringMs: 0 },
      'dead',
      ['STORE_UNAVAILABLE'],
      true,
    ],
    [
      'nobody projects yet',
      { projector: { ...projector, heartbeatAgeMs: 20_000 }, answeringMs: 5_000 },
      'ok',
      [],
      true,
    ],
    [
      'nobody ever projected',
      { projector: { ...projector, heartbeatAgeMs: null } },
      'dead',
      ['PROJECTOR_SILENT'],
      true,
    ],
    ['the views are a little behind', { projector: { ...projector, lagMs: 30_000 } }, 'ok', [], true],
    [
      'the views are far behind',
      { projector: { ...projector, lagMs: 30_001 } },
      'degraded',
      ['VIEWS_LAG'],
      true,
    ],
    [
      'a view met a poison event',
      { projector: { ...projector, degraded: [poison] } },
      'degraded',
      ['VIEWS_DEGRADED'],
      true,
    ],
    ['the vault is older than the log', { vaultBehind: true }, 'degraded', ['VAULT_BEHIND'], true],
    ['an erasure waits for the key', { rotationOwed: true }, 'degraded', ['ROTATION_OWED'], true],
  ] as const)('%s', (_, changes, status, problems, ready) => {
    const report = reportOf({ ...well, ...changes } as Vitals, OWN_DISK);
    expect({ status: report.status, problems: report.details.problems, ready: report.ready }).toEqual({
      status,
      problems,
      ready,
    });
  });

  test('a silent projector’s lag is nobody’s knowledge', () => {
    const silent = { ...projector, heartbeatAgeMs: 60_000, lagMs: 5 };
    expect(reportOf({ ...well, projector: silent }, OWN_DISK).details.projector).toMatchObject({
      alive: false,
      lagMs: null,
    });
  });

  test('a full disk that holds no events is a warning', () => {
    const { status, details } = reportOf({ ...well, freeBytes: 0 }, { low: GB, holdsEvents: false });
    expect([status, details.problems]).toEqual(['degraded', ['DISK_LOW']]);
  });
});
