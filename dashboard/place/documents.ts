import { graphql } from '../generated/gql.ts';

export const placeFields = graphql(`
  fragment PlaceFields on Organization {
    code
    name
    fullName
    kind
    communeCount
    unitCount
    campaignYears
    currentYear
    parent { code }
    lineage { code name fullName kind }
  }
`);

export const placeDocument = graphql(`
  query Place($code: ID!) {
    organization(code: $code) { ...PlaceFields }
  }
`);
