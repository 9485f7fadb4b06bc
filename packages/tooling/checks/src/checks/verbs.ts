import ts from 'typescript'
import type { Check, Problem } from '../check.ts'
import { isForTests, type Project } from '../project.ts'
import { calledName, camelCase, resolveRelative, stemOf, walk } from '../syntax.ts'

/** Verbs that need no check or no record of their own, each with the reason a reviewer accepted. */
const allowedPath = 'packages/tooling/checks/verbs.allowed.json'

type Duty = 'access' | 'audit' | 'test'
type Allowed = Record<string, Partial<Record<Duty, string>>>

const instead: Record<Duty, string> = {
  access: `Call a function of access.ts first, or give the reason in ${allowedPath}.`,
  audit: `Call recordAudit inside the transaction, or give the reason in ${allowedPath}.`,
  test: 'Write its five tests beside it: works, not allowed, other tenant, conflict or repeat, event and audit.',
}
const missing: Record<Duty, string> = {
  access: 'never asks who may',
  audit: 'leaves no audit record',
  test: 'has no test beside it',
}

/** Every write says who may, and leaves a trace of who did. */
export const verbs: Check = {
  name: 'verbs',
  keeps: 'every verb checks access, records audit and has its test beside it',
  run(project) {
    const allowed: Allowed = project.has(allowedPath) ? JSON.parse(project.read(allowedPath)) : {}
    const paths = project.code.filter(
      (path) => /^packages\/domain\/[^/]+\/src\/verbs\/[^/]+\.ts$/.test(path) && !isForTests(path),
    )
    const lacking = new Map(paths.map((path) => [path, lacks(project, path)]))
    const open = [...lacking].flatMap(([path, duties]) =>
      duties
        .filter((duty) => !allowed[path]?.[duty]?.trim())
        .map((duty) => ({
          path,
          line: 1,
          wrong: `${camelCase(stemOf(path))} ${missing[duty]}`,
          instead: instead[duty],
        })),
    )
    return [...open, ...stale(project, allowed, lacking)]
  },
}

function lacks(project: Project, path: string): Duty[] {
  const called = callsIn(project.tree(path))
  const asksWhoMay = project
    .imports(path)
    .filter(({ specifier }) => {
      const target = resolveRelative(path, specifier)
      return target?.endsWith('/src/access.ts') || specifier === '@kara/kernel'
    })
    .flatMap(({ specifier, names }) =>
      specifier === '@kara/kernel'
        ? names.filter((name) => /^(may|require|only|assertActor)/.test(name))
        : names,
    )
    .some((name) => called.has(name))
  const audits = [...called].some((name) => /^record[A-Za-z]*Audit/.test(name))
  const hasTest = project.has(path.replace(/\.ts$/, '.test.ts'))
  return [asksWhoMay ? [] : ['access'], audits ? [] : ['audit'], hasTest ? [] : ['test']].flat() as Duty[]
}

function callsIn(tree: ts.SourceFile): Set<string> {
  const names = new Set<string>()
  const asExported = new Map<string, string>()
  walk(tree, (node) => {
    if (ts.isImportSpecifier(node) && node.propertyName)
      asExported.set(node.name.text, node.propertyName.text)
    if (ts.isCallExpression(node)) {
      const name = calledName(node)
      if (name) names.add(asExported.get(name) ?? name)
    }
  })
  return names
}

function stale(project: Project, allowed: Allowed, lacking: Map<string, Duty[]>): Problem[] {
  return Object.entries(allowed).flatMap(([path, duties]) =>
    Object.keys(duties)
      .filter((duty) => !lacking.get(path)?.includes(duty as Duty))
      .map((duty) => ({
        path: allowedPath,
        line:
          project
            .read(allowedPath)
            .split('\n')
            .findIndex((line) => line.includes(path)) + 1,
        wrong: `${path} needs no ${duty} exception any more`,
        instead: 'Remove it.',
      })),
  )
}
