/** A step that asks a subgraph about objects that others found. */
import { isInterfaceType, isObjectType } from 'graphql';
import { responseName } from '../../document/response-name.ts';
import { applyRewrites } from './apply-rewrites.ts';
import { checkContexts, type ContextValues } from './context-values.ts';
import { findUncovered } from './covers.ts';
import { groupsOf, valuesOf, type Knowledge, type Position, type View } from './knowledge.ts';
import { PlanProofError, type Count } from './plan-error.ts';
import { namesOf, type EntityGroup, type PlanStep } from './plan-steps.ts';
import { represent, type Representation } from './representations.ts';
import { readAnswer, type EntityChecks, type Variant } from './subgraph-answer.ts';
import type { SubgraphRequest } from './subgraph-request.ts';
import type { SubgraphModel } from './subgraph-model.ts';
import type { SupergraphModel } from './supergraph-model.ts';
import { findTargets, type Target } from './target-paths.ts';
import { NO_TYPES, type TypeIndex, type TypeSet } from './type-index.ts';

export interface StepContext {
  readonly possible: SupergraphModel['possible'];
  readonly contextTypes: SupergraphModel['contextTypes'];
  readonly index: TypeIndex;
  readonly view: View;
  readonly count: Count;
}

/** Knowledge that a step adds, and the way to the objects that it is about. */
export interface Finding {
  readonly way: Target['way'];
  readonly knowledge: Knowledge;
}

/** Evaluates a step that sends representations. */
export function evaluateEntityStep(
  { number, node }: PlanStep,
  group: EntityGroup,
  request: SubgraphRequest,
  root: Position,
  context: StepContext,
): readonly Finding[] {
  const field = request.entities.get(group.alias);
  if (!field?.selectionSet) return [];
  const { selectionSet } = field;
  return group.paths.flatMap((path) =>
    findTargets(root, path, context).flatMap(({ position, way, above }): Finding[] => {
      const sent = representAll(position, group, request.subgraph, {
        ...context,
        step: number,
        path: namesOf(path),
      });
      if (sent.length === 0) return [];
      const answer = readAnswer(
        variantsOf(sent),
        [selectionSet],
        [],
        { ...request, ...context, step: number, path: namesOf(path) },
        {
          requires: checkRequires(sent, namesOf(path), context),
          contexts: checkContextArguments({
            ...context,
            step: number,
            path: namesOf(path),
            above,
            contextVariables: (node.kind === 'Fetch' && node.contextVariables) || [],
          }),
        },
      );
      const types = sent.reduce((all, { variant }) => all | variant.types, NO_TYPES);
      const knowledge = applyRewrites(answer, types, group.outputRewrites, {
        index: context.index,
        step: number,
      });
      return [{ way, knowledge }];
    }),
  );
}

/** Entities of one type for which a subgraph receives representations. */
interface Sent {
  readonly variant: Variant;
  readonly representation: Representation;
}

type PathContext = StepContext & { readonly path: readonly string[]; readonly step: number };

function representAll(
  position: Position,
  group: EntityGroup,
  subgraph: SubgraphModel,
  context: PathContext,
): readonly Sent[] {
  return context.index.each(position.types).flatMap((types): Sent[] => {
    context.count();
    const representation = represent({ ...position, types }, group, context);
    if (!representation) return [];
    const variant = variantOf(representation, types, subgraph, context);
    checkKeys(representation, variant, subgraph, context);
    return [{ variant, representation }];
  });
}

/**
 * The object type that the subgraph takes represented objects of one type for.
 *
 * @throws PlanProofError INCOMPLETE_KEY when it has no such type
 */
function variantOf(
  { typeName }: Representation,
  types: TypeSet,
  subgraph: SubgraphModel,
  { index, path }: PathContext,
): Variant {
  const own = index.nameOf(types);
  const told = subgraph.schema.getType(typeName);
  const isPossible = (index.possible(typeName) & types) !== NO_TYPES;
  if (isPossible && isObjectType(told)) return { type: told, types };
  if (isPossible && isInterfaceType(told)) {
    const type = subgraph.schema.getPossibleTypes(told).find(({ name }) => name === own);
    if (type) return { type, types };
  }
  const message = `Expected objects of type ${own} to be told to ${subgraph.name} as a type that it has; they are told as ${typeName}.`;
  throw new PlanProofError('INCOMPLETE_KEY', path, message);
}

/** Checks that a key of the represented type is complete, and that no other selection passes for one. */
function checkKeys(
  { typeName, members }: Representation,
  { types }: Variant,
  subgraph: SubgraphModel,
  context: PathContext,
): void {
  const { path } = context;
  const position = { known: [members], types };
  const keys = subgraph.keys(typeName).filter(({ isResolvable }) => isResolvable);
  const isTold = keys.some(({ fields }) => findUncovered(position, fields, context) === undefined);
  if (!isTold) {
    const message = `Expected a key of ${typeName} by which ${subgraph.name} finds objects, complete and fetched before; the representation has none.`;
    throw new PlanProofError('INCOMPLETE_KEY', path, message);
  }
  for (const member of members.keys()) {
    if (!subgraph.field(typeName, member)) continue;
    const entries = groupsOf(position, member).flatMap((one) => one.entries);
    if (valuesOf(entries).every(({ field }) => field === member)) continue;
    const message = `Expected ${typeName}.${member} as ${member} in a representation; another field's value is sent.`;
    throw new PlanProofError('WRONG_VALUE', [...path, member], message);
  }
}

/** Objects that are of one type to the subgraph are asked about together. */
function variantsOf(sent: readonly Sent[]): readonly Variant[] {
  const variants = new Map<string, Variant>();
  for (const { variant } of sent) {
    const { type, types } = variant;
    const known = variants.get(type.name)?.types ?? NO_TYPES;
    variants.set(type.name, { type, types: known | types });
  }
  return [...variants.values()];
}

function checkRequires(
  sent: readonly Sent[],
  path: readonly string[],
  context: StepContext,
): EntityChecks['requires'] {
  return ({ type, types }, field, requires) => {
    for (const { variant, representation } of sent) {
      if ((variant.types & types) === NO_TYPES) continue;
      const position = { known: [representation.members], types: variant.types };
      const missing = findUncovered(position, requires, context);
      if (missing === undefined) continue;
      const message = `Expected ${missing}, which ${type.name}.${field} requires, in the representation as it is required; it is missing or another value.`;
      throw new PlanProofError('INCOMPLETE_REQUIRES', [...path, field], message);
    }
  };
}

function checkContextArguments(values: ContextValues): EntityChecks['contexts'] {
  return ({ type }, node, contexts) => {
    checkContexts(`${type.name}.${node.name.value}`, node, contexts, {
      ...values,
      path: [...values.path, responseName(node)],
    });
  };
}
