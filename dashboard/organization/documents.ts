import { graphql } from '../generated/gql.ts';

export const placeFields = graphql(`
  fragment PlaceFields on Organization {
    code
    name
    fullName
    kind
    communeCount
    unitCount
    parent { code }
    lineage { code name fullName kind }
  }
`);

export const countsFields = graphql(`
  fragment CountsFields on StageCounts {
    registered late returned accepted standing planned launched implementing inspected appraised recognised
    exemplar commended concluded dropped
  }
`);

export const placeDocument = graphql(`
  query Place($code: ID!) {
    organization(code: $code) { ...PlaceFields }
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

export const unitNamesDocument = graphql(`
  query UnitNames($organization: ID!) {
    units(organization: $organization) { id name }
  }
`);
