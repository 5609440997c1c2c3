import { graphql } from '../generated/gql.ts';

export const countsFields = graphql(`
  fragment CountsFields on StageCounts {
    registered late returned accepted standing planned launched implementing inspected appraised recognised
    exemplar commended concluded dropped
  }
`);

export const comparisonDocument = graphql(`
  query Comparison($organization: ID!, $campaign: ID!, $groupBy: [ProgressDimension!]) {
    progress(organization: $organization, campaign: $campaign, groupBy: $groupBy) {
      position
      recordedAt
      simulated
      total { ...CountsFields }
      groups {
        organization { code name fullName kind }
        unit { id name kind }
        targetsMet
        counts { ...CountsFields }
      }
    }
  }
`);
