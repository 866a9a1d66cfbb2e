/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Pricing models: ways in which a company pays for a campaign. */
export type CampaignPricingModel =
  /** The campaign is part of a bundle with one price. */
  | 'BUNDLE'
  /** The company pays with credits bought in advance. */
  | 'CREDITS'
  /** A price agreed on with the company, unlike all others. */
  | 'CUSTOM'
  /** Impact as a service: the company subscribes to it. */
  | 'IAAS'
  /** The company pays by the number of seats. */
  | 'SEATS';

/** Priorities of a campaign for TEEI's staff, in four levels. */
export type CampaignPriority =
  /** Highest of the four levels of attention, above HIGH. */
  | 'CRITICAL'
  /** Third level of four, above MEDIUM and below CRITICAL. */
  | 'HIGH'
  /** Lowest of the four levels of attention. */
  | 'LOW'
  /** Second level of four; that of a new campaign. */
  | 'MEDIUM';

/** Statuses of a campaign. The usual way is DRAFT, PLANNED, RECRUITING, ACTIVE, COMPLETED, CLOSED. */
export type CampaignStatus =
  /** Running: its programme instances hold sessions and meetings. */
  | 'ACTIVE'
  /** Final status: a campaign that was completed, or given up before its end. */
  | 'CLOSED'
  /** Ended as planned, and so are its programme instances; it can only be closed. */
  | 'COMPLETED'
  /** Being prepared: dates, seats, budget and template may still be missing. */
  | 'DRAFT'
  /** Suspended, and so are its programme instances; it can become ACTIVE again. */
  | 'PAUSED'
  /** Complete, with dates, seats and budget, and not yet open for enrolment. */
  | 'PLANNED'
  /** Open for volunteers and participants to enrol; the first day has not come. */
  | 'RECRUITING';

/** E-mail address and password of the account that signs in. */
export type SignInInput = {
  /**
   * Code of the account's second factor, or a recovery code; left out where it has none. Without it the
   * sign-in fails with SECOND_FACTOR_REQUIRED, once the password is right.
   *
   * Text of 6 to 50 characters, without control characters.
   */
  code?: string | null | undefined;
  /**
   * Name of the client for the person's list of sessions, such as `Firefox on Lars' laptop`.
   *
   * Text of 1 to 200 characters, without control characters.
   */
  device?: string | null | undefined;
  /**
   * E-mail address of the account; upper and lower case are the same.
   *
   * Text of 1 to 255 characters, without control characters.
   */
  email: string;
  /**
   * Password of the account, taken as it is, white space included.
   *
   * A password of 1 to 1,000 characters.
   */
  password: string;
};

