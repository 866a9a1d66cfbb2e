import type { Words } from './words.ts';

export const ENGLISH: Words = {
  tag: 'en-GB',
  report: 'Impact report',
  templates: {
    'executive-summary': 'Executive summary',
    'detailed-impact': 'Detailed impact report',
    'stakeholder-briefing': 'Stakeholder briefing',
    'csrd-compliance': 'Figures for the sustainability statement',
  },
  sections: {
    summary: 'Summary',
    volunteering: 'Volunteering',
    outcomes: 'Outcomes',
    return: 'Social return on investment',
    climate: 'Emissions',
    voices: 'Voices',
  },
  outcomes: {
    confidence: 'Confidence',
    belonging: 'Belonging',
    lang_level_proxy: 'Language',
    job_readiness: 'Job readiness',
    well_being: 'Well-being',
  },
  activities: {
    business_travel_air: 'Business travel by air',
    business_travel_rail: 'Business travel by rail',
    business_travel_road: 'Business travel by road',
    commuting: 'Travel to meetings',
    event_catering: 'Catering at events',
    remote_session: 'Sessions by video',
    ai_inference: 'Use of AI models',
  },
  volunteerHours: (hours, period) => `Volunteers gave ${hours} in ${period}.`,
  impactScore: (points, period) => `The Volunteer Impact Score of ${period} is ${points}.`,
  socialReturn: (ratio, period) =>
    `In ${period}, each euro invested brought ${ratio} of social value (SROI).`,
  valueAndInvestment: (value, investment) =>
    `The social value is ${value}, from an investment of ${investment}.`,
  outcome: (name, people) => `${name}: ${people} participants achieved this outcome.`,
  emissions: (kilograms, period) =>
    `The programmes caused emissions of ${kilograms} of CO2 equivalent in ${period}.`,
  hoursByMonth: 'Volunteer hours by month',
  hours: 'Hours',
  peopleByOutcome: 'Participants by outcome',
  people: 'Participants',
  emissionsByActivity: 'Emissions by activity',
  kilograms: 'kg CO2e',
};
