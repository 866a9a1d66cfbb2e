/** Metrics as processes expose them, and the metrics that PromQL asks for. */
import { parser } from '@prometheus-io/lezer-promql';

/** Label names by the names of series, such as `x_seconds_bucket`. */
export type Series = Map<string, Set<string>>;

/** Adds the series of a text in the Prometheus format, and the names of metrics without values. */
export function addSeries(series: Series, text: string): void {
  const labelsOf = (name: string): Set<string> => {
    let labels = series.get(name);
    if (!labels) series.set(name, (labels = new Set()));
    return labels;
  };
  for (const line of text.split('\n')) {
    const [, metric, type] = /^# TYPE (\w+) (\w+)$/.exec(line) ?? [];
    if (metric !== undefined) {
      const suffixes = type === 'histogram' ? ['_bucket', '_sum', '_count'] : [''];
      for (const suffix of suffixes) labelsOf(`${metric}${suffix}`);
      continue;
    }
    const [, name, labels = ''] = /^(\w+)(?:\{(.*)\})? \S+$/.exec(line) ?? [];
    if (name === undefined) continue;
    for (const [, label = ''] of labels.matchAll(/(\w+)="/g)) labelsOf(name).add(label);
  }
}

/** Names of the metrics and labels in an expression. */
export interface Asked {
  readonly metrics: readonly string[];
  readonly labels: readonly string[];
}

/** @throws SyntaxError for an expression that is not PromQL */
export function readExpression(expression: string): Asked {
  // Grafana fills in its variables.
  const text = expression.replaceAll(/\$__\w+/g, '1m');
  const metrics: string[] = [];
  const labels: string[] = [];
  parser.parse(text).iterate({
    enter({ name, type, from, to }) {
      if (type.isError) throw new SyntaxError(`Not PromQL at ${from}: ${text}`);
      if (name === 'Identifier') metrics.push(text.slice(from, to));
      if (name === 'LabelName') labels.push(text.slice(from, to));
    },
  });
  return { metrics, labels };
}
