import { Field, ID, InterfaceType } from 'type-graphql';

/** What `node(id)` answers says its type itself: rows of the views are of no class. */
export interface Typed {
  __typename: string;
}

@InterfaceType({
  description: 'What can be asked for again by its id alone, with `node` (đối tượng có mã riêng).',
  resolveType: ({ __typename }: Typed) => __typename,
})
export abstract class Node {
  @Field(() => ID, { description: 'Id, which no other thing of its type has (mã).' })
  id!: string;
}
