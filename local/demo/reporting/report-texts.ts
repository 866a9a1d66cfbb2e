/** Sections of reports, in the languages that companies read them in. */

/** Sections of a report, in their order. */
export const SECTIONS = ['summary', 'outcomes', 'voices', 'return'] as const;

export const LOCALES = ['en', 'no', 'en', 'uk', 'es'] as const;

type Locale = (typeof LOCALES)[number];

interface Section {
  readonly title: string;
  /** Text with `{company}` and `{quarter}`. */
  readonly text: string;
}

const TEXTS: Readonly<Record<Locale, Readonly<Record<(typeof SECTIONS)[number], Section>>>> = {
  en: {
    summary: {
      title: 'Summary',
      text: 'In {quarter}, volunteers of {company} met newcomers as mentors, buddies and language partners.',
    },
    outcomes: {
      title: 'Outcomes',
      text: 'What participants wrote is scored for confidence, belonging, language, readiness for work and well-being.',
    },
    voices: {
      title: 'Voices',
      text: 'Participants and volunteers say in their own words what changed for them.',
    },
    return: {
      title: 'Investment and return',
      text: 'The value of what people achieved in {quarter} is compared with what {company} invested.',
    },
  },
  no: {
    summary: {
      title: 'Sammendrag',
      text: 'I {quarter} møtte frivillige fra {company} nyankomne som mentorer, venner og språkpartnere.',
    },
    outcomes: {
      title: 'Resultater',
      text: 'Det deltakerne skrev, er vurdert for selvtillit, tilhørighet, språk, jobbklarhet og trivsel.',
    },
    voices: {
      title: 'Stemmer',
      text: 'Deltakere og frivillige forteller med egne ord hva som ble annerledes for dem.',
    },
    return: {
      title: 'Investering og avkastning',
      text: 'Verdien av det folk oppnådde i {quarter}, er sammenlignet med det {company} investerte.',
    },
  },
  uk: {
    summary: {
      title: 'Підсумок',
      text: 'У {quarter} волонтери {company} зустрічалися з новоприбулими як наставники, друзі та мовні партнери.',
    },
    outcomes: {
      title: 'Результати',
      text: 'Написане учасниками оцінено за впевненістю, приналежністю, мовою, готовністю до роботи та добробутом.',
    },
    voices: {
      title: 'Голоси',
      text: 'Учасники та волонтери власними словами розповідають, що для них змінилося.',
    },
    return: {
      title: 'Інвестиції та віддача',
      text: 'Цінність того, чого люди досягли у {quarter}, порівняно з тим, що інвестувала {company}.',
    },
  },
  es: {
    summary: {
      title: 'Resumen',
      text: 'En {quarter}, voluntarios de {company} se reunieron con recién llegados como mentores, amigos y compañeros de idioma.',
    },
    outcomes: {
      title: 'Resultados',
      text: 'Lo que escribieron los participantes se valora en confianza, pertenencia, idioma, preparación para el trabajo y bienestar.',
    },
    voices: {
      title: 'Voces',
      text: 'Participantes y voluntarios cuentan con sus propias palabras qué cambió para ellos.',
    },
    return: {
      title: 'Inversión y retorno',
      text: 'El valor de lo que las personas lograron en {quarter} se compara con lo que invirtió {company}.',
    },
  },
};

/** Sections of a report as they are stored, a paragraph in each. */
export function sectionsIn(locale: Locale, company: string, quarter: string) {
  return SECTIONS.map((name, index) => {
    const { title, text } = TEXTS[locale][name];
    return {
      title,
      paragraphs: [
        { index, text: text.replace('{company}', company).replace('{quarter}', quarter) },
      ],
    };
  });
}
