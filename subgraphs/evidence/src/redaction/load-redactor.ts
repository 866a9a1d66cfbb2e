/** Redactor with its lists of names and its metadata of phone numbers, which are loaded when first used. */
import { arabicNameFinder, capitalizedNameFinder } from './find-names.ts';
import { findAddresses } from './find-addresses.ts';
import { findEmails, findIdentifiers, findLongNumbers, phoneFinder } from './find-numbers.ts';
import { finderOf } from './known-people.ts';
import { createLexicon, type NameLists } from './lexicon.ts';
import { spansBy, type Redactor } from './redact.ts';

let loaded: Promise<Redactor> | undefined;

export function loadRedactor(): Promise<Redactor> {
  loaded ??= createRedactor();
  return loaded;
}

async function createRedactor(): Promise<Redactor> {
  const [{ findPhoneNumbersInText }, names] = await Promise.all([
    import('libphonenumber-js'),
    loadNames(),
  ]);
  const lexicon = createLexicon(names);
  const findPhones = phoneFinder(findPhoneNumbersInText);
  const nameFinders = [capitalizedNameFinder(lexicon), arabicNameFinder(lexicon)];
  return (text, people) => {
    const findKnown = finderOf(people, lexicon.arabicWords);
    return spansBy(text, [
      findEmails,
      findIdentifiers,
      findAddresses,
      findPhones,
      findLongNumbers,
      (part) => [findKnown, ...nameFinders].flatMap((find) => find(part)),
    ]);
  };
}

/** Names of locales of Faker, which ships the longest lists that are kept for these languages. */
async function loadNames(): Promise<NameLists> {
  const [en, nb, sv, da, uk, ar] = await Promise.all([
    import('@faker-js/faker/locale/en'),
    import('@faker-js/faker/locale/nb_NO'),
    import('@faker-js/faker/locale/sv'),
    import('@faker-js/faker/locale/da'),
    import('@faker-js/faker/locale/uk'),
    import('@faker-js/faker/locale/ar'),
  ]);
  const given = ({ faker }: typeof en): readonly string[] => {
    const lists = faker.rawDefinitions.person?.first_name;
    return [...(lists?.generic ?? []), ...(lists?.female ?? []), ...(lists?.male ?? [])];
  };
  return {
    latin: [en, nb, sv, da].flatMap(given),
    nordic: given(nb),
    cyrillic: given(uk),
    arabic: given(ar),
  };
}
