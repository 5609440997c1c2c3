import { useFormat } from '../format/use-format.ts';

interface TipEntry {
  dataKey?: unknown;
  name?: unknown;
  value?: unknown;
}

/** What recharts shows for the category under the pointer or reached by arrow key. */
export function ChartTip(props: {
  active?: boolean;
  label?: unknown;
  payload?: readonly TipEntry[];
  head?: (label: string) => string;
}) {
  const format = useFormat();
  if (!props.active || !props.payload?.length) return null;
  const label = String(props.label ?? '');
  return (
    <div className="chart-tip">
      <p>
        <strong>{props.head ? props.head(label) : label}</strong>
      </p>
      {props.payload.map((entry) => (
        <p key={String(entry.dataKey)}>
          {String(entry.name)}: {format.number(Number(entry.value))}
        </p>
      ))}
    </div>
  );
}
