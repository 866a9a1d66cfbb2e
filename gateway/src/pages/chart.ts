/** Bar charts as SVG, with the same figures in a table. */
import { formatNumber, periodLabel } from './figures.ts';
import { html, type Html } from './html.ts';

export interface ChartPoint {
  readonly period: string;
  /** Null where there is none. */
  readonly value: number | null;
}

const HEIGHT = 220;
const BAR_WIDTH = 56;
const GAP = 24;
/** Room for the values above the bars and the periods below. */
const MARGIN = 28;

/** Chart of figures over time; `id` is unique on its page. */
export function renderChart(
  id: string,
  {
    title,
    unit,
    points,
  }: { readonly title: string; readonly unit: string; readonly points: readonly ChartPoint[] },
): Html {
  const width = points.length * (BAR_WIDTH + GAP) + GAP;
  const most = Math.max(...points.map(({ value }) => value ?? 0), Number.MIN_VALUE);
  const bars = points.map(({ period, value }, index) => {
    const height = ((value ?? 0) / most) * (HEIGHT - 2 * MARGIN);
    const x = GAP + index * (BAR_WIDTH + GAP);
    const y = HEIGHT - MARGIN - height;
    const middle = x + BAR_WIDTH / 2;
    return html`<rect
        class="bar"
        x="${x}"
        y="${y.toFixed(1)}"
        width="${BAR_WIDTH}"
        height="${height.toFixed(1)}"
      />
      <text x="${middle}" y="${(y - 8).toFixed(1)}">${formatNumber(value)}</text>
      <text x="${middle}" y="${HEIGHT - 8}">${periodLabel(period, 'short')}</text>`;
  });
  const rows = points.map(
    ({ period, value }) =>
      html`<tr>
        <th scope="row">${periodLabel(period)}</th>
        <td>${formatNumber(value)}</td>
      </tr>`,
  );
  return html`<figure>
    <figcaption id="${id}">${title}</figcaption>
    <svg
      role="img"
      aria-labelledby="${id}"
      viewBox="0 0 ${width} ${HEIGHT}"
      width="${width}"
      height="${HEIGHT}"
    >
      ${bars}
    </svg>
    <details>
      <summary>${title} as a table</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Period</th>
            <th scope="col">${unit}</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </details>
  </figure>`;
}
