import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { root } from './places.mjs'

const SKIPPED_FOLDERS = new Set(['node_modules', 'build', '.turbo', '.cache', 'coverage', 'tests'])
const SKIPPED_FILES = /\.(test|prove|bench)\.[cm]?tsx?$|^README\.md$|\.tsbuildinfo$/

/** One fingerprint for the contents of files and folders, named from the repository's root. */
export function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => listFiles(join(root, path))).sort()) {
    hash
      .update(relative(root, file).split(sep).join('/'))
      .update('\0')
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

function listFiles(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return SKIPPED_FOLDERS.has(entry.name) ? [] : listFiles(join(path, entry.name))
    return entry.isFile() && !SKIPPED_FILES.test(entry.name) ? [join(path, entry.name)] : []
  })
}
