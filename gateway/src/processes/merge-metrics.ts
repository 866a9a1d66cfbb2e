/** Metrics of several processes as one text in the Prometheus format. */

/** Lines that describe a metric: its help and its type, once for all of its values. */
const DESCRIPTION = /^# (?:HELP|TYPE) (\S+)/;

/**
 * Merges texts whose values have a label for their process: each metric is described once, with the values of all
 * processes below.
 */
export function mergeMetrics(texts: readonly string[]): string {
  const metrics = new Map<string, { readonly described: Set<string>; readonly values: string[] }>();
  for (const text of texts) {
    let metric: { readonly described: Set<string>; readonly values: string[] } | undefined;
    for (const line of text.split('\n')) {
      const name = DESCRIPTION.exec(line)?.[1];
      if (name === undefined) {
        if (line !== '') metric?.values.push(line);
        continue;
      }
      metric = metrics.get(name) ?? { described: new Set(), values: [] };
      metrics.set(name, metric);
      metric.described.add(line);
    }
  }
  const merged = [...metrics.values()].map(({ described, values }) =>
    [...described, ...values].join('\n'),
  );
  return `${merged.join('\n\n')}\n`;
}
