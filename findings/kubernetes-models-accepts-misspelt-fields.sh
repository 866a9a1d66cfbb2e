#!/usr/bin/env bash
# kubernetes-models' validate() accepts fields that the API does not know, and ports that no machine has.
#
# Each model has the JSON schema of its API, and validate() refuses a wrong type, enumeration or quantity. The schemas are open,
# though, as the API's own are: a misspelt readinessProbe is valid, and a cluster without strict field validation drops it
# silently, so that the pod has no probe. The package's TypeScript interfaces are closed: a type check of the same object
# finds the field. Ranges, such as a port's 1 to 65535, and references, such as a selector that selects no pod of its own
# template, are checked by the API server alone.
#
# Seen with kubernetes-models 5.1.0 and TypeScript 5.9.3 on Node 24.21.0:
#   an integer as text: refused
#   readinesProbe: valid by validate(), refused by the type
#   containerPort 99999: valid
#   a selector that selects nothing: valid
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund kubernetes-models@5.1.0 typescript@5.9.3 node@24.21.0

cat >run.mjs <<'JS'
import { Deployment } from 'kubernetes-models/apps/v1/Deployment';

function deployment({ pod = {}, container = {}, selected = 'web' } = {}) {
  const containers = [{ name: 'web', image: 'web:1', ...container }];
  return new Deployment({
    metadata: { name: 'web' },
    spec: {
      selector: { matchLabels: { app: selected } },
      template: { metadata: { labels: { app: 'web' } }, spec: { containers, ...pod } },
    },
  });
}

function isValid(object) {
  try {
    object.validate();
    return true;
  } catch {
    return false;
  }
}

const wrongType = isValid(deployment({ pod: { terminationGracePeriodSeconds: '30' } }));
const misspelt = isValid(deployment({ container: { readinesProbe: { httpGet: { port: 80 } } } }));
const port = isValid(deployment({ container: { ports: [{ containerPort: 99999 }] } }));
const selector = isValid(deployment({ selected: 'other' }));
const say = (valid) => (valid ? 'valid' : 'refused');
console.log(`an integer as text: ${say(wrongType)}`);
console.log(`readinesProbe: ${say(misspelt)} by validate()`);
console.log(`containerPort 99999: ${say(port)}`);
console.log(`a selector that selects nothing: ${say(selector)}`);
process.exitCode = !wrongType && misspelt && port && selector ? 0 : 1;
JS

cat >typed.ts <<'TS'
import type { IDeployment } from 'kubernetes-models/apps/v1/Deployment';

export const deployment: IDeployment = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  spec: {
    selector: { matchLabels: { app: 'web' } },
    template: { spec: { containers: [{ name: 'web', readinesProbe: { httpGet: { port: 80 } } }] } },
  },
};
TS

echo "kubernetes-models 5.1.0, TypeScript 5.9.3, Node 24.21.0:"
timeout 60 node_modules/.bin/node run.mjs
if node_modules/.bin/node node_modules/typescript/bin/tsc --noEmit --strict --skipLibCheck --module nodenext typed.ts >types.txt; then
  echo 'readinesProbe: accepted by the type'
  exit 1
fi
grep -q readinesProbe types.txt
echo 'readinesProbe: refused by the type'
