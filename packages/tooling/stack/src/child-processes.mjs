import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { beforeLeaving, isClosing } from './lifetime.mjs'
import { root } from './places.mjs'
import { stopChild, typescript } from './run-command.mjs'

const BACKOFF_FIRST_MS = 1000
const BACKOFF_MAX_MS = 30_000
const STEADY_AFTER_MS = 60_000

/**
 * Keeps one TypeScript program running: its output goes to a log with a prefix and a time, and a crash
 * is followed by a restart, later each time it crashes again soon.
 *
 * @param {object} part
 * @param {string} part.name
 * @param {string} part.entry from the repository's root
 * @param {Record<string, string | undefined>} part.env
 * @param {string} part.logFile
 * @param {(line: string) => void} part.say told about crashes and restarts
 * @param {boolean} [part.echo] also show its output here
 */
export function keepRunning({ name, entry, env, logFile, say, echo = false }) {
  mkdirSync(dirname(logFile), { recursive: true })
  const log = createWriteStream(logFile, { flags: 'w' })
  const state = { child: null, crashes: 0, stopping: false, timer: null }

  const start = () => {
    const since = Date.now()
    // Its own process group: Ctrl-C reaches us, and we stop the parts before the database.
    const child = spawn(process.execPath, typescript(entry), {
      cwd: root,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    state.child = child
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => write(line))
    }
    child.once('error', (error) => write(error.message))
    child.once('close', (code, signal) => {
      if (state.stopping || isClosing()) return
      state.crashes = Date.now() - since > STEADY_AFTER_MS ? 1 : state.crashes + 1
      const wait = Math.min(BACKOFF_FIRST_MS * 2 ** (state.crashes - 1), BACKOFF_MAX_MS)
      say(
        `${name} ended (${signal ?? `code ${code}`}); starting it again in ${wait / 1000} s. Log: ${logFile}`,
      )
      state.timer = setTimeout(start, wait)
    })
  }
  const write = (line) => {
    log.write(`${new Date().toISOString()} ${name} | ${line}\n`)
    if (echo) process.stdout.write(`${name} | ${line}\n`)
  }
  const stop = async () => {
    state.stopping = true
    forget()
    clearTimeout(state.timer)
    if (state.child) await stopChild(state.child)
    log.end()
  }
  const forget = beforeLeaving({ close: stop, now: () => state.child?.kill('SIGKILL') })
  start()
  return { name, entry, stop, pid: () => state.child?.pid, crashes: () => state.crashes, logFile }
}
