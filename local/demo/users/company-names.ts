/** The companies of the demo, in the order of their numbers. */
import type { Industry } from '../kernel/model.ts';

export interface CompanyEntry {
  readonly name: string;
  /** Mail domain, without `.example`. */
  readonly domain: string;
  readonly industry: Industry;
  readonly country: string;
  /** Rank by size (1 is the largest) in the small profile, which has the first nine, and beyond. */
  readonly smallRank: number;
  readonly rank: number;
  readonly optedIn: boolean;
}

/**
 * 9 finance (two of them keep out of benchmarks), 7 technology, 5 retail, 3 energy. Fjordbank is
 * far from the largest of all, so that none of its peers, nor itself, dominates finance.
 */
export const COMPANIES: readonly CompanyEntry[] = [
  entry('Fjordbank', 'fjordbank', 'finance', 'NO', 1, 4),
  entry('Solvind Energi', 'solvind', 'energy', 'NO', 2, 3),
  entry('Havbris Forsikring', 'havbris', 'finance', 'NO', 3, 5),
  entry('Granitt Sparebank', 'granitt', 'finance', 'NO', 4, 6),
  entry('Kystlinje Kapital', 'kystlinje', 'finance', 'NO', 5, 7),
  entry('Rehn & Lindqvist Bank', 'rehnlindqvist', 'finance', 'SE', 6, 8),
  entry('Øresund Pension', 'oresundpension', 'finance', 'DK', 7, 9),
  entry('Lyngfjell Kraft', 'lyngfjell', 'energy', 'NO', 8, 17),
  entry('Stillhavet Software', 'stillhavet', 'technology', 'NO', 9, 24),
  entry('Polarkode', 'polarkode', 'technology', 'NO', 10, 1),
  entry('Datafjell', 'datafjell', 'technology', 'NO', 11, 11),
  entry('Sommerfugl Systems', 'sommerfugl', 'technology', 'SE', 12, 13),
  entry('Tallinn Cloudworks', 'tallinncloud', 'technology', 'EE', 13, 16),
  entry('Kråkebolle Robotics', 'krakebolle', 'technology', 'NO', 14, 19),
  entry('Byte & Birch', 'bytebirch', 'technology', 'FI', 15, 23),
  entry('Matglede', 'matglede', 'retail', 'NO', 16, 2),
  entry('Ullvarehuset', 'ullvarehuset', 'retail', 'NO', 17, 12),
  entry('Nordkapp Sport', 'nordkappsport', 'retail', 'NO', 18, 15),
  entry('Lilla Huset', 'lillahuset', 'retail', 'SE', 19, 18),
  entry('Grønt & Godt', 'grontgodt', 'retail', 'DK', 20, 22),
  entry('Tidevann Energi', 'tidevann', 'energy', 'NO', 21, 21),
  entry('Bryggen Betaling', 'bryggenbetaling', 'finance', 'NO', 22, 10),
  entry('Vestavind Pensjon', 'vestavind', 'finance', 'NO', 23, 14, false),
  entry('Hanseatisk Kreditt', 'hanseatisk', 'finance', 'DE', 24, 20, false),
];

const FIRST = 'Nord Sør Øst Vest Fjord Dal Berg Hav Sol Skog Elv Stein'.split(' ');
const LAST: Readonly<Record<Industry, readonly string[]>> = {
  finance: ['Sparebank', 'Kapital', 'Forsikring'],
  technology: ['Data', 'Kode', 'Systems'],
  retail: ['Handel', 'Marked', 'Butikk'],
  energy: ['Kraft', 'Energi', 'Vind'],
};
const INDUSTRIES: readonly Industry[] = ['finance', 'technology', 'retail', 'technology'];
const COUNTRIES = ['NO', 'NO', 'SE', 'DK', 'FI'];

/** The entry of company `n`, counted from 1; those beyond the list have made-up names. */
export function companyEntry(n: number): CompanyEntry {
  const known = COMPANIES[n - 1];
  if (known) return known;
  const industry = INDUSTRIES[n % INDUSTRIES.length] ?? 'technology';
  const stem = FIRST[n % FIRST.length] ?? 'Nord';
  const kind = LAST[industry][n % 3] ?? 'Handel';
  const country = COUNTRIES[n % COUNTRIES.length] ?? 'NO';
  return entry(
    `${stem}${kind.toLowerCase()} ${n}`,
    `company${n}`,
    industry,
    country,
    n,
    n,
    n % 7 > 0,
  );
}

function entry(
  name: string,
  domain: string,
  industry: Industry,
  country: string,
  smallRank: number,
  rank: number,
  optedIn = true,
): CompanyEntry {
  return { name, domain, industry, country, smallRank, rank, optedIn };
}
