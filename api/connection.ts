import { InvalidCursor, type Page, type PageRequest, pageOfWhole } from '../projections/model/queries.ts';
import type { PageInfo } from './page.ts';
import { badInput } from './scope.ts';

export interface Connection<Node> {
  edges: { cursor: string; node: Node }[];
  nodes: Node[];
  pageInfo: PageInfo;
}

/** A page of rows as a Relay connection; a foreign cursor is named as wrong input. */
export async function connection<Row, Node, More extends object>(
  page: Promise<Page<Row> & More>,
  node: (row: Row) => Node,
): Promise<Connection<Node> & { page: Page<Row> & More }> {
  const found = await page.catch((error: unknown) => {
    throw error instanceof InvalidCursor
      ? badInput(
          `"after" is ${error.message}: take endCursor of the page before (vị trí trang không hợp lệ)`,
          'after',
        )
      : error;
  });
  const nodes = found.rows.map(node);
  const edges = nodes.map((row, at) => ({ cursor: found.cursors[at] ?? '', node: row }));
  return {
    edges,
    nodes,
    page: found,
    pageInfo: {
      hasNextPage: found.hasNext,
      hasPreviousPage: found.hasPrevious,
      startCursor: found.cursors[0] ?? null,
      endCursor: found.cursors.at(-1) ?? null,
    },
  };
}

/** The same of a list that is made as a whole, each row known by a UUID. */
export async function wholeConnection<Row>(
  rows: readonly Row[],
  request: PageRequest,
  id: (row: Row) => string,
): Promise<Connection<Row>> {
  const page = async () => pageOfWhole(rows, request, id);
  return connection(page(), (row) => row);
}
