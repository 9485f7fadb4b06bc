import { posix } from 'node:path'
import ts from 'typescript'
import type { Check, Problem } from '../check.ts'
import { isForTests, type Project } from '../project.ts'
import { isFunction, lineOf, walk } from '../syntax.ts'

/** Today's offenders with their size; it may only shrink. */
const allowedPath = 'packages/tooling/checks/sizes.allowed.json'

const fileLinesMax = 400
const verbLinesMax = 200
const serverHalfLinesMax = 120
const functionLinesMax = 70
const componentLinesMax = 200
const importsMax = 15

interface Measure {
  key: string
  path: string
  line: number
  what: string
  size: number
  max: number
  instead: string
}

/** Functions fit a screen and files fit a head. */
export const sizes: Check = {
  name: 'sizes',
  keeps: 'no file, function or component grows past what one reads at once',
  run(project) {
    const allowed = readAllowed(project)
    const measures = project.code
      .flatMap((path) => measuresOf(project, path))
      .filter(({ size, max }) => size > max)
    const measured = new Map(measures.map((measure) => [measure.key, measure.size]))
    const grown = measures
      .filter(({ key, size }) => size > (allowed[key] ?? 0))
      .map(({ key, path, line, what, size, max, instead }) => ({
        path,
        line,
        wrong: `${what} has ${size}${allowed[key] ? `, more than the ${allowed[key]} it was allowed` : ` (at most ${max})`}`,
        instead,
      }))
    return [...grown, ...slack(project, allowed, measured)]
  },
}

function readAllowed(project: Project): Record<string, number> {
  return project.has(allowedPath) ? JSON.parse(project.read(allowedPath)) : {}
}

/** The ratchet: whoever makes an offender smaller lowers its allowance in the same change. */
function slack(project: Project, allowed: Record<string, number>, measured: Map<string, number>): Problem[] {
  return Object.entries(allowed)
    .filter(([key, size]) => size > (measured.get(key) ?? 0))
    .map(([key, size]) => ({
      path: allowedPath,
      line:
        project
          .read(allowedPath)
          .split('\n')
          .findIndex((line) => line.includes(JSON.stringify(key))) + 1,
      wrong: `${key} is allowed ${size} and needs ${measured.get(key) ?? 'no allowance any more'}`,
      instead: 'Lower the number, or remove the line.',
    }))
}

function measuresOf(project: Project, path: string): Measure[] {
  const tree = project.tree(path)
  return [
    ...fileMeasure(project, path),
    ...functionMeasures(path, tree),
    // A door, and which event wakes which verb, are lists, however long.
    ...(['index.ts', 'subscriptions.ts'].includes(posix.basename(path))
      ? []
      : [importMeasure(project, path)]),
  ]
}

function fileMeasure(project: Project, path: string): Measure[] {
  // Messages are a table of sentences: it is looked up, not read.
  if (/\/messages\//.test(path)) return []
  // So is the schema, which is written from the migrations.
  if (path.startsWith('packages/platform/db/src/schema/')) return []
  const size = project.read(path).trimEnd().split('\n').length
  const isVerb = /^packages\/domain\/[^/]+\/src\/(verbs|reads)\//.test(path) && !isForTests(path)
  const isServerHalf = path.startsWith('apps/web/app/faces/') && path.endsWith('.server.ts')
  const max = isServerHalf ? serverHalfLinesMax : isVerb ? verbLinesMax : fileLinesMax
  const instead = isServerHalf
    ? 'Guard, parse, call one verb or read, answer: move decisions into the domain, or split the page.'
    : isVerb
      ? 'Arithmetic goes to rules.ts and SQL to store.ts; two writes are two verbs.'
      : 'Split by noun; store.ts and rules.ts become folders of that name.'
  return [{ key: path, path, line: 1, what: 'the file', size, max, instead }]
}

/** The callbacks of a test file are its table of contents, not functions one reads at once. */
function functionMeasures(path: string, tree: ts.SourceFile): Measure[] {
  if (isForTests(path)) return []
  const isComponentFile = path.endsWith('.tsx')
  const found: Measure[] = []
  walk(tree, (node) => {
    if (!isFunction(node) || !node.body) return
    const size = tree.getLineAndCharacterOfPosition(node.end).line + 2 - lineOf(node)
    const name = nameOf(node)
    found.push({
      key: `${path} ${name}`,
      path,
      line: lineOf(node),
      what: name,
      size,
      max: isComponentFile ? componentLinesMax : functionLinesMax,
      instead: isComponentFile
        ? 'Give a part of what it shows its own component beside it.'
        : 'Keep the branches here and move the pure pieces below.',
    })
  })
  return found
}

function importMeasure(project: Project, path: string): Measure {
  const imports = project.imports(path).filter(({ kind }) => kind === 'import')
  return {
    key: `${path} imports`,
    path,
    line: imports.at(-1)?.line ?? 1,
    what: 'the list of imports',
    size: imports.length,
    max: importsMax,
    instead: 'A file that needs so many others does two things: split it.',
  }
}

function nameOf(node: ts.Node): string {
  const named = node as ts.NamedDeclaration
  if (named.name) return named.name.getText()
  if (ts.isConstructorDeclaration(node)) return 'constructor'
  if (ts.isVariableDeclaration(node.parent) || ts.isPropertyAssignment(node.parent))
    return node.parent.name.getText()
  if (ts.isCallExpression(node.parent)) return `${node.parent.expression.getText()}(…)`
  return 'function'
}