/** New values for a campaign's fields. A field that is left out keeps its value. */
export type UpdateCampaignInput = {
  /**
   * Number of seats for beneficiaries, at least those taken. From RECRUITING on only staff can reduce it.
   *
   * A whole number from 1 to 100,000. May be left out, but not null.
   */
  beneficiaryCapacity?: number | null | undefined;
  /**
   * Id of the group of people that the campaign is for; it can change only in DRAFT.
   *
   * May be left out, but not null.
   */
  beneficiaryGroupId?: string | number | null | undefined;
  /**
   * Budget in euro cents. From RECRUITING on only staff can change it.
   *
   * A whole number from 0 to 10,000,000,000. May be left out, but not null.
   */
  budgetCents?: number | null | undefined;
  /**
   * Settings that replace those of the template in new programme instances, as a JSON object that is valid
   * under the `configSchema` of the template; null takes one away. They replace the present ones; instances that
   * exist keep theirs.
   *
   * May be left out, but not null.
   */
  configOverrides?: unknown;
  /**
   * Text about the campaign; null or an empty text removes it.
   *
   * Text of at most 4,000 characters, without control characters.
   */
  description?: string | null | undefined;
  /**
   * Last day, included; no earlier than that of a programme instance that is not CANCELLED. From RECRUITING on it can only
   * be postponed.
   *
   * May be left out, but not null.
   */
  endDate?: string | null | undefined;
  /** `updatedAt` of the version that the client has read; CONFLICT if the row has changed since. */
  expectedUpdatedAt: string;
  /** Id of the campaign to change, a UUID. */
  id: string | number;
  /**
   * Key of the request, such as a UUID: sent again within 24 hours, the same input changes nothing more; another is IDEMPOTENCY_CONFLICT.
   *
   * Text of 8 to 200 characters that matches ^[\w.:/+=-]*$.
   */
  idempotencyKey?: string | null | undefined;
  /**
   * Name of the campaign, shown to companies and participants.
   *
   * Text of 1 to 200 characters, without control characters. May be left out, but not null.
   */
  name?: string | null | undefined;
  /**
   * Pricing model that the company pays for the campaign by. From RECRUITING on only staff can change it.
   *
   * May be left out, but not null.
   */
  pricingModel?: CampaignPricingModel | null | undefined;
  /**
   * Priority of the campaign for TEEI's staff.
   *
   * May be left out, but not null.
   */
  priority?: CampaignPriority | null | undefined;
  /**
   * First day; it also sets `quarter`. No later than that of a programme instance that is not CANCELLED, and fixed from
   * RECRUITING on.
   *
   * May be left out, but not null.
   */
  startDate?: string | null | undefined;
  /**
   * Labels to filter campaigns by; they replace the present ones.
   *
   * A list of at most 20 values, each once; each of them text of 1 to 50 characters, without control characters. May be left out, but not null.
   */
  tags?: Array<string> | null | undefined;
  /**
   * Id of the programme template that the campaign runs; it can change only in DRAFT.
   *
   * May be left out, but not null.
   */
  templateId?: string | number | null | undefined;
  /**
   * Number of seats for volunteers, at least those taken. From RECRUITING on only staff can reduce it.
   *
   * A whole number from 1 to 100,000. May be left out, but not null.
   */
  volunteerCapacity?: number | null | undefined;
};

/** Kinds of error that a client can put right. */
export type UserErrorCode =
  /** A value has the wrong form, or does not fit the others or the row. */
  | 'BAD_USER_INPUT'
  /** The row has changed since it was read, exists already, or is in a state that rules the change out. */
  | 'CONFLICT'
  /** The person has not given the consent that this needs, or withdrew it. */
  | 'CONSENT_REQUIRED'
  /** The viewer may see the row, and may not make this change. */
  | 'FORBIDDEN'
  /** The idempotency key was used for another request; choose a new one. */
  | 'IDEMPOTENCY_CONFLICT'
  /** The state machine has no such transition; `transition` has those that there are. */
  | 'INVALID_TRANSITION'
  /** No row has this id, or the viewer may not see it: both are answered alike. */
  | 'NOT_FOUND'
  /** The budget or quota has too little left for this; `message` says how much. */
  | 'QUOTA_EXCEEDED'
  /** The session's sign-in is longer ago than fifteen minutes: sign in again, and send the request with the new token. */
  | 'RECENT_SIGN_IN_REQUIRED'
  /** Address and password are right, and the account has a second factor: send its code as well. */
  | 'SECOND_FACTOR_REQUIRED'
  /** Too many attempts to sign in; `message` says how long to wait. */
  | 'TOO_MANY_ATTEMPTS'
  /** E-mail address and password do not match an account. */
  | 'UNAUTHENTICATED';

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { accessToken: string | null, userErrors: Array<{ field: Array<string>, code: UserErrorCode, message: string }> } | null };

export type CampaignsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type CampaignsQuery = { campaigns: { totalCount: number, nodes: Array<{ id: string, name: string, status: CampaignStatus, startDate: string | null, volunteersEnrolled: number | null, volunteerCapacity: number | null, updatedAt: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type RenameMutationVariables = Exact<{
  input: UpdateCampaignInput;
}>;


export type RenameMutation = { updateCampaign: { campaign: { id: string, name: string, updatedAt: string } | null, userErrors: Array<{ field: Array<string>, code: UserErrorCode, message: string }> } | null };


export const SignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const CampaignsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Campaigns"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaigns"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"START_DESC"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}},{"kind":"Field","name":{"kind":"Name","value":"volunteersEnrolled"}},{"kind":"Field","name":{"kind":"Name","value":"volunteerCapacity"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<CampaignsQuery, CampaignsQueryVariables>;
export const RenameDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Rename"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateCampaignInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateCampaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaign"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RenameMutation, RenameMutationVariables>;