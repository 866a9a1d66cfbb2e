/**
 * Tries plans and all their mutants by hand, refused ones too, and prints what came of them:
 *
 *     node gateway/test/plan-mutants/check-mutants.ts [--runs 20] [--seed 1] [--planner apollo] FILE...
 *
 * The files are composed supergraphs; without any, those of the scenarios are tried. It ends with 1
 * when the proof accepts a plan that answers wrongly. Takes minutes.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { composeSupergraph } from '../federation.ts';
import { plannerApart } from '../plan-apart.ts';
import { SCENARIOS } from '../scenarios/all.ts';
import { typeDefsOf } from '../scenarios/subgraph.ts';
import { emptyTally, tryMutants, type Disagreement } from './try-mutants.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    planner: { type: 'string', default: 'hive' },
    mutants: { type: 'string', default: 'all' },
  },
});
const by = values.planner === 'apollo' ? 'apollo' : 'hive';
const supergraphs =
  positionals.length > 0
    ? positionals.map((file) => readFileSync(file, 'utf8'))
    : SCENARIOS.map(({ subgraphs }) =>
        composeSupergraph(
          new Map(Object.entries(subgraphs).map(([name, one]) => [name, typeDefsOf(one)])),
        ),
      );

const tally = emptyTally();
for (const supergraphSdl of supergraphs) {
  const options = {
    supergraphSdl,
    planner: plannerApart(supergraphSdl, by),
    operations: { runs: Number(values.runs), seed: Number(values.seed) },
    maxMutants: values.mutants === 'all' ? Number.POSITIVE_INFINITY : Number(values.mutants),
    executesRefused: true,
  };
  await tryMutants(options, tally);
}

const { operators, refusedRight, acceptedWrong, acceptedChanged, ...counts } = tally;
const print = (text: string): boolean => process.stdout.write(`${text}\n`);
const show = (title: string, all: readonly Disagreement[]): void => {
  print(`${title}: ${all.length}`);
  for (const one of all.slice(0, 5)) print(JSON.stringify(one));
};
for (const [operator, count] of operators) print(`${operator}: ${JSON.stringify(count)}`);
show('right plans refused', refusedRight);
show('wrong plans accepted', acceptedWrong);
show('changed mutants accepted', acceptedChanged);
print(JSON.stringify(counts));
process.exitCode = acceptedWrong.length + acceptedChanged.length > 0 ? 1 : 0;
