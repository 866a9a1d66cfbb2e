/** Bar charts as SVG, with the same figures in a table. */
import { html, type Html } from './html.ts';

export interface ChartPoint {
  /** Name in the table, and below its bar. */
  readonly label: string;
  readonly short: string;
  /** Null where there is none. */
  readonly value: number | null;
  /** The value as text. */
  readonly shown: string;
}

interface Chart {
  readonly title: string;
  readonly unit: string;
  /** Name of the points, and of the table behind them. */
  readonly item: string;
  readonly asTable: string;
  readonly points: readonly ChartPoint[];
}

const HEIGHT = 220;
const BAR_WIDTH = 56;
const GAP = 24;
/** Room for the values above the bars and the periods below. */
const MARGIN = 28;

/** Chart of figures, a bar each; `id` is unique on its page. */
export function renderChart(id: string, { title, unit, item, asTable, points }: Chart): Html {
  const width = points.length * (BAR_WIDTH + GAP) + GAP;
  const most = Math.max(...points.map(({ value }) => value ?? 0), Number.MIN_VALUE);
  const bars = points.map(({ short, value, shown }, index) => {
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
      <text x="${middle}" y="${(y - 8).toFixed(1)}">${shown}</text>
      <text x="${middle}" y="${HEIGHT - 8}">${short}</text>`;
  });
  const rows = points.map(
    ({ label, shown }) =>
      html`<tr>
        <th scope="row">${label}</th>
        <td>${shown}</td>
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
      <summary>${asTable}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">${item}</th>
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
