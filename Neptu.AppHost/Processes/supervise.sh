#!/bin/sh
# Runs one command so that it ends when whoever started this script ends, however that happens.
#
#   setsid sh supervise.sh SIGNAL TENTHS COMMAND [ARGUMENT...]
#
# Standard input is a pipe whose other end the starter holds and never writes to. The kernel closes it when the
# starter dies, even by SIGKILL; the starter closes it to ask for an orderly stop. Either way the command's process
# group gets SIGNAL, then at most TENTHS tenths of a second, then SIGKILL. The exit code is the command's own.
#
# setsid in front keeps the script out of the starter's process group: neither Ctrl-C nor a SIGKILL sent to that
# group reaches it. SUPERVISE_AFTER, if set, is a shell command for what the group cannot take with it, such as a
# container.

signal=$1
tenths=$2
shift 2
after=$SUPERVISE_AFTER
unset SUPERVISE_AFTER

# A shell gives its background commands /dev/null for standard input, so the pipe moves to descriptor 3.
exec 3<&0 </dev/null

# In a session, and so a process group, of its own: the whole group can be signalled. This shell has no job control,
# so the forked process leads no group yet and setsid replaces itself instead of forking: $! is the command.
setsid "$@" 3<&- &
command=$!

# Only the command may keep the starter's pipes open; and what kill says about processes already gone is no news.
exec >/dev/null 2>&1

# Before setsid has run there is no group of that number, only the process.
send() {
    kill -s "$1" -- "-$command" || kill -s "$1" "$command"
}

# Waits for the end of the pipe, then sees the command off. Told that the command has ended, it ends between two
# pauses, so that not even a sleep is left behind. While it reads there is none, and a trap would be too weak: a
# signal that comes just before the read would be remembered until the pipe closes.
(
    read -r _ <&3
    trap exit TERM
    send "$signal"
    while [ "$tenths" -gt 0 ] && kill -s 0 "$command"; do
        sleep 0.1
        tenths=$((tenths - 1))
    done
    send KILL
) &
watcher=$!

wait "$command"
code=$?

# What the command left running in its group goes with it.
kill -s KILL -- "-$command"
kill -s TERM "$watcher"
wait "$watcher"
if [ -n "$after" ]; then
    sh -c "$after"
fi
exit "$code"
