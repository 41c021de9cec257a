-- Send the prepared bodies of BENCH_BODIES in turn, and say what came of it on the last line, as JSON.
-- With BENCH_STATUSES, look at the status of every answer, which costs time: how many said 503, the rest of `status`.
local bodies, turn, threads = {}, 0, {}
refused = 0

function setup(thread)
  threads[#threads + 1] = thread
end

function init(args)
  for line in io.lines(os.getenv("BENCH_BODIES")) do
    bodies[#bodies + 1] = wrk.format("POST", nil, {
      ["Content-Type"] = "application/json",
      ["Accept"] = "application/json",
      ["Authorization"] = os.getenv("BENCH_AUTHORIZATION"),
    }, line)
  end
end

function request()
  turn = turn % #bodies + 1
  return bodies[turn]
end

if os.getenv("BENCH_STATUSES") then
  function response(status)
    if status == 503 then
      refused = refused + 1
    end
  end
end

function done(summary, latency, requests)
  local errors, all_refused = summary.errors, 0
  for _, thread in ipairs(threads) do
    all_refused = all_refused + thread:get("refused")
  end
  io.write(string.format(
    '\n{"requests": %d, "seconds": %.6f, "p50_ms": %.4f, "p99_ms": %.4f, '
      .. '"failed": %d, "status": %d, "refused": %d, "timeouts": %d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    errors.connect + errors.read + errors.write, errors.status, all_refused, errors.timeout
  ))
end
