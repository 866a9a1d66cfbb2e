/** Capacities of the campaigns and the number of seats taken. */
import { type Clock, DAY } from '../kernel/clock.ts';
import type { Campaign } from '../kernel/model.ts';
import type { Profile } from '../kernel/profiles.ts';
import { Random } from '../kernel/random.ts';
import { share } from '../kernel/quota.ts';
import { type Seats, storyCampaigns } from '../story/campaigns.ts';
import { MONTHLY_DROPOUT, TEEI_SHARE } from '../kernel/rates.ts';

/** Share of enrolments on a waiting list. */
const WAITLISTED = 0.05;
/** Number of campaigns whose capacity was reduced below the seats taken. */
const CUTS = 3;

/** Sets capacities and targets, so that all enrolments together come near the profile's number. */
export function planSeats(profile: Profile, clock: Clock, campaigns: readonly Campaign[]): void {
  const random = new Random('seats');
  const story = storyCampaigns(clock);
  const total = profile.rows('program_enrollments') * (1 - TEEI_SHARE);
  const waiting = Math.round(profile.rows('program_enrollments') * WAITLISTED);

  let spoken = waiting;
  campaigns.slice(0, story.length).forEach((campaign, index) => {
    const entry = story[index];
    if (!entry) return;
    const seats = profile.name === 'small' ? entry.small : entry.full;
    takeSeats(campaign, seats);
    spoken += (seats.volunteers + seats.beneficiaries) * (1 + dropouts(campaign, clock));
  });

  const drawn = campaigns.slice(story.length).map((campaign) => ({
    campaign,
    weight: weightOf(campaign, random),
    utilization: random.chance(0.09) ? random.between(0.95, 1) : random.beta(5, 2),
    ratio: random.between(0.88, 1.12),
  }));
  const sizes = (scale: number) =>
    drawn.map(({ campaign, weight }) => {
      if (weight === 0) return 0;
      const most = Math.floor(campaign.company.volunteers.length * 0.85);
      return Math.max(2, Math.min(most, Math.round(weight * scale)));
    });
  const people = (scale: number): number =>
    sizes(scale).reduce((sum, size, index) => {
      const entry = drawn[index];
      return entry ? sum + size * (1 + entry.ratio) * (1 + dropouts(entry.campaign, clock)) : sum;
    }, 0);

  let low = 0;
  let high = 200;
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (people(middle) < total - spoken) low = middle;
    else high = middle;
  }
  sizes(low).forEach((size, index) => {
    const entry = drawn[index];
    if (entry) drawSeats(entry.campaign, size, entry.utilization, entry.ratio);
  });
  planWaitlists(campaigns.slice(story.length), waiting - 11);
  cutCapacity(campaigns.slice(story.length));
}

function takeSeats(campaign: Campaign, seats: Seats): void {
  campaign.volunteerCapacity = seats.volunteerCapacity;
  campaign.beneficiaryCapacity = seats.beneficiaryCapacity;
  campaign.volunteerTarget = seats.volunteers;
  campaign.beneficiaryTarget = seats.beneficiaries;
  campaign.waitlistTarget = seats.waitlist ?? 0;
}

function drawSeats(campaign: Campaign, size: number, utilization: number, ratio: number): void {
  if (size === 0) {
    // Nobody yet: seats for a fair part of the company.
    const pool = campaign.company.volunteers.length;
    campaign.volunteerCapacity = Math.max(4, Math.round(pool * 0.3));
    campaign.beneficiaryCapacity = campaign.volunteerCapacity;
    return;
  }
  const beneficiaries = Math.max(2, Math.round(size * ratio));
  campaign.volunteerTarget = size;
  campaign.beneficiaryTarget = beneficiaries;
  campaign.volunteerCapacity = Math.max(size, Math.round(size / utilization));
  campaign.beneficiaryCapacity = Math.max(
    beneficiaries,
    Math.round(beneficiaries / Math.min(1, utilization + 0.05)),
  );
}

/** Waiting lists form where the seats are nearly all taken. */
function planWaitlists(campaigns: readonly Campaign[], waiting: number): void {
  const full = campaigns
    .filter(
      ({ status, volunteerTarget }) =>
        (status === 'active' || status === 'recruiting') && volunteerTarget > 0,
    )
    .sort((a, b) => fullness(b) - fullness(a))
    .slice(0, Math.max(1, Math.round(campaigns.length / 9)));
  const shares = share(
    Math.max(0, waiting),
    full.map((campaign) => campaign.beneficiaryTarget),
  );
  full.forEach((campaign, index) => {
    campaign.waitlistTarget = shares[index] ?? 0;
    campaign.beneficiaryCapacity = campaign.beneficiaryTarget;
  });
}

function cutCapacity(campaigns: readonly Campaign[]): void {
  const running = campaigns.filter(
    (campaign) =>
      campaign.status === 'active' && campaign.volunteerTarget > 3 && campaign.waitlistTarget === 0,
  );
  for (const campaign of running.slice(0, CUTS)) {
    campaign.volunteerCapacity = Math.floor(campaign.volunteerTarget / 1.06);
  }
}

function weightOf(campaign: Campaign, random: Random): number {
  const drawn = random.logNormal(0, 0.35);
  if (!campaign.hasRun && campaign.status !== 'recruiting') return 0;
  const isOver = campaign.status === 'completed' || campaign.status === 'closed';
  // Past campaigns were smaller: the programmes grew. Recruiting ones are not full yet.
  const maturity = isOver ? 0.42 : campaign.status === 'recruiting' ? 0.7 : 1;
  return drawn * maturity * campaign.company.volunteers.length ** 0.6;
}

/** Expected drop-outs for each person who holds a seat. */
function dropouts(campaign: Campaign, clock: Clock): number {
  const months = (Math.min(clock.now, campaign.end) - campaign.start) / (30 * DAY);
  return campaign.hasRun ? Math.max(0, months) * MONTHLY_DROPOUT : 0;
}

function fullness(campaign: Campaign): number {
  return campaign.volunteerTarget / campaign.volunteerCapacity;
}
