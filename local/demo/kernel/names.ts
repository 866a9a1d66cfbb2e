/** First and last names by language, as people in the programmes carry them. */

export type Language = 'en' | 'no' | 'uk' | 'ar';

export interface NamePool {
  readonly first: readonly string[];
  readonly last: readonly string[];
}

/** Ukrainian names stand in Latin letters, as in Norwegian papers; a few keep their own script. */
export const NAMES: Readonly<Record<Language, NamePool>> = {
  no: {
    first: words(
      'Ingrid Lars Kari Ola Nora Emil Sofie Jonas Hedda Magnus Ida Sindre Astrid Henrik Maja Eirik Silje Tobias Thea Anders Marte Kristian Live Håkon Solveig Øyvind Åse Bjørn Ragnhild Trond',
    ),
    last: words(
      'Hansen Johansen Olsen Larsen Andersen Nilsen Kristiansen Jensen Karlsen Pettersen Eriksen Berg Haugen Hagen Moen Lie Dahl Solberg Bakke Strand Myhre Lunde Sæther Nygård Aas Ødegård Fjeld Vik',
    ),
  },
  en: {
    first: words(
      'Emma James Grace Daniel Hannah Oliver Chloe Samuel Aisha Thomas Priya Noah Amara Lucas Zoe Ethan Leila Marcus Nina Oscar Fatou Peter Maria Jakub Elif Mateusz Linh Andrei',
    ),
    last: words(
      'Walker Brown Okafor Smith Nguyen Murphy Kaya Kowalski Silva Patel Andersson Lindberg Meyer Rossi Novak Jones Mensah Popescu Tran Costa Fischer Larsson Virtanen Tamm',
    ),
  },
  uk: {
    first: words(
      'Oksana Olena Iryna Nataliia Kateryna Yuliia Svitlana Tetiana Mariia Anna Andrii Serhii Oleksandr Dmytro Mykola Ivan Bohdan Taras Viktoriia Daria Halyna Roman Yevhen Liudmyla',
    ),
    last: words(
      'Shevchenko Kovalenko Bondarenko Tkachenko Kravchenko Oliinyk Shevchuk Koval Polishchuk Bondar Tkachuk Marchenko Lysenko Rudenko Savchenko Petrenko Moroz Kravets Melnyk Boiko',
    ),
  },
  ar: {
    first: words(
      'Layla Omar Fatima Yusuf Amina Khaled Rania Hassan Noor Tariq Salma Ibrahim Huda Sami Yasmin Ahmad Mariam Bilal',
    ),
    last: words(
      'Haddad Khalil Nasser Saleh Darwish Mansour Aziz Rahman Hamdan Qasim Farah Najjar Osman Barakat',
    ),
  },
};

/** Plain ASCII for addresses and keys: letters without their marks, words joined by hyphens. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}

function words(text: string): readonly string[] {
  return text.split(' ');
}
