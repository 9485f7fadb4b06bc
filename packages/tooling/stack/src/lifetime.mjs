/**
 * Everything a command starts is stopped by that command, in reverse order, on every way out.
 * Two requests to stop (Ctrl-C twice) leave at once.
 */
const closers = new Set()
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }
const PARENT_CHECK_MS = 500
// A terminal and npm may both pass on the same Ctrl-C; within this time they count as one.
const SAME_REQUEST_MS = 1000

let watching = false
let closing = null
let askedAt = 0

/**
 * Registers work that must happen before this process ends. `now` is the synchronous
 * last resort for a process that is already exiting.
 * @param {{ close: () => Promise<void> | void, now?: () => void }} closer
 * @returns {() => void} forgets the closer, once its work is done by other means
 */
export function beforeLeaving(closer) {
  closers.add(closer)
  watch()
  return () => closers.delete(closer)
}

/** Stops what was started, the newest first. One that fails does not keep the others running. */
function closeAll() {
  closing ??= (async () => {
    const failures = []
    for (const closer of [...closers].reverse()) {
      closers.delete(closer)
      try {
        await closer.close()
      } catch (error) {
        failures.push(error)
      }
    }
    closing = null
    if (failures.length > 0) throw failures[0]
  })()
  return closing
}

/** True from the first request to stop, so that a child's end is no longer a surprise. */
export function isClosing() {
  return closing !== null
}

/** Stops everything and ends this process with `code`. */
export async function leave(code) {
  try {
    await closeAll()
  } catch (error) {
    process.stderr.write(`${error.stack ?? error}\n`)
    process.exit(code === 0 ? 1 : code)
  }
  process.exit(code)
}

function watch() {
  if (watching) return
  watching = true
  for (const [signal, code] of Object.entries(SIGNALS)) {
    process.on(signal, () => askToLeave(code))
  }
  process.on('exit', () => {
    for (const closer of closers) closer.now?.()
  })
  if (process.env.npm_lifecycle_event) leaveWithParent()
}

function askToLeave(code) {
  if (!isClosing()) {
    askedAt = Date.now()
    leave(code)
  } else if (Date.now() - askedAt > SAME_REQUEST_MS) process.exit(code)
}

// Between npm and us is a shell that does not pass a signal on: it ends, and we would stay behind.
function leaveWithParent() {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    if (!isClosing()) leave(SIGNALS.SIGTERM)
  }, PARENT_CHECK_MS)
  timer.unref()
}
