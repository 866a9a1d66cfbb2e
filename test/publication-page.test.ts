import { createHash } from 'node:crypto';
import {
  ACCOUNTS,
  FJORDBANK,
  FJORDBANK_PUBLICATION_SLUG,
  Q3_REPORT,
} from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import type { TokenSubject } from '@teei/platform/tokens/signer.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from './ask.ts';
import { startTestGraph, TOPOLOGIES, type TestGraph } from './graph.ts';

/** Image of a theme. */
const COVER =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 2"><rect width="8" height="2" fill="#0b5d3b"></rect></svg>';

describe.each(TOPOLOGIES)('the graph %s', (topology) => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await startTestGraph(topology);
  });
  afterAll(() => graph.close());

  const openPage = (path: string) => fetch(`${graph.url}/p/${path}`);

  const openReport = async (file: string, as?: TokenSubject): Promise<Response> =>
    fetch(`${graph.url}/reports/${file}`, {
      headers: as ? { authorization: `Bearer ${await graph.token(as)}` } : {},
    });

  describe('at the address of a published page', () => {
    it('answers with a document that runs nothing and is not kept', async () => {
      const response = await openPage(FJORDBANK_PUBLICATION_SLUG);
      const text = await response.text();
      expect([response.status, response.headers.get('content-type')]).toEqual([
        200,
        'text/html; charset=utf-8',
      ]);
      expect(response.headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'sha256-[\w+/=]+'; img-src 'self';/,
      );
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(text).toContain('<h1>Fjordbank: our impact in');
      expect(text).toMatch(/[\d,.]+ hours/);
    });

    it('answers alike for a page that is not there, a draft, and a wrong token', async () => {
      await graph.sql(`update reporting.publications set visibility = 'TOKEN' where slug = $1`, [
        FJORDBANK_PUBLICATION_SLUG,
      ]);
      const [draft] = await graph.sql(
        `select slug from reporting.publications where status = 'DRAFT' limit 1`,
      );
      const paths = [
        'no-such-page',
        String(draft?.['slug']),
        FJORDBANK_PUBLICATION_SLUG,
        `${FJORDBANK_PUBLICATION_SLUG}?token=guess`,
      ];
      const answers = await Promise.all(
        paths.map(async (path) => {
          const response = await openPage(path);
          return [response.status, await response.text()] as const;
        }),
      );
      expect(new Set(answers.map(([, text]) => text)).size).toBe(1);
      expect(answers.map(([status]) => status)).toEqual([404, 404, 404, 404]);
    });

    it('opens for the bearer of its token, whose visit is counted', async () => {
      await graph.sql(
        `insert into reporting.publication_tokens (publication_id, company_id, token_hash, expires_at)
       select id, tenant_id, encode(sha256('a good token'), 'hex'), now() + interval '1 day'
       from reporting.publications where slug = $1`,
        [FJORDBANK_PUBLICATION_SLUG],
      );
      const path = `${FJORDBANK_PUBLICATION_SLUG}?token=a+good+token`;
      const text = await (await openPage(path)).text();
      const [, beacon = ''] = /<img src="([^"]+)"/.exec(text) ?? [];
      const views = async () => {
        const [row] = await graph.sql(
          `select count(*)::int as n from reporting.publication_views as v
         join reporting.publications as p on p.id = v.publication_id where p.slug = $1`,
          [FJORDBANK_PUBLICATION_SLUG],
        );
        return Number(row?.['n']);
      };
      const visit = (url: string, agent: string) =>
        fetch(`${graph.url}${url}`, { headers: { 'user-agent': agent } });
      const before = await views();
      const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';
      expect((await visit(beacon, FIREFOX)).headers.get('content-type')).toBe('image/gif');
      expect(await views()).toBe(before + 1);
      await visit(beacon, 'Googlebot/2.1');
      await visit(`/p/${FJORDBANK_PUBLICATION_SLUG}/view`, FIREFOX);
      expect(await views()).toBe(before + 1);
    });
  });

  describe('at the address of a report', () => {
    it.each([
      ['json', 'application/json; charset=utf-8'],
      ['html', 'text/html; charset=utf-8'],
      ['pdf', 'application/pdf'],
    ])('gives people of its company the report as %s', async (format, type) => {
      const response = await openReport(
        `${Q3_REPORT}.${format}`,
        tokenSubject(ACCOUNTS.companyUser),
      );
      const body = Buffer.from(await response.arrayBuffer()).toString('latin1');
      expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(body).toMatch(format === 'pdf' ? /^%PDF-1/ : /writer-2\.1/);
    });

    it('shows it in a report theme, and in the branding theme for what that leaves out', async () => {
      const companyUser = tokenSubject(ACCOUNTS.companyUser);
      const { data } = await graph.ask(
        `mutation { upsertReportTheme(input: { name: "Board", themeConfig: { accent: "#123456", font: "Inter Tight" } }) {
         reportTheme { id } userErrors { message } } }`,
        { as: companyUser },
      );
      const id = String(read(data, 'upsertReportTheme', 'reportTheme', 'id'));
      const styles = [];
      for (const theme of ['', `?theme=${id}`]) {
        const page = await openReport(`${Q3_REPORT}.html${theme}`, companyUser);
        styles.push(
          /:root \{ --text: (#\w+); --background: (#\w+); --primary: (#\w+) \}/.exec(
            await page.text(),
          ),
        );
      }
      const [branded, themed] = styles;
      expect(themed?.slice(1)).toEqual([branded?.[1], branded?.[2], '#123456']);
      expect(branded?.[3]).not.toBe('#123456');
      expect((await openReport(`${Q3_REPORT}.pdf?theme=${id}`, companyUser)).status).toBe(200);
      for (const unknown of [Q3_REPORT, 'no-such']) {
        const response = await openReport(`${Q3_REPORT}.pdf?theme=${unknown}`, companyUser);
        expect([response.status, await response.text()]).toEqual([
          404,
          expect.stringContaining('no such report theme'),
        ]);
      }
    });

    it('shows the large image of the branding theme at its top where the report theme asks for it', async () => {
      const as = tokenSubject(ACCOUNTS.companyUser);
      const branding = await graph.ask(
        'query ($id: ID!) { company(id: $id) { activeTheme { id } } }',
        {
          as,
          variables: { id: FJORDBANK },
        },
      );
      const image = Buffer.from(COVER);
      const put = await graph.ask(
        `mutation ($input: PutAssetInput!) { putAsset(input: $input) { asset { url } userErrors { message } } }`,
        {
          as,
          variables: {
            input: {
              themeId: read(branding.data, 'company', 'activeTheme', 'id'),
              kind: 'HERO_IMAGE',
              content: image.toString('base64'),
              hash: createHash('sha256').update(image).digest('hex'),
            },
          },
        },
      );
      const url = String(read(put.data, 'putAsset', 'asset', 'url'));
      const made = await graph.ask(
        `mutation { upsertReportTheme(input: { name: "Cover", themeConfig: { coverImage: true } }) {
         reportTheme { id } userErrors { message } } }`,
        { as },
      );
      const theme = `?theme=${String(read(made.data, 'upsertReportTheme', 'reportTheme', 'id'))}`;
      const shown = async (file: string) => (await openReport(file, as)).text();
      expect(await shown(`${Q3_REPORT}.html${theme}`)).toContain(
        `<img class="cover" src="${url}" alt="" />`,
      );
      expect(await shown(`${Q3_REPORT}.html`)).not.toContain('class="cover"');
      const [pdf, plain] = [
        await shown(`${Q3_REPORT}.pdf${theme}`),
        await shown(`${Q3_REPORT}.pdf`),
      ];
      expect(pdf.length).toBeGreaterThan(plain.length);
      expect(await (await fetch(`${graph.url}${url}`)).text()).toBe(COVER);
    });

    it('gives it to nobody else', async () => {
      const [foreign] = await graph.sql(
        'select report_id from reporting.report_lineage where company_id <> $1 limit 1',
        [FJORDBANK],
      );
      const companyUser = tokenSubject(ACCOUNTS.companyUser);
      const statuses = [
        await openReport(`${Q3_REPORT}.pdf`),
        await openReport(`${Q3_REPORT}.json`, tokenSubject(ACCOUNTS.participant)),
        await openReport(`${String(foreign?.['report_id'])}.html`, companyUser),
        await openReport('no-such.pdf', companyUser),
      ].map(({ status }) => status);
      expect(statuses).toEqual([401, 403, 404, 404]);
    });
  });
});
