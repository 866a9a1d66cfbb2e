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
/** Room for the values above the bars and the names below. */
const MARGIN = 28;
/** Characters of a name that fit below a bar; longer names of a chart are slanted. */
const MAX_LEVEL_LENGTH = 10;
/** Characters of a slanted name, which stands in full in the table. */
const MAX_SLANTED_LENGTH = 24;
/** Width and height of a character that is slanted by 30 degrees, in pixels. */
const SLANTED = { width: 7, height: 4 };

/** Chart of figures, a bar each; `id` is unique on its page. */
export function renderChart(id: string, { title, unit, item, asTable, points }: Chart): Html {
  const longest = Math.max(...points.map(({ short }) => short.length));
  const slanted = longest > MAX_LEVEL_LENGTH ? Math.min(longest, MAX_SLANTED_LENGTH) : 0;
  const left = GAP + Math.max(0, slanted * SLANTED.width - GAP - BAR_WIDTH / 2);
  const fullHeight = HEIGHT + slanted * SLANTED.height;
  const width = left + points.length * (BAR_WIDTH + GAP);
  const most = Math.max(...points.map(({ value }) => value ?? 0), Number.MIN_VALUE);
  const bars = points.map(({ short, value, shown }, index) => {
    const height = ((value ?? 0) / most) * (HEIGHT - 2 * MARGIN);
    const x = left + index * (BAR_WIDTH + GAP);
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
      ${renderName(short, middle, slanted > 0)}`;
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
      viewBox="0 0 ${width} ${fullHeight}"
      width="${width}"
      height="${fullHeight}"
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

/** Name below the middle of a bar. */
function renderName(name: string, middle: number, isSlanted: boolean): Html {
  const y = HEIGHT - 8;
  if (!isSlanted) return html`<text x="${middle}" y="${y}">${name}</text>`;
  const shown =
    name.length > MAX_SLANTED_LENGTH ? `${name.slice(0, MAX_SLANTED_LENGTH - 1)}…` : name;
  return html`<text class="slanted" x="${middle}" y="${y}" transform="rotate(-30 ${middle} ${y})"
    >${shown}</text
  >`;
}
