/** Kinds of what may be wrong; docs/running.md says what to do about each. */
export const KINDS = [
  'LOG_UNGUARDED',
  'EVENT_MISSING',
  'EVENT_CHANGED',
  'EVENT_UNREADABLE',
  'EVENT_TWICE',
  'EVENT_MISPLACED',
  'VIEWS_AHEAD',
  'REACTOR_AHEAD',
  'KEY_WRONG',
  'SEALED_MISSING',
  'SEALED_DAMAGED',
  'SEALED_UNKNOWN',
  'ERASURE_UNDONE',
  'PAPER_MISSING',
  'PAPER_CHANGED',
  'PAPER_UNMARKED',
  'VIEW_DEGRADED',
  'VIEW_DIFFERS',
] as const;

export type Kind = (typeof KINDS)[number];

/** Of one kind, so many are named; the rest are counted. */
const NAMED = 20;

/** What was found to be wrong, told a line each as it is found. */
export class Findings {
  private readonly times = new Map<Kind, number>();
  private readonly tell: (line: string) => void;

  constructor(tell: (line: string) => void) {
    this.tell = tell;
  }

  add(kind: Kind, english: string, vietnamese: string): void {
    const times = (this.times.get(kind) ?? 0) + 1;
    this.times.set(kind, times);
    if (times <= NAMED) this.tell(`✗ ${kind} ${english} | ${vietnamese}`.replace(/\s+/g, ' '));
  }

  /** Whether the log itself is not what was recorded: what is made from it differs then as well. */
  get ofEvents(): boolean {
    return [...this.times.keys()].some((kind) => kind.startsWith('EVENT_'));
  }

  /** How many there are in all. */
  get wrong(): number {
    return [...this.times.values()].reduce((sum, times) => sum + times, 0);
  }

  /** Tells how many there are beyond those that were named. */
  end(): void {
    for (const [kind, times] of this.times)
      if (times > NAMED) this.tell(`✗ ${kind} ${times - NAMED} more | còn ${times - NAMED} mục nữa`);
  }
}
