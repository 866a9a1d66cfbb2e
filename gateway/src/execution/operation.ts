/** An operation, compiled once: its plan, and how answers are shaped. */
import { getVariableValues, GraphQLError, type DocumentNode, type GraphQLSchema } from 'graphql';
import {
  answerIntrospection,
  conditionVariables,
  findFragments,
  findOperation,
  textToPlan,
} from './document.ts';
import type { Entity } from './entity.ts';
import { compilePlan } from './plan.ts';
import type { Plan } from './planner.ts';
import { compileProjection, type Projected, type Projection } from './projection.ts';
import type { Step } from './run.ts';
import { collectFields } from './selection.ts';
import type { TypeNames } from './type-names.ts';

/** A supergraph, ready for its operations to be compiled. */
export interface Supergraph {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  readonly types: TypeNames;
  readonly plan: Plan;
}

export interface Operation {
  readonly isMutation: boolean;
  /** Asks the subgraphs. */
  readonly step: Step;
  /** The variables with their defaults, or what is wrong with them. */
  readVariables(sent: Variables): ReturnType<typeof getVariableValues>;
  /** Shapes what they answered. */
  project(data: Entity, variables: Variables): Projected;
}

type Variables = Readonly<Record<string, unknown>>;

/** Choices of conditions that an operation is kept compiled for. */
const MOST_CHOICES = 64;

/** Compiles the operation of a document that is valid against the supergraph's schema. */
export function compileOperation(
  supergraph: Supergraph,
  document: DocumentNode,
  operationName: string | undefined,
): Operation {
  const { schema, types, plan } = supergraph;
  const operation = findOperation(document, operationName);
  const root = schema.getRootType(operation.operation);
  if (!root) throw new GraphQLError(`The graph offers no ${operation.operation}.`);
  const step = compilePlan(plan(textToPlan(document, operation)), types);
  const conditions = conditionVariables(document);
  const fragments = findFragments(document);
  const choices = new Map<string, Projection>();
  const compileChoice = (variables: Variables): Projection => {
    const context = { schema, fragments, variables };
    const fields = collectFields(context, root, [operation.selectionSet]);
    return compileProjection(context, root, fields, (field, values) =>
      answerIntrospection(schema, document, operation, field, values),
    );
  };
  const projectionFor = (variables: Variables): Projection => {
    const choice = conditions.map((name) => String(variables[name])).join();
    let project = choices.get(choice);
    if (!project) {
      project = compileChoice(variables);
      if (choices.size >= MOST_CHOICES) choices.clear();
      choices.set(choice, project);
    }
    return project;
  };
  return {
    isMutation: operation.operation === 'mutation',
    step,
    readVariables: (sent) => getVariableValues(schema, operation.variableDefinitions ?? [], sent),
    project: (data, variables) => projectionFor(variables)(data, variables),
  };
}
