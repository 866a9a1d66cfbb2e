/** Short surveys at the beginning and near the end, for participants who have said little so far. */
import { DAY } from '../kernel/clock.ts';
import { activeWindow } from '../kernel/model.ts';
import type { InstanceWork } from './work.ts';

/** Whoever has said this much elsewhere is not asked. */
const ENOUGH_SAID = 2;

/** Offers what participants answered as sources of evidence. */
export function runSurveys(work: InstanceWork): void {
  const { instance, clock, random, output } = work;
  const said = new Map<string, number>();
  for (const { journey } of work.sources) {
    const { id } = journey.enrollment.person;
    said.set(id, (said.get(id) ?? 0) + 1);
  }
  for (const enrollment of instance.enrollments) {
    if (enrollment.role !== 'participant' || enrollment.status === 'waitlisted') continue;
    if ((said.get(enrollment.person.id) ?? 0) >= ENOUGH_SAID) continue;
    const { from, to } = activeWindow(enrollment, instance, clock.now);
    for (const at of [from + random.between(3, 9) * DAY, to - random.between(1, 4) * DAY]) {
      if (at <= from || at >= to || !random.chance(0.5)) continue;
      const spoken = work.say(enrollment, at, enrollment.person);
      if (spoken) work.offer('survey', output.ids.next('survey'), at, enrollment, spoken);
    }
  }
}
