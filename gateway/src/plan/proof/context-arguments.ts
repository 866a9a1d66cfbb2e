/** Fields with an argument that is set from a context: the executor sets none. */
import {
  isAbstractType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { responseName } from '../../document/response-name.ts';
import { joinsOf } from './join-directives.ts';
import { PlanFaultError } from './plan-fault.ts';
import { typeDefinitions } from './subgraph-definitions.ts';

/** The fields, as `Type.field`, that have such an argument in some subgraph. */
export function readContextFields(document: DocumentNode): ReadonlySet<string> {
  const coordinates = typeDefinitions(document).flatMap((definition) =>
    ('fields' in definition ? (definition.fields ?? []) : [])
      .filter((field) => joinsOf(field, 'join__field').some((join) => join.has('contextArguments')))
      .map((field) => `${definition.name.value}.${field.name.value}`),
  );
  return new Set(coordinates);
}

interface ContextModel {
  readonly schema: GraphQLSchema;
  readonly contextFields: ReadonlySet<string>;
}

/** Throws for the first such field that is selected, of whichever types its objects may be. */
export function refuseContextFields(
  operation: OperationDefinitionNode,
  { schema, contextFields }: ContextModel,
): void {
  if (contextFields.size === 0) return;
  const info = new TypeInfo(schema);
  const path: string[] = [];
  visit(
    operation,
    visitWithTypeInfo(info, {
      Field: {
        enter(field) {
          path.push(responseName(field));
          const parent = info.getParentType();
          if (!parent) return;
          const types = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent];
          const coordinates = types.map((type) => `${type.name}.${field.name.value}`);
          const [coordinate] = coordinates.filter((one) => contextFields.has(one));
          if (coordinate !== undefined) throw contextFault(coordinate, [...path]);
        },
        leave() {
          path.pop();
        },
      },
    }),
  );
}

/** The fault of a field, given as `Type.field`, that has an argument from a context. */
export function contextFault(coordinate: string, path: readonly string[]): PlanFaultError {
  const message = `Expected fields without arguments from a context; ${coordinate} has one.`;
  return new PlanFaultError('CONTEXT_ARGUMENT', path, message);
}
