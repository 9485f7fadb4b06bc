import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Check, Problem } from '../check.ts'
import type { Project } from '../project.ts'
import { lineAt } from '../syntax.ts'

const hashesPath = 'migrations/hashes.json'
const named = /^migrations\/(\d{4})_([a-z]+)_([a-z0-9_]+)\.sql$/

/** A merged migration has run somewhere: from then on it is history. */
export const migrations: Check = {
  name: 'migrations',
  keeps: 'migrations are ordered, tell their story by name, and never change once merged',
  run(project, { accept }) {
    const paths = project.files.filter((path) => path.startsWith('migrations/') && path.endsWith('.sql'))
    const recorded: Record<string, string> = project.has(hashesPath)
      ? JSON.parse(project.read(hashesPath))
      : {}
    const known = accept ? acceptNew(project, paths, recorded) : recorded
    return [
      ...paths.flatMap((path) => wrongName(project, path)),
      ...wrongOrder(paths, recorded),
      ...changed(project, paths, known),
      ...paths.flatMap((path) => ownerlessTables(project, path)),
    ]
  },
}

/** Adds what is new; what was recorded before stays as it was. */
function acceptNew(
  project: Project,
  paths: string[],
  recorded: Record<string, string>,
): Record<string, string> {
  const added = paths.map((path): [string, string] => [
    fileName(path),
    recorded[fileName(path)] ?? hashOf(project, path),
  ])
  const all = { ...recorded, ...Object.fromEntries(added) }
  const inOrder = Object.fromEntries(Object.entries(all).sort(([a], [b]) => a.localeCompare(b)))
  writeFileSync(join(project.root, hashesPath), `${JSON.stringify(inOrder, null, 2)}\n`)
  return inOrder
}

function wrongName(project: Project, path: string): Problem[] {
  const module = named.exec(path)?.[2]
  if (module === undefined) {
    return problem(
      path,
      'the name is not NNNN_<module>_<intent>.sql',
      'Rename it: npm run new -- migration <module> <intent> makes the right name.',
    )
  }
  if (project.workspaces.some(({ name }) => name === `@kara/${module}`)) return []
  return problem(path, `${module} is no module of this house`, 'Name the module that owns the tables.')
}

function wrongOrder(paths: string[], recorded: Record<string, string>): Problem[] {
  const numbers = paths.map((path) => path.slice('migrations/'.length, 'migrations/NNNN'.length))
  const lastMerged = Object.keys(recorded).sort().at(-1)?.slice(0, 4) ?? '0000'
  return paths.flatMap((path, index) => {
    if (numbers.indexOf(numbers[index] ?? '') !== index) {
      return problem(path, `the number ${numbers[index]} is taken`, 'Take the next free number.')
    }
    const isNew = recorded[fileName(path)] === undefined
    if (!isNew || (numbers[index] ?? '') > lastMerged) return []
    return problem(
      path,
      `it comes before ${lastMerged}, which is merged`,
      'Take a number after the last merged one; it will run last.',
    )
  })
}

function changed(project: Project, paths: string[], known: Record<string, string>): Problem[] {
  const present = new Set(paths.map(fileName))
  const removed = Object.keys(known)
    .filter((file) => !present.has(file))
    .flatMap((file) =>
      problem(
        `migrations/${file}`,
        'a merged migration is gone',
        'Bring it back; undo it with a new migration.',
      ),
    )
  const differing = paths.flatMap((path) => {
    const hash = known[fileName(path)]
    if (hash === undefined) {
      return problem(
        path,
        'it is not recorded in hashes.json',
        'When it is final: npm run check -- migrations --accept',
      )
    }
    if (hash === hashOf(project, path)) return []
    return problem(
      path,
      'it changed after it was merged',
      'Bring the merged text back and write a new migration.',
    )
  })
  return [...removed, ...differing]
}

/** A table says whom it belongs to and is guarded in the same file that creates it. */
function ownerlessTables(project: Project, path: string): Problem[] {
  const text = project.read(path)
  return [...text.matchAll(/^create table (?:if not exists )?app\.(\w+)/gim)].flatMap((match) => {
    const table = match[1] ?? ''
    const line = lineAt(text, match.index)
    return ['own', 'guard']
      .filter((call) => !new RegExp(`call app\\.${call}\\(\\s*'${table}'`, 'i').test(text))
      .map((call) => ({
        path,
        line,
        wrong: `app.${table} has no call app.${call}`,
        instead:
          call === 'own'
            ? `Say whom it belongs to: call app.own('${table}', …).`
            : `Say who may do what with which rows: call app.guard('${table}', …).`,
      }))
  })
}

function hashOf(project: Project, path: string): string {
  return createHash('sha256').update(project.read(path)).digest('hex')
}

function fileName(path: string): string {
  return path.slice('migrations/'.length)
}

function problem(path: string, wrong: string, instead: string): Problem[] {
  return [{ path, line: 1, wrong, instead }]
}
