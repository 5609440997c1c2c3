import { type ClassType, Field, ObjectType } from 'type-graphql';
import { PageInfo } from './page.ts';

/** What the rows are called: “a unit”, “đơn vị”. */
interface Words {
  en: string;
  vi: string;
}

/** `<Name>Edge` and `<Name>Connection` of a list of `node`, as Relay clients page them; the latter is returned. */
export function connectionType<Row extends object>(name: string, node: ClassType<Row>, { en, vi }: Words) {
  @ObjectType(`${name}Edge`, {
    description: `${en} in a list (${vi} trong danh sách).`,
    simpleResolvers: true,
  })
  class Edge {
    @Field(() => String, { description: 'Where it stands in the list (con trỏ).' })
    cursor!: string;

    @Field(() => node, { description: `The row (${vi}).` })
    node!: Row;
  }

  @ObjectType(`${name}Connection`, {
    description: `A page of a list (danh sách ${vi}).`,
    simpleResolvers: true,
  })
  class Connection {
    @Field(() => [Edge], { description: 'The rows with their cursors (các dòng).' })
    edges!: Edge[];

    @Field(() => [node], { description: `The rows (các ${vi}).` })
    nodes!: Row[];

    @Field(() => PageInfo, { description: 'Where the page lies (vị trí trang).' })
    pageInfo!: PageInfo;
  }
  return Connection;
}
