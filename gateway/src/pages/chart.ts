/** Bar charts as SVG, with the same figures in a table. */
import { html, type Html } from './html.ts';

export interface ChartPoint {
  /** Name in the table, and above its bar. */
  readonly label: string;
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

/** Width in pixels, of which a phone shows nine tenths: texts can be read there too. */
const WIDTH = 400;
/** Height of a name with its bar below, and of the bar alone. */
const ROW_HEIGHT = 54;
const BAR_HEIGHT = 20;
/** Room between a bar and the value at its end, and that of the value, by its characters. */
const GAP = 8;
const CHARACTER_WIDTH = 9.5;
/** Characters of a name that fit into a row; a longer one stands in full in the table. */
const MAX_NAME_LENGTH = 42;

/** Chart of figures, a bar each; `id` is unique on its page. */
export function renderChart(id: string, { title, unit, item, asTable, points }: Chart): Html {
  const longest = Math.max(...points.map(({ shown }) => shown.length));
  const room = WIDTH - GAP - longest * CHARACTER_WIDTH;
  const most = Math.max(...points.map(({ value }) => value ?? 0), Number.MIN_VALUE);
  const height = points.length * ROW_HEIGHT;
  const bars = points.map(({ label, value, shown }, index) => {
    const width = (Math.max(value ?? 0, 0) / most) * room;
    const y = (index + 1) * ROW_HEIGHT - BAR_HEIGHT - GAP;
    return html`<text x="0" y="${y - GAP}">${shorten(label)}</text>
      <rect class="bar" x="0.5" y="${y}" width="${width.toFixed(1)}" height="${BAR_HEIGHT}" />
      <text x="${(width + GAP).toFixed(1)}" y="${y + 16}">${shown}</text>`;
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
      viewBox="0 0 ${WIDTH} ${height}"
      width="${WIDTH}"
      height="${height}"
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

/** Name that fits into a row. */
function shorten(name: string): string {
  return name.length > MAX_NAME_LENGTH ? `${name.slice(0, MAX_NAME_LENGTH - 1).trimEnd()}…` : name;
}
