/**
 * Writes the PDF of a document, which stands as JSON on its input, to its output. A process of its own: the compiler is
 * native code, and keeps what it has compiled.
 */
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { membersOf } from '@teei/platform/json/member.ts';

const FONTS = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
];

/** Standard by which everybody can read a PDF, also by ear: PDF/UA-1. */
const ACCESSIBLE = { pdfStandard: 'ua-1' } as const;

/** Folder of the template's files, which are in memory. */
const FOLDER = '/report';

const compiler = NodeCompiler.create({
  workspace: FOLDER,
  fontArgs: [{ fontBlobs: FONTS.map((font) => readFileSync(new URL(import.meta.resolve(font)))) }],
});
const template = readFileSync(new URL('report.typ', import.meta.url), 'utf8');
const { cover, ...data } = membersOf(JSON.parse(await text(process.stdin)));
if (typeof cover === 'string') compiler.mapShadow(`${FOLDER}/cover`, Buffer.from(cover, 'base64'));
const covered = typeof cover === 'string' ? compile(true).result : null;
process.stdout.write(writeCovered(ACCESSIBLE) ?? writeUncovered());

function compile(hasCover: boolean) {
  return compiler.compile({
    mainFileContent: template,
    inputs: { data: JSON.stringify({ ...data, hasCover }) },
  });
}

/** PDF with the cover; undefined without one, and where the compiler does not understand it or cannot write it. */
function writeCovered(options?: typeof ACCESSIBLE): Buffer | undefined {
  if (!covered) return undefined;
  try {
    return compiler.pdf(covered, options);
  } catch {
    return undefined;
  }
}

/**
 * PDF/UA-1 without the cover, or a tagged PDF without that standard's promise, and with the cover where there is one, where
 * a character is in none of the fonts: it stands as a box then, and as itself in the text.
 */
function writeUncovered(): Buffer {
  const compiled = compile(false);
  const { result } = compiled;
  if (!result) {
    compiled.printDiagnostics();
    throw new Error('The template was not compiled.');
  }
  try {
    return compiler.pdf(result, ACCESSIBLE);
  } catch (error) {
    if (!String(error).includes('could not be displayed')) throw error;
    return writeCovered() ?? compiler.pdf(result);
  }
}
