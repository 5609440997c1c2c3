type Labels = Record<string, string>;

export interface Metrics {
  count(name: string, labels: Labels): void;
  /** In the text format of Prometheus. */
  text(gauges: Record<string, number>): string;
}

/** Counters of this process; label values must come from short lists. */
export function createMetrics(): Metrics {
  const counters = new Map<string, number>();
  return {
    count(name, labels) {
      const pairs = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
      const key = `${name}{${pairs.join(',')}}`;
      counters.set(key, (counters.get(key) ?? 0) + 1);
    },
    text(gauges) {
      const lines = [...Object.entries(gauges), ...[...counters].sort()];
      return `${lines.map(([name, value]) => `${name} ${value}`).join('\n')}\n`;
    },
  };
}
