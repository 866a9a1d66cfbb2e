/** Consonants of names, by which a name is known in Arabic letters however its vowels are written. */

/** Consonants by the letters that write them, in Latin letters of one sound each. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/shch|sh|ch|sch|zh/gu, 'S'],
  [/kh|h/gu, 'h'],
  [/th|tt/gu, 't'],
  [/ph/gu, 'f'],
  [/ck|c|q/gu, 'k'],
  [/w|v/gu, 'f'],
  [/p/gu, 'b'],
  [/[aeiouyøåæj']/gu, ''],
];

const ARABIC: readonly (readonly [RegExp, string])[] = [
  [/[شچ]|تش/gu, 'S'],
  [/[حهخ]/gu, 'h'],
  [/[تطث]/gu, 't'],
  [/[فڤ]/gu, 'f'],
  [/[كق]/gu, 'k'],
  [/[بپ]/gu, 'b'],
  [/[سص]/gu, 's'],
  [/[زظذ]/gu, 'z'],
  [/[دض]/gu, 'd'],
  [/[غجگ]/gu, 'g'],
  [/ر/gu, 'r'],
  [/ل/gu, 'l'],
  [/م/gu, 'm'],
  [/ن/gu, 'n'],
  [/[^A-Za-z]/gu, ''],
];

const DOUBLED = /(?<letter>.)\k<letter>/gu;

export function latinSkeleton(name: string): string {
  return reduce(name.toLowerCase(), LATIN);
}

export function arabicSkeleton(name: string): string {
  return reduce(name, ARABIC);
}

function reduce(name: string, letters: typeof LATIN): string {
  let skeleton = name.replaceAll(DOUBLED, '$<letter>');
  for (const [written, sound] of letters) skeleton = skeleton.replaceAll(written, sound);
  return skeleton;
}
