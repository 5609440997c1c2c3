import type { ProjectorHealth } from '../projector/health.ts';
import type { Vitals } from './vitals.ts';

const LIMITS = {
  /** A projector that has been silent for longer is taken for dead, whatever its lag says. */
  silentMs: 10_000,
  /** For a projector to say that it is there, once it has a database and an event store. */
  beginMs: 5_000,
  /** What was recorded longer ago than this and is not shown is worth somebody's look. */
  lagMs: 30_000,
};
/** The embedded PostgreSQL needs room for a segment of its log to go on. */
const FULL_BYTES = 16 * 1024 * 1024;

/** In the way of everything, or of a part; docs/running.md says what to do about each. */
export const PROBLEMS = [
  'DATABASE_UNAVAILABLE',
  'NO_VIEWS',
  'LOG_CHANGED',
  'STORE_UNAVAILABLE',
  'DISK_FULL',
  'PROJECTOR_SILENT',
  'VIEWS_LAG',
  'VIEWS_DEGRADED',
  'VAULT_BEHIND',
  'ROTATION_OWED',
  'DISK_LOW',
] as const;

export type Problem = (typeof PROBLEMS)[number];

/** With one of these the installation cannot do what it is for: answer every query, take every command. */
const FATAL: readonly Problem[] = [
  'DATABASE_UNAVAILABLE',
  'NO_VIEWS',
  'LOG_CHANGED',
  'STORE_UNAVAILABLE',
  'DISK_FULL',
  'PROJECTOR_SILENT',
];

const UNWRITABLE: readonly Problem[] = ['LOG_CHANGED', 'STORE_UNAVAILABLE', 'DISK_FULL'];

export interface Report {
  /** `ok`; `degraded`: it works, and somebody should look; `dead`: queries or commands fail. */
  status: 'ok' | 'degraded' | 'dead';
  /** Whether this node can answer queries, whatever becomes of commands. */
  ready: boolean;
  details: {
    problems: Problem[];
    database: { reachable: boolean; views: boolean };
    eventStore: { readable: boolean; writable: boolean };
    projector: {
      alive: boolean;
      leader: string | null;
      position: string | null;
      /** Age of the oldest event that the views do not show; null when nobody knows. */
      lagMs: number | null;
      heartbeatAgeMs: number | null;
      trouble: NonNullable<ProjectorHealth['trouble']> | null;
      degraded: ProjectorHealth['degraded'];
      setAside: ProjectorHealth['setAside'];
    };
    disk: { freeBytes: number | null };
  };
}

/** The disk under the data folder. */
export interface Disk {
  /** Free bytes below which it is time to make room. */
  low: number;
  /** Whether the events lie on it. */
  holdsEvents: boolean;
}

/** When nothing else is set. */
export const OWN_DISK: Disk = { low: 1024 * 1024 * 1024, holdsEvents: true };

/** @param given limits, each where it is not the usual one. */
export function reportOf(vitals: Vitals, disk: Disk, given: Partial<typeof LIMITS> = {}): Report {
  const limits = { ...LIMITS, ...given };
  const { database, views, readable, projector, freeBytes } = vitals;
  const age = projector?.heartbeatAgeMs ?? null;
  const alive = age !== null && age <= limits.silentMs;
  const problems = problemsOf(vitals, alive, disk, limits);
  const dead = problems.some((problem) => FATAL.includes(problem));
  return {
    status: dead ? 'dead' : problems.length > 0 ? 'degraded' : 'ok',
    ready: database && views && !vitals.foreignLog,
    details: {
      problems,
      database: { reachable: database, views },
      eventStore: {
        readable,
        writable: !problems.some((problem) => UNWRITABLE.includes(problem)),
      },
      projector: {
        alive,
        leader: projector?.leader ?? null,
        position: projector ? String(projector.position) : null,
        lagMs: alive ? (projector?.lagMs ?? null) : null,
        heartbeatAgeMs: age,
        trouble: projector?.trouble ?? null,
        degraded: projector?.degraded ?? [],
        setAside: projector?.setAside ?? [],
      },
      disk: { freeBytes },
    },
  };
}

function problemsOf(vitals: Vitals, alive: boolean, disk: Disk, limits: typeof LIMITS): Problem[] {
  const { database, views, foreignLog, readable, answeringMs, writeTrouble, projector, freeBytes } = vitals;
  const free = freeBytes ?? Number.POSITIVE_INFINITY;
  const full = writeTrouble === 'DISK_FULL' || (disk.holdsEvents && free < FULL_BYTES);
  const found: [Problem, boolean][] = [
    ['DATABASE_UNAVAILABLE', !database],
    ['NO_VIEWS', database && !views],
    ['LOG_CHANGED', foreignLog],
    ['STORE_UNAVAILABLE', !readable || writeTrouble === 'STORE_UNAVAILABLE'],
    ['DISK_FULL', full],
    // Without an event store it has nothing to say.
    ['PROJECTOR_SILENT', database && !alive && answeringMs > limits.beginMs],
    ['VIEWS_LAG', (projector?.lagMs ?? 0) > limits.lagMs],
    ['VIEWS_DEGRADED', (projector?.degraded.length ?? 0) > 0],
    ['VAULT_BEHIND', vitals.vaultBehind],
    ['ROTATION_OWED', vitals.rotationOwed],
    ['DISK_LOW', !full && free < disk.low],
  ];
  return found.flatMap(([problem, there]) => (there ? [problem] : []));
}
