import { GraphQLError } from 'graphql';
import { Arg, Field, Int, ObjectType } from 'type-graphql';

const MAX_PAGE = 100;

@ObjectType({ description: 'Where a page lies in its list (trang).', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'More follows after this page (còn trang sau).' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Something precedes this page (có trang trước).' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row (con trỏ dòng đầu).' })
  startCursor?: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row (con trỏ dòng cuối).' })
  endCursor?: string | null;
}

/** The argument `first` of a list. */
export const First = (defaultValue: number) =>
  Arg('first', () => Int, {
    nullable: true,
    defaultValue,
    description: `Page size, at most ${MAX_PAGE} (số dòng).`,
  });

/** The argument `after` of a list. */
export const After = () =>
  Arg('after', () => String, {
    nullable: true,
    description: 'Cursor of the row before the page (con trỏ).',
  });

/** Refuses a page size that no list serves, naming the argument. */
export function pageSize(first: number | null | undefined, fallback: number): number {
  const size = first ?? fallback;
  if (size < 1 || size > MAX_PAGE) {
    throw new GraphQLError(`"first" must lie between 1 and ${MAX_PAGE}, not ${size}`, {
      extensions: { code: 'BAD_USER_INPUT', argument: 'first', maximum: MAX_PAGE },
    });
  }
  return size;
}
