/** The parts of the answers that the questions' tests look into, and the work that each question takes. */
import { z } from 'zod';

const cents = z.object({ amountCents: z.number() });

export const Board = z.object({
  company: z.object({
    name: z.string(),
    industry: z.string(),
    campaigns: z.object({
      nodes: z.array(
        z.object({
          id: z.string(),
          capacityUtilization: z.number(),
          metrics: z.array(z.object({ volunteerHours: z.number(), sessions: z.number() })).min(1),
        }),
      ),
    }),
  }),
});

export const Participation = z.object({
  company: z.object({
    members: z.object({ totalCount: z.number() }),
    participation: z.array(
      z.object({
        periodEnd: z.string(),
        eligible: z.number(),
        activeVolunteers: z.number().nullable(),
        firstTimeVolunteers: z.number().nullable(),
        returningVolunteers: z.number().nullable(),
        rate: z.number().nullable(),
      }),
    ),
  }),
});

export const Retention = z.object({
  company: z.object({
    retention: z.array(
      z.object({
        cohortSize: z.number().nullable(),
        cells: z.array(z.object({ rate: z.number().nullable() })),
      }),
    ),
  }),
});

export const SroiExplained = z.object({
  company: z.object({
    sroi: z.object({
      ratio: z.number(),
      totalValue: cents,
      totalInvestment: cents,
      breakdown: z.array(z.object({ presentValueCents: z.number() })).min(1),
    }),
    periodMetrics: z.object({ sroiRatio: z.number(), visScore: z.number() }),
    metrics: z
      .array(
        z.object({
          sroiRatio: z.number(),
          visAverage: z.number(),
          socialValueCents: z.number(),
          investmentCents: z.number(),
        }),
      )
      .length(1),
  }),
});

export const Provenance = z.object({
  reportByReportId: z.object({
    uncitedParagraphs: z.array(z.number()),
    citations: z.object({
      nodes: z.array(
        z.object({
          evidence: z.object({
            id: z.string(),
            state: z.string(),
            content: z.string().nullable(),
          }),
        }),
      ),
    }),
  }),
});

export const Worklist = z.object({
  me: z.object({
    coordinatedInstances: z.object({
      nodes: z
        .array(
          z.object({
            upcomingSessions: z.object({
              nodes: z.array(
                z.object({
                  participant: z.object({ firstName: z.string().nullable() }).nullable(),
                }),
              ),
            }),
            waitlist: z.object({
              totalCount: z.number(),
              nodes: z.array(z.object({ user: z.object({ id: z.string(), role: z.string() }) })),
            }),
          }),
        )
        .min(1),
    }),
  }),
});

export const Desk = z.object({
  dataSubjectRequests: z.object({
    nodes: z.array(
      z.object({
        dueAt: z.string(),
        overdue: z.boolean(),
        subject: z.object({ email: z.string().min(1) }),
      }),
    ),
  }),
});

export const Page = z.object({
  publication: z.object({
    company: z.object({
      name: z.string(),
      activeTheme: z.object({ assets: z.array(z.unknown()).min(1) }),
    }),
    blocks: z.array(
      z.object({
        order: z.number(),
        kind: z.string(),
        evidence: z.object({ content: z.string() }).nullish(),
      }),
    ),
  }),
});

export const Breaches = z.object({
  breachIncidents: z.object({
    nodes: z.array(
      z.object({
        authorityDeadline: z.string(),
        hoursLeft: z.number().nullable(),
        userNotifications: z.object({
          sent: z.number(),
          delivered: z.number(),
          bounced: z.number(),
        }),
      }),
    ),
  }),
});

export const Policies = z.object({
  retentionPolicies: z.array(
    z.object({
      dataCategory: z.string(),
      retentionPeriodDays: z.number().nullable(),
      overdue: z.array(z.object({ table: z.string(), rows: z.number() })),
    }),
  ),
  article30Register: z.object({ nodes: z.array(z.object({ activity: z.string() })) }),
});

/**
 * Cost of each acceptance query: more means that something is fetched once a row, or that requests
 * to one subgraph at one time are not batched.
 */
export const WORK = {
  participation: { subgraphRequests: 2, statements: 4 },
  retention: { subgraphRequests: 3, statements: 3 },
  quarterBoard: { subgraphRequests: 7, statements: 11 },
  sroiExplained: { subgraphRequests: 5, statements: 7 },
  provenance: { subgraphRequests: 4, statements: 10 },
  worklist: { subgraphRequests: 4, statements: 8 },
  desk: { subgraphRequests: 2, statements: 4 },
  breachClock: { subgraphRequests: 2, statements: 3 },
  retentionSweep: { subgraphRequests: 1, statements: 4 },
  publicPage: { subgraphRequests: 3, statements: 6 },
} as const;
