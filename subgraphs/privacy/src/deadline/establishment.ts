/** Establishment of the controller: the country whose holidays, clock and authority count. */

export const ESTABLISHMENT = {
  /** ISO 3166-1 code of the country whose public holidays are no working days. */
  country: 'NO',
  /** IANA zone in which days begin and end. */
  timeZone: 'Europe/Oslo',
  /** Supervisory authority of the country, to which people can complain (GDPR, Article 77). */
  authority: { name: 'Datatilsynet', url: 'https://www.datatilsynet.no' },
} as const;
