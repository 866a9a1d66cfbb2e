/**
 * Writes the PDF of a document, which stands as JSON on its input, to its output. A process of its own: the compiler is
 * native code, and keeps what it has compiled.
 */
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { membersOf } from '@teei/platform/json/member.ts';

const FONTS = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
];

/** Folder of the template's files, which are in memory. */
const FOLDER = '/report';

const compiler = NodeCompiler.create({
  workspace: FOLDER,
  fontArgs: [{ fontBlobs: FONTS.map((font) => readFileSync(new URL(import.meta.resolve(font)))) }],
});
const template = readFileSync(new URL('report.typ', import.meta.url), 'utf8');
const { cover, ...data } = membersOf(JSON.parse(await text(process.stdin)));
if (typeof cover === 'string') compiler.mapShadow(`${FOLDER}/cover`, Buffer.from(cover, 'base64'));
const compiled = compile(typeof cover === 'string');
// An image that the compiler does not understand is left out.
const { result } = compiled.result ? compiled : compile(false);
if (!result) {
  compiled.printDiagnostics();
  throw new Error('The template was not compiled.');
}
process.stdout.write(write(result));

function compile(hasCover: boolean) {
  return compiler.compile({
    mainFileContent: template,
    inputs: { data: JSON.stringify({ ...data, hasCover }) },
  });
}

/**
 * PDF/UA-1, or the same tagged PDF without that standard's promise where a character is in none of the fonts: it stands
 * as a box then, and as itself in the text.
 */
function write(made: NodeTypstDocument): Buffer {
  try {
    return compiler.pdf(made, { pdfStandard: 'ua-1' });
  } catch (error) {
    if (!String(error).includes('could not be displayed')) throw error;
    return compiler.pdf(made);
  }
}
