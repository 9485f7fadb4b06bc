import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { beforeLeaving } from './lifetime.mjs'
import { root } from './places.mjs'
import { tailOf } from './text-tail.mjs'

/**
 * Runs one program to its end.
 * @param {string} program
 * @param {string[]} args
 * @param {object} [options]
 * @param {Record<string, string | undefined>} [options.env] the whole environment
 * @param {string} [options.cwd]
 * @param {string} [options.logFile] where its output goes; without it, to our own output
 * @returns {Promise<number>} its exit code
 */
export async function runToEnd(program, args, { env = process.env, cwd = root, logFile } = {}) {
  if (logFile) mkdirSync(dirname(logFile), { recursive: true })
  const child = spawn(program, args, {
    cwd,
    env,
    stdio: logFile ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32' && program === 'npm',
  })
  const forget = beforeLeaving({ close: () => stopChild(child), now: () => child.kill('SIGKILL') })
  if (logFile) {
    const log = createWriteStream(logFile)
    child.stdout.pipe(log, { end: false })
    child.stderr.pipe(log, { end: false })
    child.once('close', () => log.end())
  }
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code, signal) => resolve(signal ? 128 : code))
    })
  } finally {
    forget()
  }
}

/** Runs one program to its end; when it fails, the error shows the end of its log. */
export async function runOrThrow(what, program, args, options) {
  const code = await runToEnd(program, args, options)
  if (code === 0) return
  const tail = options?.logFile ? `\n${tailOf(options.logFile, 30)}\n  Whole log: ${options.logFile}` : ''
  throw new Error(`${what} failed (code ${code}).${tail}`)
}

/** The arguments for node that run a TypeScript file. */
export function typescript(file, ...args) {
  return ['--import', 'tsx', file, ...args]
}

/** Asks a child to end, and after a while makes it. */
export async function stopChild(child, patienceMs = 10_000) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const lastResort = setTimeout(() => child.kill('SIGKILL'), patienceMs)
  await ended
  clearTimeout(lastResort)
}
