import type { Words } from './words.ts';

export const NORWEGIAN: Words = {
  tag: 'nb-NO',
  report: 'Effektrapport',
  templates: {
    'executive-summary': 'Sammendrag for ledelsen',
    'detailed-impact': 'Detaljert effektrapport',
    'stakeholder-briefing': 'Orientering til interessenter',
    'csrd-compliance': 'Tall til bærekraftsrapporten',
  },
  sections: {
    summary: 'Sammendrag',
    volunteering: 'Frivillig innsats',
    outcomes: 'Resultater',
    return: 'Sosial avkastning',
    climate: 'Utslipp',
    voices: 'Stemmer',
  },
  outcomes: {
    confidence: 'Selvtillit',
    belonging: 'Tilhørighet',
    lang_level_proxy: 'Språk',
    job_readiness: 'Jobbklarhet',
    well_being: 'Trivsel',
  },
  activities: {
    business_travel_air: 'Tjenestereiser med fly',
    business_travel_rail: 'Tjenestereiser med tog',
    business_travel_road: 'Tjenestereiser på vei',
    commuting: 'Reiser til møter',
    event_catering: 'Servering på arrangementer',
    remote_session: 'Møter på video',
    ai_inference: 'Bruk av KI-modeller',
  },
  volunteerHours: (hours, period) => `Frivillige bidro med ${hours} i perioden ${period}.`,
  impactScore: (points, period) =>
    `Effektpoengsummen for frivillige (VIS) er ${points} for perioden ${period}.`,
  socialReturn: (ratio, period) =>
    `I perioden ${period} ga hver investerte euro ${ratio} i sosial verdi (SROI).`,
  valueAndInvestment: (value, investment) =>
    `Den sosiale verdien er ${value}, av en investering på ${investment}.`,
  outcome: (name, people) => `${name}: ${people} deltakere oppnådde dette resultatet.`,
  emissions: (kilograms, period) =>
    `Programmene førte til utslipp av ${kilograms} CO2-ekvivalenter i perioden ${period}.`,
  hoursByMonth: 'Frivillige timer per måned',
  hours: 'Timer',
  peopleByOutcome: 'Deltakere etter resultat',
  people: 'Deltakere',
  emissionsByActivity: 'Utslipp etter aktivitet',
  kilograms: 'kg CO2e',
};
