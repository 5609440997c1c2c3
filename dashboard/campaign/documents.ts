import { graphql } from '../generated/gql.ts';

export const targetFields = graphql(`
  fragment TargetFields on Target {
    key
    title
    metric
    minimum
    met
    official
    attainment { stage count met }
    communes { meeting of }
  }
`);

export const milestoneFields = graphql(`
  fragment MilestoneFields on Milestone {
    key before lastDay owner receiver deliverable state daysLeft deliveredOn deliveredAt daysLate warning warningCode
    deliveredBy received corrections missedLastDay
    units { onTime late missing notDue }
  }
`);

export const calendarDocument = graphql(`
  query Calendar($organization: ID!, $year: Int!) {
    organization(code: $organization) {
      ...PlaceFields
      campaign(year: $year) {
        id
        title
        status
        simulated
        settings { deadlineInclusive }
        basis { title number issuedOn }
        milestones { ...MilestoneFields }
        calendarChanges { event deliverable change dateBefore dateAfter reason role recordedAt }
      }
    }
  }
`);
