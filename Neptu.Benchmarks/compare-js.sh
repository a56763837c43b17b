#!/usr/bin/env bash
# Measures the engine against balinese-date-js-lib: the same days, the same content, in the same run.
# Needs the .NET SDK, node and npm; the library goes to a temporary folder. Prints both times per day and their ratio,
# and on how many days the two disagree. Usage: compare-js.sh [FROM] [TO], 1972-01-01 to 2100-12-31 when left out.
set -euo pipefail

from=${1:-1972-01-01}
to=${2:-2100-12-31}
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

npm install --prefix "$folder" --no-save --no-audit --no-fund --silent balinese-date-js-lib@0.4.3
dotnet build "$here" --configuration Release --verbosity quiet -clp:NoSummary

engine() { dotnet "$here/bin/Release/net10.0/Neptu.Benchmarks.dll" days "$@"; }
library() { TZ=UTC NODE_PATH="$folder/node_modules" node "$here/compare-js.js" "$@"; }

# The engine knows holy days that the library does not; only those of the library are compared.
library list "$from" "$to" >"$folder/library"
engine list "$from" "$to" >"$folder/engine"
NODE_PATH="$folder/node_modules" node - "$folder/library" "$folder/engine" <<'NODE'
const { readFileSync } = require('fs');
const [library, engine] = process.argv.slice(2).map((file) => readFileSync(file, 'utf8').trimEnd().split('\n').map((l) => l.split('|')));
const known = new Set(library.flatMap((day) => day[7].split(' ')));
const fields = ['date', 'cycles and lunar day', 'phase', 'pancasuda', 'pararasan', 'rakam', 'eka jala rsi', 'holy days'];
if (library.length !== engine.length) throw new Error(`${library.length} days against ${engine.length}.`);
const differing = {};
library.forEach((day, i) => {
  engine[i][7] = engine[i][7].split(' ').filter((key) => known.has(key)).join(' ');
  fields.forEach((field, f) => { if (day[f] !== engine[i][f]) (differing[field] ??= []).push(day[0]); });
});
console.log(`${library.length} days from ${library[0][0]} to ${library.at(-1)[0]}`);
if (Object.keys(differing).length === 0) console.log('Both say the same of every day.');
for (const [field, dates] of Object.entries(differing)) console.log(`They differ in ${field} on ${dates.length} days: ${dates.slice(0, 5).join(', ')}${dates.length > 5 ? ', ...' : ''}`);
NODE

read -r js_day js_all < <(library time "$from" "$to")
read -r our_day our_all < <(engine time "$from" "$to")
report() { awk -v what="$1" -v js="$2" -v our="$3" 'BEGIN { printf "%-44s %10.1f ns %10.1f ns %8.0f x\n", what, js, our, js / our }'; }
printf '%-44s %13s %13s %10s\n' 'per day' "node $(node --version)" 'Neptu.Wariga' 'ratio'
report 'all cycles, readings and the lunar day' "$js_day" "$our_day"
report 'the same with holy days' "$js_all" "$our_all"
