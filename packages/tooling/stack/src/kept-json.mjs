import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Reads a JSON file of ours, or null when there is none. */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw new Error(`${file} is not readable: ${error.message}`)
  }
}

/** Writes a JSON file for this account's eyes only; a reader sees the old one or the new one, whole. */
export function writeJson(file, value) {
  mkdirSync(dirname(file), { recursive: true })
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  renameSync(unfinished, file)
}

/** Changes a JSON file of ours: `change` gets what is there, or an empty object. */
export function updateJson(file, change) {
  const next = { ...readJson(file), ...change }
  writeJson(file, next)
  return next
}
