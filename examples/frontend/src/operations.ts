/** Operations of the page; their types are generated from them and the schema. */
import { graphql } from './generated/index.ts';

export const SIGN_IN = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      accessToken
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const CAMPAIGNS = graphql(`
  query Campaigns($after: String) {
    campaigns(first: 5, after: $after, orderBy: START_DESC) {
      totalCount
      nodes {
        id
        name
        status
        startDate
        volunteersEnrolled
        volunteerCapacity
        updatedAt
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const RENAME = graphql(`
  mutation Rename($input: UpdateCampaignInput!) {
    updateCampaign(input: $input) {
      campaign {
        id
        name
        updatedAt
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);
