/** How a series looks: a colour of the palette and, from the second on, a pattern that tells it apart. */
const PATTERNS = [
  null,
  'M-1 1l2-2M0 6l6-6M5 7l2-2',
  'M0 3h6',
  'M3 0v6',
  'M0 0l6 6M6 0l-6 6',
  'M1.5 1.5h1v1h-1zM4.5 4.5h1v1h-1z',
] as const;

export function seriesColor(index: number): string {
  return `var(--series-${index % PATTERNS.length})`;
}

export function seriesFill(prefix: string, index: number): string {
  return PATTERNS[index % PATTERNS.length] ? `url(#${prefix}-${index})` : seriesColor(index);
}

export function SeriesPatterns({ prefix, count }: { prefix: string; count: number }) {
  return (
    <defs>
      {PATTERNS.slice(0, count).map((path, index) =>
        path ? (
          <pattern key={path} id={`${prefix}-${index}`} width="6" height="6" patternUnits="userSpaceOnUse">
            <rect width="6" height="6" fill={seriesColor(index)} fillOpacity="0.3" />
            <path d={path} stroke={seriesColor(index)} strokeWidth="1.8" />
          </pattern>
        ) : null,
      )}
    </defs>
  );
}

/** Names the series below a chart, in the order in which they are drawn. */
export function Legend({ prefix, names }: { prefix: string; names: readonly string[] }) {
  return (
    <ul className="legend">
      {names.map((name, index) => (
        <li key={name}>
          <svg width="18" height="12" aria-hidden="true" focusable="false">
            <rect
              x="0.75"
              y="0.75"
              width="16.5"
              height="10.5"
              fill={seriesFill(prefix, index)}
              stroke={seriesColor(index)}
              strokeWidth="1.5"
            />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
