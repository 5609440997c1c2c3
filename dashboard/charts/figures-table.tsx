import { useFormat } from '../format/use-format.ts';
import type { Figures } from './csv.ts';

/** The same figures as rows; the first cell of each names it. */
export function FiguresTable({ title, figures }: { title: string; figures: Figures }) {
  const format = useFormat();
  const classOf = (index: number) => (figures.columns[index]?.numeric ? 'numeric' : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div className="scroll-x" role="group" aria-label={title} tabIndex={0}>
      <table className="figures-table">
        <thead>
          <tr>
            {figures.columns.map((column, index) => (
              <th key={column.label} scope="col" className={classOf(index)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.rows.map((row) => (
            <tr key={String(row[0])}>
              <th scope="row">{row[0]}</th>
              {row.slice(1).map((cell, index) => (
                <td key={figures.columns[index + 1]?.label} className={classOf(index + 1)}>
                  {typeof cell === 'number' ? format.number(cell) : (cell ?? '–')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
