/** The dashboards and alerts of `deploy/monitoring`, as their expressions. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

/** Folder of the monitoring. */
export const MONITORING = fileURLToPath(new URL('../../deploy/monitoring/', import.meta.url));

/** File of the alerts. */
export const ALERTS_FILE = path.join(MONITORING, 'prometheus/alerts.yml');

/** An expression, and the texts that show labels of its result. */
export interface Expression {
  /** Title of the panel, or name of the alert. */
  readonly title: string;
  readonly expr: string;
  readonly texts: readonly string[];
}

/** Panels take the store that the viewer chooses: whoever imports a dashboard has one under another id than ours. */
const dashboard = z.object({
  templating: z.object({
    list: z.tuple([
      z.object({
        name: z.literal('datasource'),
        type: z.literal('datasource'),
        query: z.literal('prometheus'),
      }),
    ]),
  }),
  panels: z.array(
    z.object({
      title: z.string(),
      datasource: z.object({ type: z.literal('prometheus'), uid: z.literal('${datasource}') }),
      targets: z.array(z.object({ expr: z.string(), legendFormat: z.string() })),
    }),
  ),
});

const rules = z.object({
  groups: z.array(
    z.object({
      rules: z.array(
        z.object({
          alert: z.string(),
          expr: z.string(),
          labels: z.object({ severity: z.enum(['warning', 'critical']) }),
          annotations: z.object({ summary: z.string() }),
        }),
      ),
    }),
  ),
});

export async function readDashboards(): Promise<Expression[]> {
  const folder = path.join(MONITORING, 'grafana/dashboards');
  const files = await readdir(folder);
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  return texts.flatMap((text) =>
    dashboard
      .parse(JSON.parse(text))
      .panels.flatMap(({ title, targets }) =>
        targets.map(({ expr, legendFormat }) => ({ title, expr, texts: [legendFormat] })),
      ),
  );
}

export async function readAlerts(): Promise<Expression[]> {
  const { groups } = rules.parse(parse(await readFile(ALERTS_FILE, 'utf8')));
  return groups.flatMap((group) =>
    group.rules.map(({ alert, expr, annotations }) => ({
      title: alert,
      expr,
      texts: [annotations.summary],
    })),
  );
}
