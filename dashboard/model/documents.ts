import { graphql } from '../generated/gql.ts';

export const modelsDocument = graphql(`
  query Models($filter: ModelFilter, $orderBy: ModelOrder, $first: Int, $after: String) {
    models(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        name
        field
        kind
        status
        late
        registeredAt
        updatedAt
        simulated
        organization { code name fullName }
        unit { id name }
        nextStep { step owner }
      }
    }
  }
`);

export const modelDocument = graphql(`
  query Model($id: UUID!) {
    model(id: $id) {
      id
      name
      year
      field
      kind
      status
      namedTopics { code vi en }
      otherTopic
      situation
      advantages
      surveyedDifficulties
      place
      problem
      priorities
      solution
      forces
      earlierDescription
      sourceDescription
      late
      lateReason
      origin
      registrationVersion
      launchPlannedOn
      registeredAt
      acceptedAt
      launchedOn
      updatedAt
      revision
      simulated
      subject { kind title basis }
      organization { ...PlaceFields }
      unit { id name }
      earlierModel { id name year }
      continuedBy { id name year }
      sourceModel { id name year }
      endorsement { authority endorsedOn document { title number issuedOn } }
      goals { key title unit direction target previousTarget achieved reached }
      leftOut { key reason goal { title unit target } }
      plan {
        forces goals criteria expectedResults methods schedule resources leader officer
        launchOn surveyOn inspectionOn wrapUpOn reportOn
        document { title number issuedOn }
      }
      recognisedOn
      recognitionNumber
      recognitionRevokedOn
      selected
      commended
      discovery { foundOn foundIn }
      replications { id name year }
      reviews { proposal grounds place on afterCutOff }
      conclusion { on summary rating }
      inspections {
        key event state daysLate adHoc plannedOn inspectedOn purpose inspectors rating cancelReason
        moves { plannedOn reason }
        findings { criterion met note }
      }
      remedies {
        key title dueOn completedOn reportedOn daysLate state waiver
        rejections { on reason }
      }
      resources { kind source unit quantity }
      results { unit quantity }
      nextStep { step owner }
    }
  }
`);

export const timelineDocument = graphql(`
  query Timeline($id: UUID!, $first: Int, $after: String, $newestFirst: Boolean) {
    model(id: $id) {
      id
      timeline(first: $first, after: $after, newestFirst: $newestFirst) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id type version revision position recordedAt occurredOn commandId client data correctedBy simulated
          actor { account role organization unit }
        }
      }
    }
  }
`);

export const unitNamesDocument = graphql(`
  query UnitNames($organization: ID!) {
    units(organization: $organization) { id name }
  }
`);
