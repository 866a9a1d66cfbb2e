// Short surveys at the beginning and near the end, asked of participants in every programme.
import { DAY } from './clock.ts';
import { activeWindow } from './model.ts';
import type { InstanceWork } from './work.ts';

/** Offers what participants answered as sources of evidence. */
export function runSurveys(work: InstanceWork): void {
  const { instance, clock, random, output } = work;
  for (const enrollment of instance.enrollments) {
    if (enrollment.role !== 'participant' || enrollment.status === 'waitlisted') continue;
    const { from, to } = activeWindow(enrollment, instance, clock.now);
    for (const at of [from + random.between(3, 9) * DAY, to - random.between(1, 4) * DAY]) {
      if (at <= from || at >= to || !random.chance(0.45)) continue;
      const spoken = work.say(enrollment, at, enrollment.person);
      if (spoken) work.offer('survey', output.ids.next('survey'), at, enrollment, spoken);
    }
  }
}
