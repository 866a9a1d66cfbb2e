#!/usr/bin/env bash
# TraceIdRatioBasedSampler of OpenTelemetry's SDK for JavaScript records other traces than those of other languages.
#
# It decides by the trace id, so that services with the same ratio seem to record the same traces. The specification names no
# algorithm, though: this SDK folds the four words of the id into one, while those for Go and Java read its last eight bytes.
# Of the traces that one of them records by a ratio of 0.1, this one records a tenth, as if by chance, and hardly a trace is
# whole. Put the sampler below ParentBasedSampler, as OTEL_TRACES_SAMPLER=parentbased_traceidratio does, so that the
# first service decides for all.
#
# Seen with @opentelemetry/sdk-trace 3.1.0 on Node 24.21.0, with 100,000 ids and a ratio of 0.1:
#   two ids with the same last eight bytes: recorded, not recorded
#   of the ids recorded by their last eight bytes: about 10 % recorded
#   below ParentBasedSampler, with a parent that is recorded: 100 % recorded
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @opentelemetry/sdk-trace@3.1.0 @opentelemetry/api@1.10.0 node@24.21.0

cat >run.mjs <<'JS'
import { randomBytes } from 'node:crypto';
import { ROOT_CONTEXT, SpanKind, trace, TraceFlags } from '@opentelemetry/api';
import { ParentBasedSampler, SamplingDecision, TraceIdRatioBasedSampler } from '@opentelemetry/sdk-trace';

const RATIO = 0.1;
const IDS = 100_000;

const sampler = new TraceIdRatioBasedSampler(RATIO);
const below = new ParentBasedSampler({ root: sampler });

function isRecorded(id, by = sampler, context = ROOT_CONTEXT) {
  const { decision } = by.shouldSample(context, id, 'name', SpanKind.SERVER, {}, []);
  return decision === SamplingDecision.RECORD_AND_SAMPLED;
}

/** Context of a parent in another service that records the trace. */
function recordedParent(traceId) {
  const parent = { traceId, spanId: '00000000000000aa', traceFlags: TraceFlags.SAMPLED, isRemote: true };
  return trace.setSpanContext(ROOT_CONTEXT, parent);
}

const last = '0000000000000001';
const same = [`0000000100000000${last}`, `8000000000000000${last}`].map((id) => isRecorded(id));
console.log(
  `two ids with the same last eight bytes: ${same.map((is) => (is ? 'recorded' : 'not recorded')).join(', ')}`,
);

const bound = BigInt(Math.floor(RATIO * 2 ** 53)) << 11n;
const ids = Array.from({ length: IDS }, () => randomBytes(16)).filter(
  (bytes) => bytes.readBigUInt64BE(8) < bound,
);
const texts = ids.map((bytes) => bytes.toString('hex'));
const share = texts.filter((id) => isRecorded(id)).length / texts.length;
const whole = texts.filter((id) => isRecorded(id, below, recordedParent(id))).length / texts.length;
console.log(`of the ids recorded by their last eight bytes: ${(100 * share).toFixed(1)} % recorded`);
console.log(`below ParentBasedSampler, with a parent that is recorded: ${100 * whole} % recorded`);
process.exitCode = same[0] && !same[1] && share > 0.08 && share < 0.12 && whole === 1 ? 0 : 1;
JS

echo "@opentelemetry/sdk-trace 3.1.0, @opentelemetry/api 1.10.0, Node 24.21.0:"
timeout 60 node_modules/.bin/node run.mjs
