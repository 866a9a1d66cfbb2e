/**
 * Writes the PDF of a document, which stands as JSON on its input, to its output. A process of its own: the compiler is
 * native code, and keeps what it has compiled.
 */
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';

const FONTS = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
];

const compiler = NodeCompiler.create({
  fontArgs: [{ fontBlobs: FONTS.map((font) => readFileSync(new URL(import.meta.resolve(font)))) }],
});
const compiled = compiler.compile({
  mainFileContent: readFileSync(new URL('report.typ', import.meta.url), 'utf8'),
  inputs: { data: await text(process.stdin) },
});
if (!compiled.result) {
  compiled.printDiagnostics();
  throw new Error('The template was not compiled.');
}
process.stdout.write(write(compiled.result));

/**
 * PDF/UA-1, or the same tagged PDF without that standard's promise where a character is in none of the fonts: it stands
 * as a box then, and as itself in the text.
 */
function write(result: NodeTypstDocument): Buffer {
  try {
    return compiler.pdf(result, { pdfStandard: 'ua-1' });
  } catch (error) {
    if (!String(error).includes('could not be displayed')) throw error;
    return compiler.pdf(result);
  }
}
