#!/bin/sh
# Checks a folder that `publish` wrote: every job of Neptu.AppHost/AppHost.cs must be a Microsoft.App/jobs with its trigger,
# schedule and timeout. A job that is published as a container app is started again and again for ever, and nothing else says so.
# Usage: .github/check-bicep.sh DIR
set -eu

if [ $# -ne 1 ] || [ ! -d "$1" ]; then
    echo "usage: $0 DIR   (the folder that was given as --output-path)" >&2
    exit 2
fi

folder=$1
model=$(dirname "$0")/../Neptu.AppHost/AppHost.cs
failures=0

fail() {
    echo "FAIL $1" >&2
    failures=$((failures + 1))
}

# needs NAME FILE TEXT: the file has a line of this text alone, whatever its indentation.
needs() {
    tr -d '\r' <"$2" | sed 's/^[[:space:]]*//' | grep -Fxq "$3" || fail "$1: $2 lacks the line \"$3\""
}

check() {
    name=$1 cron=$2 timeout=$3
    file=$folder/$name/$name.bicep
    if [ ! -f "$file" ]; then
        fail "$name: $file is not there, so the job is not published"
        return
    fi

    type=$(grep -oE "'Microsoft\.App/(jobs|containerApps)@" "$file" | head -n 1 | tr -d "'@" || true)
    if [ "$type" != "Microsoft.App/jobs" ]; then
        fail "$name: published as ${type:-neither a job nor an app}, not as Microsoft.App/jobs"
        return
    fi

    before=$failures
    if [ "$cron" = null ]; then
        needs "$name" "$file" "triggerType: 'Manual'"
    else
        needs "$name" "$file" "triggerType: 'Schedule'"
        needs "$name" "$file" "cronExpression: '$cron'"
    fi
    needs "$name" "$file" "replicaTimeout: $timeout"
    needs "$name" "$file" "parallelism: 1"
    needs "$name" "$file" "replicaCompletionCount: 1"
    [ "$failures" -ne "$before" ] || echo "ok   $name: Microsoft.App/jobs, schedule $cron, timeout $timeout s"
}

# A job is one line: AddJob("reply", "*/3 * * * *", new(..., TimeSpan.FromSeconds(120)));  or AddManualJob<...>("migrate", ...)
jobs=$(sed -nE \
    -e 's/.*AddJob\("([a-z-]+)", "([^"]+)",.*FromSeconds\(([0-9]+)\).*/job-\1|\2|\3/p' \
    -e 's/.*AddManualJob<[^>]+>\("([a-z-]+)",.*FromSeconds\(([0-9]+)\).*/\1|null|\2/p' "$model")
count=$(printf '%s\n' "$jobs" | grep -c '|' || true)
if [ "$count" -eq 0 ] || [ "$count" -ne "$(grep -cE 'Add(Manual)?Job[<(]\S*"' "$model")" ]; then
    echo "FAIL $count jobs could be read in $model, which has another number: has the way it writes them changed?" >&2
    exit 1
fi

# The shell would take the stars of a schedule for file names.
set -f
while IFS='|' read -r name cron timeout; do
    check "$name" "$cron" "$timeout"
done <<EOF
$jobs
EOF

if [ "$failures" -ne 0 ]; then
    echo "$failures fault(s) in $folder" >&2
    exit 1
fi
echo "All $count jobs are published as jobs."
