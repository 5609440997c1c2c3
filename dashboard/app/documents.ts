import { graphql } from '../generated/gql.ts';

export const identitiesDocument = graphql(`
  query Identities {
    developmentIdentities {
      account
      role
      organization { code name fullName kind }
      unit { id name }
    }
  }
`);

export const meDocument = graphql(`
  query Me {
    me {
      account
      role
      organization { code name fullName kind }
      unit { id name }
    }
  }
`);

export const progressChangedDocument = graphql(`
  subscription ProgressChanged($organization: ID!) {
    progressChanged(organization: $organization) { organization position recordedAt }
  }
`);
