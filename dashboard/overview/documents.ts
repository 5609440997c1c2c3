import { graphql } from '../generated/gql.ts';

export const overviewDocument = graphql(`
  query Overview($organization: ID!, $campaign: ID!, $year: Int!, $place: [ProgressDimension!]) {
    organization(code: $organization) {
      code
      campaign(year: $year) {
        id
        title
        status
        settings { officialStage }
        milestones { ...MilestoneFields }
      }
    }
    progress(organization: $organization, campaign: $campaign, groupBy: $place) {
      position
      recordedAt
      simulated
      communesMeetingTargets
      communesWithCampaign
      total { ...CountsFields }
      targets { ...TargetFields }
      resources { kind source unit quantity }
      results { unit quantity }
      yearBefore {
        year
        sameDay
        total(asOfSameDay: true) { ...CountsFields }
        resources { kind source unit quantity }
      }
      weeks { weekStart registrations launches reports contributions inspections other }
      groups {
        organization { code name fullName kind }
        unit { id name kind }
        targetsMet
        counts { ...CountsFields }
      }
    }
    byField: progress(organization: $organization, campaign: $campaign, groupBy: [FIELD]) {
      groups { field counts { ...CountsFields } }
    }
    byKind: progress(organization: $organization, campaign: $campaign, groupBy: [KIND]) {
      groups { kind counts { ...CountsFields } }
    }
  }
`);
