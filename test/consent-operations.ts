/** Operations of the test of withdrawn consent, copies and erasure, and a statement about archives. */
export const REPORT = `query ($report: ID!) { reportByReportId(reportId: $report) {
  citations(first: 100) { nodes { evidence { id state content } } } } }`;

export const PAGE = `query ($slug: String!) { publication(slug: $slug) {
  blocks { ... on EvidenceBlock { evidence { id content } } } } }`;

export const WITHDRAW = `mutation { withdrawConsent(input: { purpose: PUBLICATION }) {
  consent { state withdrawnAt } userErrors { code } } }`;

export const LOG = `query ($person: ID!) { activity(filter: { subjectId: $person }) { nodes {
  eventType aggregateId actor { email } actorClass subject { email } company { id } } } }`;

export const DELETE = `mutation ($userId: ID!) { startDeletion(input: { userId: $userId }) {
  privacyRequest { id status beginsAt } userErrors { code } } }`;

export const EXPORT = `mutation ($recipient: String!, $linkHash: String!) {
  startExport(input: { recipient: $recipient, linkHash: $linkHash }) { userErrors { code message } } }`;

export const COMPANY_EXPORT = `mutation ($recipient: String!, $linkHash: String!) {
  startCompanyExport(input: { recipient: $recipient, linkHash: $linkHash }) { userErrors { code message } } }`;

export const COMPANY_EXPORTED = `query ($id: ID!) { company(id: $id) { exports { status rows fetchedAt } } }`;

export const EXPORTED = `query ($person: ID!) { user(id: $person) { holdings { subgraph table rows }
  privacyRequests(first: 1, filter: { type: [EXPORT] }) { nodes { requestType status progress } } } }`;

/** True where archives are stored: the person's own, and those of companies. */
export const ARCHIVES = `select exists (select from files.export_chunks) as own,
  exists (select from files.company_export_chunks) as company`;

export const CANCEL = `mutation ($id: ID!) { cancelPrivacyRequest(input: { id: $id }) {
  privacyRequest { status } userErrors { code } } }`;

/** Everything that is known of an erasure. */
export const ERASED = `query ($person: ID!) { user(id: $person) { email firstName
  erasurePreview { blockedBy }
  privacyRequests(first: 1, filter: { type: [DELETE] }) { nodes { status progress completedAt
    steps { system status deleted masked } audit { action } } } } }`;

export const RENAME = `mutation RenamePerson($input: UpdateUserInput!) {
  updateUser(input: $input) { userErrors { code } } }`;

export const DROP = `mutation DropOut($input: TransitionEnrollmentInput!) {
  transitionEnrollment(input: $input) { userErrors { code } } }`;

export const REGISTER = `mutation ($url: String!) { registerWebhook(input: { url: $url, events: ["enrollment.*"] }) {
  userErrors { code } } }`;

export const FIGURES = `{ me { companies { company { metrics(period: { year: "2025" }) {
  sessions volunteerHours participants } } } } }`;
