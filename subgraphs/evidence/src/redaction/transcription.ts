/** Letters of one script that write the sounds of another, as sources of patterns. */

/** Pattern by letters of the other script; of several that fit the longest counts. */
export type Transcription = ReadonlyMap<string, string>;

/** Ukrainian (national system of 2010), and what is heard of Nordic and English names. */
export const CYRILLIC = parse(`
shch=щ sh=ш ch=ч zh=ж kh=х ts=ц yu=ю ya=я ye=є yi=ї ph=ф th=т ck=к dd=дд? ll=лл? ss=сс? nn=нн? tt=тт? mm=мм?
ia=(?:ія|іа|я) iu=(?:ію|ю) je=(?:є|ьє|йе) jo=(?:йо|ьо|джо) a=[ая] b=б c=[кц] d=д e=[еєэ] f=ф g=[гґ] h=[гх]
i=[иіїй] j=(?:й|дж|ж) k=к l=ль? m=м n=нь? o=[оьо] p=п q=к r=р s=[сз] t=т u=[ую] v=в w=[ву] x=кс y=[иійю] z=з
ø=[еьо] å=[оа] æ=[еа]`);

/** Arabic writes long vowels, and the last one; others may be missing. */
export const ARABIC = parse(`
sh=ش ch=(?:تش|ش) kh=خ gh=غ th=[ثت] dh=[ذض] ts=تس ph=ف ou=و? oo=و? ee=ي? ei=ي? ai=ا?ي? ay=ا?ي? ck=ك dd=د ll=ل
mm=م ss=س nn=ن tt=[تط] bb=ب ff=ف rr=ر zz=ز a=[اأآعى]? b=ب c=[كس] d=[دض] e=[يا]? f=ف g=[غجك] h=[هحخ]? i=[يإ]?
j=[جي] k=[كق] l=ل m=م n=ن o=[وأ]?و? p=ب q=ق r=ر s=[سص] t=[تط] u=[وعُ]? v=ف w=و x=كس y=ي? z=[زظ] ø=[يو]?
å=[او]? æ=[اي]?`);

export const LATIN_FROM_CYRILLIC = parse(`
а=a б=b в=v г=h ґ=g д=d е=e є=ie ж=zh з=z и=y і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh
ц=ts ч=ch ш=sh щ=shch ь= ю=iu я=ia ’= '= ʼ= ы=y э=e ё=io ъ=`);

const MAX_LETTERS = 4;

/** Source of a pattern for a word as the other script writes it. */
export function transcribe(word: string, letters: Transcription): string {
  let source = '';
  for (let position = 0; position < word.length;) {
    const size = sizeAt(word, position, letters);
    const written = word.slice(position, position + size);
    source += letters.get(written) ?? escapeForPattern(written);
    position += size;
  }
  return source;
}

/** Number of letters from a position that are written together. */
function sizeAt(word: string, position: number, letters: Transcription): number {
  for (let size = MAX_LETTERS; size > 1; size -= 1) {
    if (letters.has(word.slice(position, position + size))) return size;
  }
  return 1;
}

export function escapeForPattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

function parse(pairs: string): Transcription {
  return new Map(
    pairs
      .trim()
      .split(/\s+/u)
      .map((pair): [string, string] => {
        const at = pair.indexOf('=');
        return [pair.slice(0, at), pair.slice(at + 1)];
      }),
  );
}
