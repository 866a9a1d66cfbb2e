/** Story from a session that somebody completes to a report that can be sent, and a page that everybody can read. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ACCOUNTS, MENTORS_BERGEN_INSTANCE } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import { membersOf } from '@teei/platform/json/member.ts';
import type { TokenSubject } from '@teei/platform/tokens/signer.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { read } from './ask.ts';
import { startTestGraph, TOPOLOGIES, type TestGraph } from './graph.ts';
import { findProgram } from './programs.ts';

const STAFF = tokenSubject(ACCOUNTS.admin);
const MANAGER = tokenSubject(ACCOUNTS.companyUser);
const VOLUNTEER = tokenSubject(ACCOUNTS.volunteer);

const WAIT_OPTIONS = { timeout: 60_000, interval: 50 };

/** Month of the session, which was closed before anybody reported it. */
const MONTH = '2025-10';

const SESSION = `externalSessionId,sessionType,scheduledAt,programInstanceId,participantId,volunteerId
late-1,MENTORSHIP,2025-10-20T15:00:00Z,${MENTORS_BERGEN_INSTANCE},${ACCOUNTS.participant.userId},${ACCOUNTS.volunteer.userId}`;

const citationForm = z.object({ evidence: z.object({ id: z.string(), content: z.string() }) });

const REMEDY = 'No pdftotext was found. Install one (apt-get install poppler-utils).';
const pdftotext = findProgram({ names: ['pdftotext'], remedy: REMEDY });
const pdfinfo = findProgram({ names: ['pdfinfo'], remedy: REMEDY });
const isReadable = pdftotext !== undefined && pdfinfo !== undefined;
if (!isReadable) process.stderr.write(`${REMEDY} No PDF is read back.\n`);

/** Words of a text or of HTML, with one space between them. */
function plain(text: string): string {
  return text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}

