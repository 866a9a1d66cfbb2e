/** Proxies behind benchmarks: those of the company's own newest calculation of the quarter. */
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { valueOfParent } from '@teei/platform/collections/loaders.ts';
import { select } from '@teei/platform/collections/rows.ts';
import { isUuid } from '@teei/platform/collections/uuid.ts';
import { z } from 'zod';
import type { Resolvers } from '../generated/graphql.ts';
import { proxySetsOf, type CompanyQuarter } from './proxy-set.sql.ts';

const QUARTER = /^(?:19|2\d)\d{2}-Q[1-4]$/;

const proxySetForm = z.object({
  company_id: z.string(),
  quarter: z.string(),
  proxy_set: z.array(z.string()).nullable(),
});

const companyQuarterForm = z.object({ companyId: z.string(), quarter: z.string() });

const keyOf = ({ companyId, quarter }: CompanyQuarter): string => `${companyId} ${quarter}`;

const proxySetOfQuarter = valueOfParent<string[] | null, object, CollectionContext>(
  async (keys, _args, context) => {
    const quarters = keys.map((key) => {
      const [companyId = '', quarter = ''] = key.split(' ');
      return { companyId, quarter };
    });
    const rows = await select(context, proxySetsOf(quarters));
    return new Map(
      rows.map((row) => {
        const { company_id: companyId, quarter, proxy_set } = proxySetForm.parse(row);
        return [keyOf({ companyId, quarter }), proxy_set];
      }),
    );
  },
  () => null,
  (parent) => keyOf(companyQuarterForm.parse(parent)),
);

export const proxySetResolvers: Resolvers = {
  BenchmarkQuarter: {
    __resolveReference: ({ companyId, quarter }) =>
      isUuid(companyId) && QUARTER.test(quarter)
        ? { companyId: companyId.toLowerCase(), quarter }
        : null,
    proxySet: proxySetOfQuarter,
  },
};
