/** Archive of an export: a ZIP of JSON and CSV files, sealed with age for whoever has asked for it. */
import { promisify } from 'node:util';
import { crc32, createDeflateRaw } from 'node:zlib';
import { Encrypter } from 'age-encryption';
import { Zip, type AsyncFlateStreamHandler, type ZipInputFile } from 'fflate';

/** Row of a table: values by column, null where they are another's. */
export type ExportedRow = Readonly<Record<string, unknown>>;

export interface ArchivedFile {
  readonly name: string;
  /** Its text, or its bytes, in parts. */
  readonly content: () => AsyncIterable<string | Uint8Array>;
  /** True when the archive is without the file if it has no content. */
  readonly isOptional?: boolean;
}

/** The two files of a table; `batches` reads its rows from the first on at each call. */
export function filesOfTable(
  name: string,
  batches: () => AsyncIterable<readonly ExportedRow[]>,
): readonly ArchivedFile[] {
  return [
    { name: `${name}.json`, content: () => inParts(printJson(batches())) },
    { name: `${name}.csv`, content: () => inParts(printCsv(batches())) },
  ];
}

/**
 * The two files of a table in open formats: JSON Lines and CSV.
 *
 * @param tell is told the number of rows once they are printed
 */
export function linesAndCsvOf(
  name: string,
  batches: () => AsyncIterable<readonly ExportedRow[]>,
  tell: (rows: number) => void,
): readonly ArchivedFile[] {
  return [
    { name: `${name}.jsonl`, content: () => inParts(printLines(batches(), tell)) },
    { name: `${name}.csv`, content: () => inParts(printCsv(batches())) },
  ];
}

/** A file of one text, which is made when its turn comes. */
export function textFile(name: string, print: () => string): ArchivedFile {
  return {
    name,
    async *content() {
      yield print();
    },
  };
}

/** A file of bytes, which are read when its turn comes; there is none when nothing is read. */
export function binaryFile(name: string, read: () => Promise<Uint8Array>): ArchivedFile {
  return {
    name,
    isOptional: true,
    async *content() {
      const bytes = await read();
      if (bytes.length > 0) yield bytes;
    },
  };
}

/** Characters that a part has at least, but for the last: a row has some hundred, and each part costs some promises. */
const PART_LENGTH = 65_536;

async function* inParts(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let part: string[] = [];
  let length = 0;
  for await (const text of texts) {
    part.push(text);
    length += text.length;
    if (length < PART_LENGTH) continue;
    yield part.join('');
    part = [];
    length = 0;
  }
  if (length > 0) yield part.join('');
}

async function* printLines(
  batches: AsyncIterable<readonly ExportedRow[]>,
  tell: (rows: number) => void,
): AsyncGenerator<string> {
  let count = 0;
  for await (const rows of batches) {
    yield rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    count += rows.length;
  }
  tell(count);
}

async function* printJson(batches: AsyncIterable<readonly ExportedRow[]>): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const rows of batches) {
    for (const row of rows) {
      yield `${separator}${JSON.stringify(row)}`;
      separator = ',\n';
    }
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

/** Prints rows as in RFC 4180: every value quoted, nothing for null, JSON for lists and objects. */
async function* printCsv(batches: AsyncIterable<readonly ExportedRow[]>): AsyncGenerator<string> {
  let columns: readonly string[] | undefined;
  for await (const rows of batches) {
    for (const row of rows) {
      if (columns === undefined) {
        columns = Object.keys(row);
        yield `${columns.map(quote).join(',')}\r\n`;
      }
      yield `${columns.map((column) => quote(row[column])).join(',')}\r\n`;
    }
  }
}

function quote(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * Bounds of a ZIP without 64-bit records (APPNOTE 4.4), which is what fflate writes: of larger numbers it would write
 * the lowest bits, so that files are lost without an error.
 */
const ZIP_BOUNDS = { bytes: 2 ** 32 - 1, files: 2 ** 16 - 1 };

/** A file of a ZIP under way: its bytes go to zlib one part after the other, and what that gives to the archive. */
class DeflatedFile implements ZipInputFile {
  readonly filename: string;
  readonly compression = 8;
  crc = 0;
  size = 0;
  /** Set by the archive that the file is added to. */
  ondata?: AsyncFlateStreamHandler;
  // Native, with a fixed quarter of a megabyte for a file; of buffers in JavaScript some hundred megabytes would wait for their collection.
  readonly #deflate = createDeflateRaw({ level: 6 });

  constructor(name: string) {
    this.filename = name;
    this.#deflate.on('data', (chunk: Buffer) => this.ondata?.(null, new Uint8Array(chunk), false));
  }

  /** Resolves once the bytes are deflated: no others wait meanwhile. */
  async push(bytes: Uint8Array): Promise<void> {
    this.crc = crc32(bytes, this.crc);
    this.size += bytes.length;
    const write = promisify((done: (error?: Error | null) => void) =>
      this.#deflate.write(bytes, done),
    );
    await write();
  }

  async end(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<null>();
    this.#deflate.once('end', () => resolve(null)).once('error', reject);
    this.#deflate.end();
    await promise;
    this.ondata?.(null, new Uint8Array(), true);
  }

  /** Ends the file wherever it is. */
  close(): void {
    this.#deflate.destroy();
  }
}

/**
 * The bytes of a ZIP of files, of which no more is in memory than is being printed.
 *
 * @throws RangeError for a file or an archive of more bytes, or for more files, than a ZIP holds
 */
export async function* zipFiles(
  files: Iterable<ArchivedFile>,
  bounds = ZIP_BOUNDS,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let size = 0;
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    size += chunk.length;
    ready.push(chunk);
  });
  let count = 0;
  for (const { name, content, isOptional = false } of files) {
    count += 1;
    rejectAbove(bounds.files, count, 'files');
    const entry = new DeflatedFile(name);
    try {
      if (!isOptional) archive.add(entry);
      for await (const part of content()) {
        const bytes = typeof part === 'string' ? Buffer.from(part) : part;
        if (isOptional && entry.size === 0) archive.add(entry);
        rejectAbove(bounds.bytes, entry.size + bytes.length, `bytes in ${name}`);
        await entry.push(bytes);
        yield* ready.splice(0);
      }
      if (!isOptional || entry.size > 0) await entry.end();
    } finally {
      entry.close();
    }
    rejectAbove(bounds.bytes, size, 'bytes');
    yield* ready.splice(0);
  }
  archive.end();
  rejectAbove(bounds.bytes, size, 'bytes');
  yield* ready.splice(0);
}

function rejectAbove(bound: number, value: number, what: string): void {
  if (value > bound) throw new RangeError(`Archive: expected at most ${bound} ${what}.`);
}

/** Returns true for a public key of age that something can be sealed to. */
export function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Seals bytes to a public key of age; nobody else opens them, the graph included.
 *
 * @param recipient such as `age1…`
 */
export async function* seal(
  recipient: string,
  bytes: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Buffer> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const sealed = await encrypter.encrypt(streamOf(bytes));
  // Parts of age are 64 kB: they are stored as they are, without a copy.
  for await (const part of sealed) {
    yield Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  }
}

function streamOf(bytes: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const next: IteratorResult<Uint8Array, unknown> = await bytes.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
  });
}
