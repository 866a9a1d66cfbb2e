/** Every state machine of the graph, with the file that declares it: for documentation and tests. */
import { campaignStates } from '@teei/campaigns/src/campaign/campaign.states.ts';
import { promptStates } from '@teei/evidence/src/ai-request/ai-request.states.ts';
import { snippetStates } from '@teei/evidence/src/snippet/snippet.states.ts';
import type { StateMachine } from '@teei/platform/state-machine/state-machine.ts';
import { breachStates } from '@teei/privacy/src/breach/breach.states.ts';
import { consentStates } from '@teei/privacy/src/consent/consent.states.ts';
import { dataSubjectRequestStates } from '@teei/privacy/src/data-subject-request/data-subject-request.states.ts';
import { privacyRequestStates } from '@teei/privacy/src/privacy-request/privacy-request.states.ts';
import { enrollmentStates } from '@teei/programs/src/enrollment/enrollment.states.ts';
import { instanceStates } from '@teei/programs/src/instance/instance.states.ts';
import { learningStates } from '@teei/programs/src/learning/learning.states.ts';
import { matchStates } from '@teei/programs/src/match/match.states.ts';
import { sessionStates } from '@teei/programs/src/session/session.states.ts';
import { deliveryStates } from '@teei/reporting/src/delivery/delivery.states.ts';
import { periodStates } from '@teei/reporting/src/period-metrics/period-metrics.states.ts';
import { publicationTokenStates } from '@teei/reporting/src/publication-token/publication-token.states.ts';
import { publicationStates } from '@teei/reporting/src/publication/publication.states.ts';
import { reportStates } from '@teei/reporting/src/report/report.states.ts';
import { scheduleStates } from '@teei/reporting/src/schedule/schedule.states.ts';
import { shareLinkStates } from '@teei/reporting/src/share-link/share-link.states.ts';
import { webhookDeliveryStates } from '@teei/reporting/src/webhook/webhook-delivery.states.ts';
import { webhookStates } from '@teei/reporting/src/webhook/webhook.states.ts';
import { domainStates } from '@teei/users/src/domain/domain.states.ts';
import {
  notificationDeliveryStates,
  notificationStates,
} from '@teei/users/src/notification/notification.states.ts';

interface DeclaredMachine {
  readonly machine: StateMachine<string>;
  /** Below `subgraphs/`. */
  readonly file: string;
  /** Mutations that make the moves, in Markdown; left out while no mutation makes any. */
  readonly movedBy?: string;
}

export const STATE_MACHINES: readonly DeclaredMachine[] = [
  {
    machine: campaignStates,
    file: 'campaigns/src/campaign/campaign.states.ts',
    movedBy: '`transitionCampaign`',
  },
  {
    machine: instanceStates,
    file: 'programs/src/instance/instance.states.ts',
    movedBy: '`transitionProgramInstance`',
  },
  {
    machine: enrollmentStates,
    file: 'programs/src/enrollment/enrollment.states.ts',
    movedBy: '`transitionEnrollment`',
  },
  {
    machine: matchStates,
    file: 'programs/src/match/match.states.ts',
    movedBy: '`transitionBuddyMatch` and the job `match.pause_silent`',
  },
  {
    machine: sessionStates,
    file: 'programs/src/session/session.states.ts',
    movedBy: '`completeSession`, `cancelSession`, `recordNoShow` and `importSessions`',
  },
  {
    machine: learningStates,
    file: 'programs/src/learning/learning.states.ts',
    movedBy: '`upsertLearningProgress`, `importLearningProgress` and `dropCourse`',
  },
  {
    machine: notificationStates,
    file: 'users/src/notification/notification.states.ts',
    movedBy: '`cancelNotification`, `retryNotification` and the job `notification.send`',
  },
  {
    machine: notificationDeliveryStates,
    file: 'users/src/notification/notification.states.ts',
    movedBy: '`recordReceipt`',
  },
  {
    machine: domainStates,
    file: 'users/src/domain/domain.states.ts',
    movedBy: '`verifyDomain`, `revokeDomain`',
  },
  {
    machine: snippetStates,
    file: 'evidence/src/snippet/snippet.states.ts',
    movedBy: '`redactSnippet`, `withdrawSnippet` and the reaction to `consent.withdrawn`',
  },
  {
    machine: promptStates,
    file: 'evidence/src/ai-request/ai-request.states.ts',
    movedBy: '`beginAiRequest`, `finishAiRequest` and `summariseEvidence`',
  },
  {
    machine: deliveryStates,
    file: 'reporting/src/delivery/delivery.states.ts',
    movedBy:
      '`retryDelivery`, `replayFailedDeliveries`, `discardDelivery` and the job `delivery.send`',
  },
  {
    machine: reportStates,
    file: 'reporting/src/report/report.states.ts',
    movedBy: 'the job `report.generate`, queued by `generateReport` and `supersedeReport`',
  },
  {
    machine: scheduleStates,
    file: 'reporting/src/schedule/schedule.states.ts',
    movedBy:
      '`transitionScheduledReport`, `runScheduledReport` and the jobs `schedule.claim_due`, `schedule.request_report` and `schedule.end_run`',
  },
  {
    machine: publicationStates,
    file: 'reporting/src/publication/publication.states.ts',
    movedBy: '`publishPublication`, `unpublishPublication` and `archivePublication`',
  },
  {
    machine: publicationTokenStates,
    file: 'reporting/src/publication-token/publication-token.states.ts',
    movedBy: '`revokePublicationToken`',
  },
  {
    machine: periodStates,
    file: 'reporting/src/period-metrics/period-metrics.states.ts',
    movedBy: '`closePeriod` and `reopenPeriod`',
  },
  {
    machine: shareLinkStates,
    file: 'reporting/src/share-link/share-link.states.ts',
    movedBy: '`revokeShareLink` and the reaction to `company_member.removed`',
  },
  {
    machine: webhookStates,
    file: 'reporting/src/webhook/webhook.states.ts',
    movedBy: '`transitionWebhook` and the job `webhook.send`',
  },
  {
    machine: webhookDeliveryStates,
    file: 'reporting/src/webhook/webhook-delivery.states.ts',
    movedBy: '`replayWebhook` and the job `webhook.send`',
  },
  {
    machine: consentStates,
    file: 'privacy/src/consent/consent.states.ts',
    movedBy: '`withdrawConsent`',
  },
  {
    machine: dataSubjectRequestStates,
    file: 'privacy/src/data-subject-request/data-subject-request.states.ts',
    movedBy:
      '`verifyDataSubjectIdentity`, `startDataSubjectRequest`, `completeDataSubjectRequest`, `rejectDataSubjectRequest`, `cancelDataSubjectRequest`',
  },
  { machine: privacyRequestStates, file: 'privacy/src/privacy-request/privacy-request.states.ts' },
  {
    machine: breachStates,
    file: 'privacy/src/breach/breach.states.ts',
    movedBy: '`containBreach`, `notifyAuthorityOfBreach` and `resolveBreach`',
  },
];
