/** The text of one request of a plan: valid for its subgraph, with the variables that it uses. */
import { Kind, print, type FieldNode, type OperationDefinitionNode } from 'graphql';
import { responseName } from '../../document/response-name.ts';
import { valueText } from './argument-text.ts';
import { PlanProofError, type Count } from './plan-error.ts';
import { namesOf, type PlanStep } from './plan-steps.ts';
import { stepsOf, type ReadText, type RequestText } from './request-texts.ts';
import type { SubgraphModel } from './subgraph-model.ts';
import type { SupergraphModel } from './supergraph-model.ts';

/** A request, read. */
export interface SubgraphRequest extends RequestText {
  readonly subgraph: SubgraphModel;
  /** The `_entities` fields by their response names; none for a request for root fields. */
  readonly entities: ReadonlyMap<string, FieldNode>;
}

interface ReadContext {
  readonly supergraph: SupergraphModel;
  readonly readText: ReadText;
  readonly count: Count;
}

/** Reads the request of a step of a plan for this operation. */
export function readRequest(
  step: PlanStep,
  client: OperationDefinitionNode,
  { supergraph, readText, count }: ReadContext,
): SubgraphRequest {
  const { node } = step;
  const fail = (message: string): never => {
    throw new PlanProofError('INVALID_REQUEST', namesOf(step.path), message);
  };
  const subgraph = supergraph.subgraph(node.serviceName);
  if (!subgraph) {
    const message = `Expected a subgraph of the supergraph; found ${node.serviceName}.`;
    throw new PlanProofError('UNKNOWN_SUBGRAPH', namesOf(step.path), message);
  }
  count(stepsOf(node.operation));
  const text = readText(subgraph, node.operation);
  if (typeof text === 'string') return fail(text);
  if (node.operationName !== undefined && node.operationName !== text.operation.name?.value) {
    return fail(`Expected an operation named ${node.operationName}.`);
  }
  const entities = readEntities(step, text.operation, fail);
  checkVariables(step, text, client);
  return { ...text, subgraph, entities };
}

/** A request has an `_entities` field for each of its groups and nothing else, or none at all. */
function readEntities(
  { groups }: PlanStep,
  { operation, selectionSet }: OperationDefinitionNode,
  fail: (message: string) => never,
): ReadonlyMap<string, FieldNode> {
  const fields = new Map<string, FieldNode>();
  if (!groups) {
    const isAsked = selectionSet.selections.some(
      (one) => one.kind !== Kind.FIELD || one.name.value === '_entities',
    );
    return isAsked ? fail('Expected fields of a root type, and no fragments.') : fields;
  }
  if (operation !== 'query') return fail('Expected objects to be asked for by a query.');
  for (const selection of selectionSet.selections) {
    if (selection.kind !== Kind.FIELD || selection.name.value !== '_entities') {
      return fail('Expected _entities alone in a request with representations.');
    }
    const name = responseName(selection);
    const group = groups.find(({ alias }) => alias === name);
    const [representations] = selection.arguments ?? [];
    const variable = representations && valueText(representations.value);
    if (!group || fields.has(name) || variable !== `$${group.representationsVariableName}`) {
      return fail(`Expected ${name} to be asked for with the representations of one group.`);
    }
    fields.set(name, selection);
  }
  if (fields.size !== groups.length) return fail('Expected an _entities field for each group.');
  for (const [at, group] of groups.entries()) {
    const other = groups
      .slice(0, at)
      .find((one) => one.representationsVariableName === group.representationsVariableName);
    if (other && representedBy(other) !== representedBy(group)) {
      return fail('Expected groups that share representations to require the same.');
    }
  }
  return fields;
}

function representedBy(group: NonNullable<PlanStep['groups']>[number]): string {
  return JSON.stringify([group.requires, group.inputRewrites]);
}

/** Each variable is declared as the client declared it, and sent. */
function checkVariables(
  { node, path, groups }: PlanStep,
  { operation, variables }: RequestText,
  client: OperationDefinitionNode,
): void {
  const contexts = (groups && node.kind === 'Fetch' && node.contextVariables) || [];
  const own = new Set([
    ...(groups ?? []).map((group) => group.representationsVariableName),
    ...contexts.map(({ variable }) => variable),
  ]);
  const declared = new Map((client.variableDefinitions ?? []).map(declaration));
  const sent = new Set(node.variableUsages);
  const fail = (message: string): never => {
    throw new PlanProofError('UNDECLARED_VARIABLE', namesOf(path), message);
  };
  const taken = contexts.find(({ variable }) => declared.has(variable));
  if (taken) fail(`Expected another name than $${taken.variable} for the value of a context.`);
  for (const definition of operation.variableDefinitions ?? []) {
    const [name, text] = declaration(definition);
    if (own.has(name)) continue;
    const expected = declared.get(name);
    if (expected !== text) {
      fail(
        `Expected $${name} as the operation declares it, ${expected ?? 'not at all'}; found ${text}.`,
      );
    }
    if (variables.has(name) && !sent.has(name)) {
      fail(`Expected $${name} to be sent; the request uses it and the step does not name it.`);
    }
  }
}

function declaration({
  variable,
  type,
  defaultValue,
}: NonNullable<OperationDefinitionNode['variableDefinitions']>[number]): [string, string] {
  const value = defaultValue ? ` = ${valueText(defaultValue)}` : '';
  return [variable.name.value, `${print(type)}${value}`];
}
