/** Records of processing: the register of GDPR Article 30, and single acts. */
import { day, DAY, HOUR, timestamp } from '../kernel/clock.ts';
import { demoId } from '../kernel/ids.ts';
import type { Output } from '../kernel/output.ts';
import type { Plan } from '../kernel/plan.ts';
import { Random } from '../kernel/random.ts';
import { ACCOUNTS } from '../story/story.ts';

type Basis = 'consent' | 'contract' | 'legal_obligation' | 'legitimate_interests';

interface Activity {
  readonly activity: string;
  readonly purpose: string;
  readonly basis: Basis;
  readonly categories: readonly string[];
  readonly recipients: readonly string[];
  readonly component: string;
  readonly days: number;
}

const REGISTER: readonly Activity[] = [
  entry(
    'matching',
    'Find buddies and mentors',
    'contract',
    ['name', 'contact', 'languages'],
    ['programme staff'],
    'programs',
    730,
  ),
  entry(
    'sessions',
    'Run language and mentorship sessions',
    'contract',
    ['name', 'attendance', 'level'],
    ['session platform'],
    'programs',
    730,
  ),
  entry(
    'feedback analysis',
    'See how programmes help',
    'consent',
    ['redacted free text', 'scores'],
    ['model provider'],
    'evidence',
    1095,
  ),
  entry(
    'impact reporting',
    'Report to companies',
    'legitimate_interests',
    ['aggregates'],
    ['companies'],
    'reporting',
    1825,
  ),
  entry(
    'publication',
    'Show impact in public',
    'consent',
    ['redacted quotes'],
    ['the public'],
    'reporting',
    1095,
  ),
  entry(
    'notifications',
    'Keep people informed',
    'contract',
    ['contact'],
    ['mail provider'],
    'users',
    180,
  ),
  entry(
    'hours delivery',
    'Pass hours on to employers',
    'consent',
    ['hours'],
    ['volunteering platforms'],
    'reporting',
    730,
  ),
  entry(
    'rights requests',
    'Answer requests of data subjects',
    'legal_obligation',
    ['all of the person'],
    ['privacy officer'],
    'privacy',
    1095,
  ),
  entry(
    'breach handling',
    'Find, report and repair breaches',
    'legal_obligation',
    ['incident details'],
    ['authority'],
    'privacy',
    1825,
  ),
  entry(
    'course progress',
    'Follow learning',
    'contract',
    ['course progress'],
    ['course providers'],
    'programs',
    730,
  ),
  entry(
    'account security',
    'Sign people in',
    'legitimate_interests',
    ['credentials', 'ip address'],
    [],
    'users',
    365,
  ),
  entry(
    'page statistics',
    'Count visits of public pages',
    'legitimate_interests',
    ['visitor hash'],
    [],
    'reporting',
    90,
  ),
];

/** The register first, then single acts on people's data. */
export function writeProcessingRecords(plan: Plan, output: Output): void {
  const { clock, profile, people } = plan;
  const random = new Random('processing');
  REGISTER.forEach((one, index) => {
    output.row('data_processing_records', {
      id: demoId('data_processing_records', index + 1),
      user_id: null,
      activity: one.activity,
      purpose: one.purpose,
      legal_basis: one.basis,
      data_categories: one.categories,
      recipient_categories: one.recipients,
      processed_at: timestamp(clock.month(-14).start),
      processed_by: ACCOUNTS.officer.userId,
      system_component: one.component,
      retention_period: `${one.days} days`,
      scheduled_deletion_date: null,
      // Further particulars of Article 30(1).
      metadata: {
        controller: 'The Educational Equality Institute',
        dataProtectionOfficer: ACCOUNTS.officer.email,
        thirdCountryTransfers: one.recipients.includes('model provider')
          ? 'none; processed in the EU'
          : 'none',
        securityMeasures: ['encryption at rest', 'row-level security', 'pseudonyms in analytics'],
      },
    });
  });
  const acts = REGISTER.slice(0, 8);
  const subjects = people.all.filter(
    ({ role, erasedAt }) => role !== 'admin' && erasedAt === undefined,
  );
  for (let n = REGISTER.length; n < profile.rows('data_processing_records'); n += 1) {
    const one = random.pick(acts);
    const person = random.pick(subjects);
    const at = random.between(Math.max(person.createdAt, clock.daysAgo(300)), clock.now - HOUR);
    output.row('data_processing_records', {
      id: output.ids.next('data_processing_records'),
      user_id: person.id,
      activity: one.activity,
      purpose: one.purpose,
      legal_basis: one.basis,
      data_categories: one.categories,
      recipient_categories: one.recipients,
      processed_at: timestamp(at),
      processed_by: random.chance(0.3) ? ACCOUNTS.admin.userId : null,
      system_component: one.component,
      retention_period: `${one.days} days`,
      scheduled_deletion_date: day(at + one.days * DAY),
      metadata: {},
    });
  }
}

function entry(
  activity: string,
  purpose: string,
  basis: Basis,
  categories: readonly string[],
  recipients: readonly string[],
  component: string,
  days: number,
): Activity {
  return { activity, purpose, basis, categories, recipients, component, days };
}
