// type-graphql asks for emitted type metadata even where every type is given by a thunk; there is none to find.
const metadata = Reflect as { getMetadata?: () => undefined };
metadata.getMetadata ??= () => undefined;
