/** Context of the resolvers of this subgraph. */
import type { SubgraphContext } from '@teei/platform/subgraph/subgraph.ts';
import type { DB } from './generated/database.ts';
import type { Embedder } from './embedding/embedder.ts';
import type { QuestionEmbedder } from './embedding/question-embedder.ts';
import type { LanguageModel } from './summary/language-model.ts';

/** Services of the process. */
export interface EvidenceServices {
  /** Answers questions about evidence. */
  readonly model: LanguageModel;
  /** Embeds pieces of evidence; undefined where no model is configured. */
  readonly embedder?: Embedder | undefined;
}

export interface EvidenceContext
  extends SubgraphContext<DB>, Partial<Pick<EvidenceServices, 'model'>> {
  /** Embeds questions; undefined where no model is configured. */
  readonly questions?: QuestionEmbedder | undefined;
}
