-- The requests of one load measurement, for wrk (https://github.com/wg/wrk/blob/master/SCRIPTING).
-- Arguments: method, path, and optionally a file with a line "WALLET TOKEN" a person; "{wallet}" in the path is replaced.
-- Prints one line that Wrk.cs reads.

local wrk_threads = 2 -- as Wrk.cs starts
local threads = {}
local requests = {}
local next = 0

function setup(thread)
  thread:set("id", #threads)
  table.insert(threads, thread)
end

function init(args)
  local method, path, people = args[1], args[2], args[3]
  if people == nil then
    requests[1] = wrk.format(method, path)
    return
  end
  -- Each thread has lines of its own, so that none asks in the name of another's people.
  local line = 0
  for text in io.lines(people) do
    if line % wrk_threads == id then
      local wallet, token = text:match("(%S+) (%S+)")
      local headers = { Authorization = "Bearer " .. token }
      if method == "POST" then headers["Content-Length"] = "0" end
      requests[#requests + 1] = wrk.format(method, (path:gsub("{wallet}", wallet)), headers)
    end
    line = line + 1
  end
end

function request()
  next = next % #requests + 1
  return requests[next]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("MEASURED %d %d %d %d %d\n", summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.timeout + errors.status))
end
