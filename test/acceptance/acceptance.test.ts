import {
  ACCOUNTS,
  FJORDBANK,
  FJORDBANK_PUBLICATION_SLUG,
  MENTORS_FOR_UKRAINE,
  OLENA_QUOTE,
  Q2_REPORT,
  SOLVIND,
} from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_NOW } from '../clock.ts';
import { startTestGraph, TOPOLOGIES, type TestGraph } from '../graph.ts';
import {
  Board,
  Breaches,
  Desk,
  Page,
  Participation,
  Policies,
  Provenance,
  Retention,
  SroiExplained,
  WORK,
  Worklist,
} from './answers.ts';
import { askBoard } from './ask-board.ts';

const impactManager = tokenSubject(ACCOUNTS.companyUser);
const coordinator = tokenSubject(ACCOUNTS.coordinator);
const officer = tokenSubject(ACCOUNTS.officer);
const solvind = tokenSubject(ACCOUNTS.solvindUser);

describe.each(TOPOLOGIES)('the graph %s', (topology) => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await startTestGraph(topology);
  });
  afterAll(() => graph.close());

  describe('shows an impact manager the quarter board (Q01)', () => {
    it('with the fullest campaign first, as its rows say', async () => {
      const answer = await askBoard(graph, 20);
      expect(answer.errors).toEqual([]);
      const { company } = Board.parse(answer.data);
      expect(company).toMatchObject({ name: 'Fjordbank', industry: 'FINANCE' });
      const [first] = company.campaigns.nodes;
      expect(first).toMatchObject({ id: MENTORS_FOR_UKRAINE, capacityUtilization: 0.96 });
      for (const campaign of company.campaigns.nodes) {
        const [row] = await graph.sql(
          `select round(volunteers_enrolled::numeric / volunteer_capacity, 4)::float as utilization
           from campaigns.campaigns where id = $1`,
          [campaign.id],
        );
        expect(campaign.capacityUtilization).toBe(row?.['utilization']);
      }
    });

    it('with volunteer hours that equal the completed sessions and logged events', async () => {
      const { company } = Board.parse((await askBoard(graph, 20)).data);
      expect(company.campaigns.nodes.length).toBeGreaterThan(0);
      for (const campaign of company.campaigns.nodes) {
        expect(campaign.metrics[0]?.volunteerHours).toBeGreaterThan(0);
        const [row] = await graph.sql(
          `select count(*)::int as sessions
           from programs.kintell_sessions as s
           join programs.program_instances as i on i.id = s.program_instance_id
           where i.campaign_id = $1 and s.completed_at >= '2025-07-01'
             and s.completed_at < '2025-10-01'`,
          [campaign.id],
        );
        expect(campaign.metrics[0]?.sessions).toBe(row?.['sessions']);
      }
    });

    it('at a cost that does not grow with the campaigns on the page', async () => {
      const [few, many] = [await askBoard(graph, 2), await askBoard(graph, 20)];
      const { subgraphRequests, statements } = WORK.quarterBoard;
      expect(subgraphRequests).toBeLessThanOrEqual(9);
      // The sensitive values of the whole list are on record already, from the test before.
      expect(many.work).toEqual({ subgraphRequests, statements: statements - 1 });
      // Only a page that is not the whole list has the rest of it counted.
      expect(few.work).toEqual({ subgraphRequests, statements: statements + 1 });
    });

    it('without the upsell score, which is null with an error of its own', async () => {
      const answer = await graph.ask(
        `query ($company: ID!) {
          company(id: $company) { campaigns(first: 1) { nodes { name upsellScore } } } }`,
        { as: impactManager, variables: { company: FJORDBANK } },
      );
      expect(answer.errors).toMatchObject([
        {
          path: ['company', 'campaigns', 'nodes', 0, 'upsellScore'],
          extensions: { code: 'FORBIDDEN' },
        },
      ]);
      expect(answer.data).toMatchObject({
        company: { campaigns: { nodes: [{ upsellScore: null }] } },
      });
    });

    it('without a benchmark where too few companies took part', async () => {
      const answer = await graph.ask(
        `query ($company: ID!) {
          company(id: $company) {
            benchmark(metric: SROI_RATIO, by: INDUSTRY, period: { quarter: "2025-Q3" }) {
              __typename } } }`,
        { as: solvind, variables: { company: SOLVIND } },
      );
      expect(answer.errors).toEqual([]);
      expect(answer.data).toEqual({ company: { benchmark: { __typename: 'Suppressed' } } });
    });
  });

  describe('tells which share of a company’s people took part (Q02)', () => {
    it('by quarter, of the members who had joined by then', async () => {
      const answer = await graph.ask(
        `query ($company: ID!) {
          company(id: $company) {
            members { totalCount }
            participation(
              period: { from: "2025-04-01", to: "2025-12-31" }, granularity: QUARTER
              denominator: ELIGIBLE
            ) {
              periodStart periodEnd eligible activeVolunteers firstTimeVolunteers
              returningVolunteers rate } } }`,
        { as: impactManager, variables: { company: FJORDBANK } },
      );
      expect(answer.errors).toEqual([]);
      const { company } = Participation.parse(answer.data);
      expect(company.participation).toHaveLength(3);
      for (const part of company.participation) {
        const [row] = await graph.sql(
          `select count(*)::int as eligible from users.company_users
           where company_id = $1 and joined_at < $2::date + 1`,
          [FJORDBANK, part.periodEnd],
        );
        expect(part.eligible).toBe(row?.['eligible']);
      }
      const told = company.participation.filter(({ rate }) => rate !== null);
      expect(told.length).toBeGreaterThan(0);
      for (const { eligible, activeVolunteers, rate } of told) {
        expect(rate).toBeCloseTo((activeVolunteers ?? 0) / eligible, 4);
      }
      expect(company.participation.at(-1)?.eligible).toBe(company.members.totalCount);
      expect(answer.work).toEqual(WORK.participation);
    });
  });

  describe('shows how many volunteers come back (Q05)', () => {
    it('by the month in which they began', async () => {
      const answer = await graph.ask(
        `query ($company: ID!) {
          company(id: $company) {
            retention(role: VOLUNTEER, from: "2025-01-01", months: 6) {
              cohortMonth cohortSize cells { monthIndex active rate suppressed } }
            campaigns(first: 5, orderBy: START_DESC) { nodes { name startDate } } } }`,
        { as: impactManager, variables: { company: FJORDBANK } },
      );
      expect(answer.errors).toEqual([]);
      const { retention } = Retention.parse(answer.data).company;
      const shown = retention.filter(({ cohortSize }) => cohortSize !== null);
      expect(shown.length).toBeGreaterThan(0);
      for (const { cells } of shown) {
        expect(cells[0]?.rate).toBe(1);
        for (const { rate } of cells) expect(rate ?? 0).toBeLessThanOrEqual(1);
      }
      expect(answer.work).toEqual(WORK.retention);
    });
  });

  describe('explains the social return on investment (Q03)', () => {
    it('with the calculation of record beside the live figures', async () => {
      const answer = await graph.ask(
        `query ($company: ID!) {
          company(id: $company) {
            sroi(period: { quarter: "2025-Q3" }) {
              ratio totalValue { amountCents } totalInvestment { amountCents } createdAt
              breakdown { outcomeType beneficiaries proxyCents deadweight attribution displacement
                dropOff years presentValueCents }
              sensitivity { outcomeType ratioLow ratioHigh } hourlyValue { amountCents } }
            periodMetrics(period: "2025-Q3") { sroiRatio visScore totalVolunteerHours closed }
            metrics(period: { quarter: "2025-Q3" }, granularity: QUARTER) {
              sroiRatio visAverage socialValueCents investmentCents freshness { asOf } }
            campaigns(first: 50, filter: { activeOn: { quarter: "2025-Q3" } }) {
              nodes { name budgetSpent { amountCents } template { outcomeMetrics } } } } }`,
        { as: impactManager, variables: { company: FJORDBANK } },
      );
      expect(answer.errors).toEqual([]);
      const { company } = SroiExplained.parse(answer.data);
      const { ratio, totalValue, totalInvestment } = company.sroi;
      expect(ratio).toBeCloseTo(totalValue.amountCents / totalInvestment.amountCents, 3);
      expect(company.periodMetrics.sroiRatio).toBeCloseTo(ratio, 3);
      const parts = company.sroi.breakdown.map((outcome) => outcome.presentValueCents);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(totalValue.amountCents);
      const [live] = company.metrics;
      expect(live?.sroiRatio).toBeCloseTo(
        (live?.socialValueCents ?? 0) / (live?.investmentCents ?? 1),
        3,
      );
      // One session of the quarter arrived after the figures had been frozen.
      expect(live?.visAverage).toBeCloseTo(company.periodMetrics.visScore, 0);
      expect(answer.work).toEqual(WORK.sroiExplained);
    });
  });

  describe('proves every paragraph of a report (Q06)', () => {
    it('and shows withdrawn evidence as a tombstone, not as an error', async () => {
      const answer = await graph.ask(
        `query ($report: ID!) {
          reportByReportId(reportId: $report) {
            reportId
            period { from to }
            modelName tokensTotal estimatedCostUsd locale uncitedParagraphs
            citations(first: 100) {
              nodes {
                paragraphIndex
                evidence {
                  id state content createdAt
                  outcomeScores { outcomeType score confidence modelVersion }
                  campaign { name }
                  programInstance { name beneficiaryGroup { name } }
                  source { __typename
                    ... on BuddyFeedback { fromRole submittedAt }
                    ... on KintellSession { sessionType completedAt } } } } } } }`,
        { as: impactManager, variables: { report: Q2_REPORT } },
      );
      expect(answer.errors).toEqual([]);
      const { reportByReportId: report } = Provenance.parse(answer.data);
      expect(report.uncitedParagraphs).toEqual([]);
      const evidence = report.citations.nodes.map((citation) => citation.evidence);
      expect(evidence).toContainEqual(
        expect.objectContaining({ id: OLENA_QUOTE, state: 'WITHDRAWN', content: null }),
      );
      expect(evidence.filter(({ state }) => state !== 'WITHDRAWN').length).toBeGreaterThan(0);
      expect(answer.work.subgraphRequests).toBeLessThanOrEqual(7);
      expect(answer.work).toEqual(WORK.provenance);
    });
  });

  describe('gives a coordinator the day’s worklist (Q12)', () => {
    it('with sessions to come, silent matches and people waiting', async () => {
      const answer = await graph.ask(
        `query ($today: DateTime!) {
          me {
            id
            coordinatedInstances(first: 20, filter: { status: [ACTIVE] }) {
              nodes {
                id name
                campaign { name capacityUtilization }
                upcomingSessions: sessions(first: 5, filter: { scheduledAfter: $today }) {
                  nodes { scheduledAt volunteer { firstName } participant { firstName } } }
                staleMatches: matches(
                  first: 10, filter: { status: [ACTIVE], noCheckinSinceDays: 14 }
                ) { nodes { id matchedAt lastCheckin { checkinDate } } }
                waitlist: enrollments(first: 10, filter: { status: [WAITLISTED] }) {
                  totalCount nodes { user { id role } enrolledAt } } } } } }`,
        { as: coordinator, variables: { today: '2025-11-15T09:00:00Z' } },
      );
      expect(answer.errors).toEqual([]);
      const { me } = Worklist.parse(answer.data);
      const { nodes } = me.coordinatedInstances;
      const waiting = nodes.reduce((sum, { waitlist }) => sum + waitlist.totalCount, 0);
      expect(waiting).toBe(11);
      for (const { user } of nodes.flatMap(({ waitlist }) => waitlist.nodes)) {
        expect(user.role).toMatch(/^(VOLUNTEER|PARTICIPANT)$/);
      }
      // Volunteers of the company by name; participants without.
      for (const session of nodes.flatMap(({ upcomingSessions }) => upcomingSessions.nodes)) {
        expect(session.participant?.firstName ?? null).toBeNull();
      }
      expect(answer.work).toEqual(WORK.worklist);
    });
  });

  describe('lays out the officer’s desk of requests (Q20)', () => {
    const desk = `{
      dataSubjectRequests(
        first: 50
        filter: { status: [PENDING, IDENTITY_CHECK, PROCESSING] }
        orderBy: DUE_ASC
      ) {
        totalCount
        nodes {
          requestType status requestedAt dueAt overdue extendedUntil
          subject { id email role }
          assignedTo { firstName lastName }
          jobs { status progress errorMessage } } } }`;

    it('in the order of their due dates, with the one that is overdue', async () => {
      const answer = await graph.ask(desk, { as: officer });
      expect(answer.errors).toEqual([]);
      const { dataSubjectRequests } = Desk.parse(answer.data);
      const due = dataSubjectRequests.nodes.map(({ dueAt }) => Date.parse(dueAt));
      expect(due).toEqual([...due].sort((a, b) => a - b));
      expect(dataSubjectRequests.nodes.filter(({ overdue }) => overdue)).toHaveLength(1);
      expect(answer.work).toEqual(WORK.desk);
    });

    it('and to nobody else', async () => {
      const answer = await graph.ask(desk, { as: impactManager });
      expect(answer.data).toEqual({ dataSubjectRequests: null });
      expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    });
  });

  it('tells the officer how long a breach may still wait for the authority (Q24)', async () => {
    await graph.sql(`insert into privacy.data_breach_incidents (incident_type, severity, discovered_at, discovered_by)
      values ('lost_device', 'high', '2025-11-14T08:00Z', '${ACCOUNTS.officer.userId}')`);
    await graph.sql(`insert into users.notifications_queue (user_id, channel, status, sent_at, delivery_status, breach_id)
      select '${ACCOUNTS.officer.userId}', 'email', 'sent', now(), v.status, b.id
      from privacy.data_breach_incidents as b cross join (values ('opened'), ('bounced')) as v (status)
      where b.incident_type = 'lost_device' and b.discovered_at = '2025-11-14T08:00Z'`);
    const answer = await graph.ask(
      `{ breachIncidents(first: 10, filter: { status: [INVESTIGATING, CONTAINED] }) { nodes {
        incidentType severity discoveredAt authorityDeadline hoursLeft reportedToAuthorityAt
        affectedUserCount affectedDataCategories discoveredBy { lastName }
        userNotifications { sent delivered bounced } } } }`,
      { as: officer },
    );
    expect(answer.errors).toEqual([]);
    expect(Breaches.parse(answer.data).breachIncidents.nodes).toMatchObject([
      {
        authorityDeadline: '2025-11-17T08:00:00Z',
        hoursLeft: 47,
        userNotifications: { sent: 2, delivered: 1, bounced: 1 },
      },
    ]);
    expect(answer.work).toEqual(WORK.breachClock);
  });

  it('counts for the officer what is kept too long, beside the register (Q26)', async () => {
    const answer = await graph.ask(
      `{ retentionPolicies { dataCategory retentionPeriodDays deletionMethod legalBasis
          dependentCategories overdue { subgraph table rows oldest } }
        article30Register(first: 50) { nodes {
          activity purpose legalBasis dataCategories recipientCategories metadata } } }`,
      { as: officer },
    );
    expect(answer.errors).toEqual([]);
    const { retentionPolicies, article30Register } = Policies.parse(answer.data);
    const policy = retentionPolicies.find(({ dataCategory }) => dataCategory === 'notifications');
    const [row] = await graph.sql(
      `select count(*)::int as rows from users.notifications_queue
       where status in ('sent', 'failed', 'cancelled') and created_at < $1::timestamptz - $2::int * interval '1 day'`,
      [TEST_NOW, policy?.retentionPeriodDays],
    );
    expect(policy?.overdue).toMatchObject([{ table: 'notifications_queue', rows: row?.['rows'] }]);
    expect(article30Register.nodes.length).toBeGreaterThan(5);
    expect(answer.work).toEqual(WORK.retentionSweep);
  });

  describe('shows the public a published page (Q29)', () => {
    const page = `query ($slug: String!) {
      publication(slug: $slug) {
        title
        company { name activeTheme { tokens assets { kind url } } }
        blocks {
          order kind
          ... on TextBlock { markdown }
          ... on EvidenceBlock { evidence { content } }
          ... on MetricBlock { label value unit asOf } } } }`;

    it('with its brand and its quotes, without a token', async () => {
      const answer = await graph.ask(page, { variables: { slug: FJORDBANK_PUBLICATION_SLUG } });
      expect(answer.errors).toEqual([]);
      const { publication } = Page.parse(answer.data);
      expect(publication.company.name).toBe('Fjordbank');
      expect(publication.blocks.map(({ order }) => order)).toEqual(
        [...publication.blocks.keys()].map((index) => index + (publication.blocks[0]?.order ?? 0)),
      );
      const quotes = publication.blocks.filter(({ kind }) => kind === 'EVIDENCE');
      expect(quotes.length).toBeGreaterThan(0);
      expect(quotes.every(({ evidence }) => (evidence?.content ?? '').length > 0)).toBe(true);
      expect(answer.work.subgraphRequests).toBeLessThanOrEqual(5);
      expect(answer.work).toEqual(WORK.publicPage);
    });

    it('and nothing else of the company', async () => {
      const answer = await graph.ask(
        `query ($company: ID!) { company(id: $company) { name members { totalCount } } }`,
        { variables: { company: FJORDBANK } },
      );
      expect(JSON.stringify(answer.data)).not.toMatch(/totalCount":[1-9]/);
    });
  });

  it('reports no unexpected error', () => {
    expect(graph.unexpected).toEqual([]);
  });
});