/** Output of a program that reads a PDF. */
function readBack(program = '', ...options: readonly string[]): string {
  return execFileSync(program, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

describe.runIf(isReadable).each(TOPOLOGIES)('a session that is completed, %s,', (topology) => {
  let graph: TestGraph;
  let folder = '';
  /** Figures of the month on record, before the session. */
  let before = { id: '', hours: 0 };
  let report = { id: '', reportId: '' };
  /** Piece of evidence that report and page quote. */
  let quote = { id: '', content: '' };

  beforeAll(async () => {
    [graph, folder] = await Promise.all([
      startTestGraph(topology, { recordsFigures: true }),
      mkdtemp(path.join(tmpdir(), 'teei-page-')),
    ]);
    before = await figures();
  });
  afterAll(async () => {
    await graph.close();
    await rm(folder, { recursive: true });
  });

  async function ask(as: TokenSubject, query: string, variables: object = {}): Promise<unknown> {
    const { data, errors } = await graph.ask(query, { as, variables: { ...variables } });
    expect(errors).toEqual([]);
    return data;
  }

  /** A mutation that must be done; gives its payload. */
  async function change(as: TokenSubject, mutation: string, variables?: object): Promise<unknown> {
    const [payload] = Object.values(membersOf(await ask(as, mutation, variables)));
    expect(read(payload, 'userErrors')).toEqual([]);
    return payload;
  }

  async function figures(): Promise<{ readonly id: string; readonly hours: number }> {
    const data = await ask(
      MANAGER,
      `query ($period: String!) { companyPeriodMetrics(first: 1, filter: { period: [$period] }) {
         nodes { id totalVolunteerHours } } }`,
      { period: MONTH },
    );
    const node = read(data, 'companyPeriodMetrics', 'nodes', 0);
    return {
      id: String(read(node, 'id')),
      hours: Number(read(node, 'totalVolunteerHours')),
    };
  }

  /** Hours of the month with the session, as English texts have them. */
  function hours(maximumFractionDigits: number): string {
    return new Intl.NumberFormat('en-GB', { maximumFractionDigits }).format(before.hours + 1.5);
  }

  async function openReport(format: 'html' | 'pdf'): Promise<Buffer> {
    const response = await fetch(`${graph.url}/reports/${report.reportId}.${format}`, {
      headers: { authorization: `Bearer ${await graph.token(MANAGER)}` },
    });
    expect(response.status).toBe(200);
    return Buffer.from(await response.arrayBuffer());
  }

  /** Path of the report as a PDF, made anew. */
  async function savePdf(): Promise<string> {
    const file = path.join(folder, 'report.pdf');
    await writeFile(file, await openReport('pdf'));
    return file;
  }

  async function openPage(): Promise<string> {
    const response = await fetch(`${graph.url}/p/fjordbank-in-october`);
    expect(response.status).toBe(200);
    return plain(await response.text());
  }

  it('counts in the figures of its month, which are opened for it and closed again', async () => {
    const imported = await change(
      STAFF,
      `mutation ($rows: String!) {
         importSessions(input: { batchId: "5f0c2f1e-7d1b-4c55-8a43-2f9f0f0a7c12", format: CSV, rows: $rows }) {
           result { created } userErrors { message } } }`,
      { rows: SESSION },
    );
    expect(read(imported, 'result', 'created')).toBe(1);
    const due = await ask(
      VOLUNTEER,
      `{ me { sessions(first: 1, filter: { externalSessionId: "late-1" }) { nodes { id } } } }`,
    );
    await change(
      VOLUNTEER,
      `mutation ($id: ID!) {
         completeSession(input: { id: $id, completedAt: "2025-10-20T16:30:00Z", durationMinutes: 90 }) {
           userErrors { message } } }`,
      { id: read(due, 'me', 'sessions', 'nodes', 0, 'id') },
    );
    await change(
      STAFF,
      `mutation ($id: ID!) {
         reopenPeriod(input: { id: $id, reason: "A session was reported late." }) { userErrors { message } } }`,
      { id: before.id },
    );
    await vi.waitFor(
      async () => expect((await figures()).hours).toBeCloseTo(before.hours + 1.5, 2),
      WAIT_OPTIONS,
    );
    await change(
      STAFF,
      'mutation ($id: ID!) { closePeriod(input: { id: $id }) { userErrors { message } } }',
      { id: before.id },
    );
  });

  it('is told in a report of the month', async () => {
    const made = await change(
      MANAGER,
      `mutation ($period: String!) {
         generateReport(input: { period: $period, template: EXECUTIVE_SUMMARY, locale: EN }) {
           report { id reportId } userErrors { message } } }`,
      { period: MONTH },
    );
    report = z
      .object({ report: z.object({ id: z.string(), reportId: z.string() }) })
      .parse(made).report;
    const citation = await vi.waitFor(async () => {
      const data = await ask(
        MANAGER,
        'query ($id: ID!) { report(id: $id) { status citations(first: 1) { nodes { evidence { id content } } } } }',
        { id: report.id },
      );
      expect(read(data, 'report', 'status')).toBe('READY');
      return citationForm.parse(read(data, 'report', 'citations', 'nodes', 0));
    }, WAIT_OPTIONS);
    quote = citation.evidence;
    expect(plain((await openReport('html')).toString())).toContain(
      `Volunteers gave ${hours(1)} hours in October 2025.`,
    );
  });

  it('is told in its PDF, of which another program reads text, tags and mark', async () => {
    const file = await savePdf();
    const text = plain(readBack(pdftotext, file, '-'));
    expect(text).toContain(`Volunteers gave ${hours(1)} hours in October 2025.`);
    expect(text).toContain(plain(quote.content));
    const info = readBack(pdfinfo, file);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toContain('generated-by:RULES');
    expect(info).toContain('algorithmicMedia');
    expect(plain(readBack(pdfinfo, '-struct-text', file))).toMatch(
      /H1 .*Summary.* P .*Volunteers gave/,
    );
  });

  it('is shown on a page, to everybody, with the quote', async () => {
    const created = await change(
      MANAGER,
      `mutation {
         createPublication(input: { slug: "fjordbank-in-october", title: "Our October", visibility: PUBLIC }) {
           publication { id } userErrors { message } } }`,
    );
    const page = read(created, 'publication', 'id');
    const add = `mutation ($page: ID!, $kind: PublicationBlockKind!, $content: PublicationBlockContentInput!) {
      addPublicationBlock(input: { publicationId: $page, kind: $kind, content: $content }) { userErrors { message } } }`;
    const content = { label: 'Hours', metric: 'VOLUNTEER_HOURS', period: MONTH };
    await change(MANAGER, add, { page, kind: 'METRIC', content });
    const quoted = { evidenceSnippetId: quote.id };
    await change(MANAGER, add, { page, kind: 'EVIDENCE', content: quoted });
    await change(
      MANAGER,
      'mutation ($page: ID!) { publishPublication(input: { id: $page }) { userErrors { message } } }',
      { page },
    );
    const shown = await openPage();
    expect(shown).toContain(`${hours(2)} hours`);
    expect(shown).toContain(plain(quote.content));
  });

  it('stays in both when the speaker of the quote withdraws consent, and the quote goes', async () => {
    const [speaker] = await graph.sql(
      'select user_id::text as id from evidence.outcome_scores where evidence_snippet_id = $1',
      [quote.id],
    );
    await change(
      { sub: String(speaker?.['id']), role: 'participant', tenantId: null, scopes: [] },
      'mutation { withdrawConsent(input: { purpose: PUBLICATION }) { userErrors { message } } }',
    );
    await vi.waitFor(async () => {
      expect(await openPage()).not.toContain(plain(quote.content));
    }, WAIT_OPTIONS);
    expect(await openPage()).toContain(`${hours(2)} hours`);
    const text = plain(readBack(pdftotext, await savePdf(), '-'));
    expect(text).toContain(`Volunteers gave ${hours(1)} hours`);
    expect(text).not.toContain(plain(quote.content));
    expect(graph.unexpected).toEqual([]);
  });
});
