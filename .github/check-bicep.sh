#!/bin/sh
# Checks a folder that `publish` wrote: every job of Neptu.AppHost/Topology.cs must be a Microsoft.App/jobs with its trigger,
# schedule and timeout. A job that is published as a container app is started again and again for ever, and nothing else says so.
# Usage: .github/check-bicep.sh DIR
set -eu

if [ $# -ne 1 ] || [ ! -d "$1" ]; then
    echo "usage: $0 DIR   (the folder that was given as --output-path)" >&2
    exit 2
fi

folder=$1
topology=$(dirname "$0")/../Neptu.AppHost/Topology.cs
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

# The facts of a job stand on one line: new("job-reply", "reply", Cron: "*/3 * * * *", ..., TimeoutSeconds: 120)
jobs=$(sed -nE 's/.*new\("([a-z0-9-]+)", "[a-z]+", Cron: ("([^"]*)"|(null)),.* TimeoutSeconds: ([0-9]+)\).*/\1|\3\4|\5/p' "$topology")
count=$(printf '%s\n' "$jobs" | grep -c '|' || true)
if [ "$count" -eq 0 ] || [ "$count" -ne "$(grep -cE 'Cron: ("|null)' "$topology")" ]; then
    echo "FAIL $count jobs could be read in $topology, which has another number: has the way it writes them changed?" >&2
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
