import type { ReactNode } from 'react';

export interface Fact {
  label: string;
  /** Where two facts may have the same label. */
  key?: number;
  value: ReactNode;
}

/** Labels beside their values; a fact without a value is left out. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts
        .filter(({ value }) => value !== null && value !== undefined && value !== '' && value !== false)
        .map(({ label, value, key }) => (
          <div key={key ?? label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
