import type { Words } from './words.ts';

export const UKRAINIAN: Words = {
  tag: 'uk-UA',
  report: 'Звіт про вплив',
  templates: {
    'executive-summary': 'Підсумок для керівництва',
    'detailed-impact': 'Докладний звіт про вплив',
    'stakeholder-briefing': 'Огляд для зацікавлених сторін',
    'csrd-compliance': 'Показники для звіту зі сталого розвитку',
  },
  sections: {
    summary: 'Підсумок',
    volunteering: 'Волонтерство',
    outcomes: 'Результати',
    return: 'Соціальна віддача інвестицій',
    climate: 'Викиди',
    voices: 'Голоси',
  },
  outcomes: {
    confidence: 'Впевненість',
    belonging: 'Приналежність',
    lang_level_proxy: 'Мова',
    job_readiness: 'Готовність до роботи',
    well_being: 'Добробут',
  },
  activities: {
    business_travel_air: 'Відрядження літаком',
    business_travel_rail: 'Відрядження потягом',
    business_travel_road: 'Відрядження автомобілем',
    commuting: 'Поїздки на зустрічі',
    event_catering: 'Харчування на заходах',
    remote_session: 'Відеозустрічі',
    ai_inference: 'Використання моделей ШІ',
  },
  volunteerHours: (hours, period) => `Внесок волонтерів за період ${period}: ${hours}.`,
  impactScore: (points, period) =>
    `Оцінка впливу волонтерів (VIS) за період ${period} дорівнює ${points}.`,
  socialReturn: (ratio, period) =>
    `За період ${period} кожен інвестований євро приніс ${ratio} соціальної цінності (SROI).`,
  valueAndInvestment: (value, investment) =>
    `Соціальна цінність: ${value}. Інвестиції: ${investment}.`,
  outcome: (name, people) =>
    `${name}: кількість учасників, які досягли цього результату, – ${people}.`,
  emissions: (kilograms, period) =>
    `Викиди програм за період ${period} в еквіваленті CO2: ${kilograms}.`,
  hoursByMonth: 'Волонтерські години за місяцями',
  hours: 'Години',
  peopleByOutcome: 'Учасники за результатами',
  people: 'Учасники',
  emissionsByActivity: 'Викиди за видами діяльності',
  kilograms: 'кг CO2e',
};
