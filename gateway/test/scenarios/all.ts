/** All scenarios. */
import { clientsAliases } from './clients-aliases/scenario.ts';
import { conditions } from './conditions/scenario.ts';
import { entityCall } from './entity-call/scenario.ts';
import { contexts } from './contexts/scenario.ts';
import { enumsAndInputs } from './enums-and-inputs/scenario.ts';
import { firstVersion } from './first-version/scenario.ts';
import { hiddenParts } from './hidden-parts/scenario.ts';
import { interfaceObjects } from './interface-objects/scenario.ts';
import { interfacesApart } from './interfaces-apart/scenario.ts';
import { interfacesInCircles } from './interfaces-in-circles/scenario.ts';
import { mutationsInOrder } from './mutations-in-order/scenario.ts';
import { nestedKeys } from './nested-keys/scenario.ts';
import { noWay } from './no-way/scenario.ts';
import { nodes } from './nodes/scenario.ts';
import { nullKeys } from './null-keys/scenario.ts';
import { override } from './override/scenario.ts';
import { parents } from './parents/scenario.ts';
import { providesOnInterfaces } from './provides-on-interfaces/scenario.ts';
import { provides } from './provides/scenario.ts';
import { referencesOnly } from './references-only/scenario.ts';
import { requiredBehindAHop } from './required-behind-a-hop/scenario.ts';
import { requiresInTurns } from './requires-in-turns/scenario.ts';
import { requiresWithArguments } from './requires-with-arguments/scenario.ts';
import { requiresWithFragments } from './requires-with-fragments/scenario.ts';
import { requires } from './requires/scenario.ts';
import { severalKeys } from './several-keys/scenario.ts';
import { sharedRoots } from './shared-roots/scenario.ts';
import { typeNameAsKey } from './type-name-as-key/scenario.ts';
import { typeNames } from './type-names/scenario.ts';
import { typesThatDiffer } from './types-that-differ/scenario.ts';
import { unionsApart } from './unions-apart/scenario.ts';
import type { Scenario } from './scenario.ts';

export const SCENARIOS: readonly Scenario[] = [
  clientsAliases,
  conditions,
  contexts,
  entityCall,
  enumsAndInputs,
  firstVersion,
  hiddenParts,
  interfaceObjects,
  interfacesApart,
  interfacesInCircles,
  mutationsInOrder,
  nestedKeys,
  noWay,
  nodes,
  nullKeys,
  override,
  parents,
  providesOnInterfaces,
  provides,
  referencesOnly,
  requiredBehindAHop,
  requiresInTurns,
  requiresWithArguments,
  requiresWithFragments,
  requires,
  severalKeys,
  sharedRoots,
  typeNameAsKey,
  typeNames,
  typesThatDiffer,
  unionsApart,
];
