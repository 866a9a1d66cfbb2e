/** Key of a person's events, which the users subgraph gives where the viewer may read their score. */

/** Key of nobody. */
export const SUBJECT_OF_NOBODY = '0';

/** Key of the events of a person, of the form that `User.analyticsKey` has. */
export function subjectKey(person: object): string {
  const key: unknown = Reflect.get(person, 'analyticsKey');
  return typeof key === 'string' ? key : SUBJECT_OF_NOBODY;
}
