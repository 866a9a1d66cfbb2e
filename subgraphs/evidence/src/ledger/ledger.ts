/** Ledger of every change of evidence and its scores: a chain of hashes for each company. */
import type { EvidenceNoun } from '../noun.ts';
import { verifyLedger } from './ledger.sql.ts';

export const ledger: EvidenceNoun = {
  resolvers: { Query: { verifyLedger } },
};
