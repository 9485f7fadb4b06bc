import { rmSync } from 'node:fs'
import { readJson, writeJson } from './kept-json.mjs'
import { commandLineOf, isAlive, sendSignal, waitUntilGone } from './processes.mjs'

const LEFTOVER_PATIENCE_MS = 5000

/**
 * What a running `npm start` leaves for the other commands to find.
 * @typedef {{ pid: number, port: number, databaseUrl: string, redisUrl: string | null, leftovers: { pid: number, mark: string }[] }} RunningStack
 */

/** The stack that runs in this folder now, or null. @returns {RunningStack | null} */
export function findRunningStack(places) {
  const stack = readOwn(places)
  return stack && isAlive(stack.pid) && commandLineOf(stack.pid).includes('start.mjs') ? stack : null
}

/** @param {RunningStack} stack */
export function announceStack(places, stack) {
  writeJson(places.stack, { ...stack, folder: places.folder })
}

/** Forgets the running stack: it is stopping. */
export function withdrawStack(places) {
  rmSync(places.stack, { force: true })
}

/**
 * Ends what a killed start left behind. A number may belong to another program by now, so a process is
 * ended only when its command line carries the mark it was noted with.
 */
export async function endLeftovers(places) {
  const stack = readOwn(places)
  if (!stack || findRunningStack(places)) return 0
  let ended = 0
  for (const { pid, mark } of stack.leftovers ?? []) {
    if (!isAlive(pid) || !commandLineOf(pid).includes(mark)) continue
    sendSignal(pid, 'SIGTERM')
    if (!(await waitUntilGone(pid, LEFTOVER_PATIENCE_MS))) sendSignal(pid, 'SIGKILL')
    ended += 1
  }
  withdrawStack(places)
  return ended
}

// A copied folder carries the note of another folder's stack, which is none of its business.
function readOwn(places) {
  const stack = readJson(places.stack)
  return stack?.folder === places.folder ? stack : null
}
