import ts from 'typescript'
import type { Check, Problem } from '../check.ts'
import { isForTests, type Project, type Workspace } from '../project.ts'
import { camelCase, stemOf, walk } from '../syntax.ts'

const linesMax = 40

/** The README of a module is its table of contents: nouns, verbs, invariants, events. */
export const moduleReadmes: Check = {
  name: 'module-readmes',
  keeps: "every module's README names its nouns, verbs, invariants and events as they are",
  run(project) {
    return project.workspaces
      .filter(({ kind, dir }) => kind === 'domain' && project.has(`${dir}/src/index.ts`))
      .flatMap((module) => problemsOf(project, module))
  },
}

function problemsOf(project: Project, module: Workspace): Problem[] {
  const path = `${module.dir}/README.md`
  if (!project.has(path)) {
    return [
      {
        path,
        line: 1,
        wrong: `${module.name} has no README`,
        instead: `Write what it is about in at most ${linesMax} lines: nouns, verbs, invariants (each with the test that guards it), events.`,
      },
    ]
  }
  const text = project.read(path)
  return [
    ...missingWords(text).map((wrong) => ({ path, line: 1, wrong, instead: 'Add the section.' })),
    ...tooLong(text).map((wrong) => ({
      path,
      line: linesMax + 1,
      wrong,
      instead: 'Say less: a README is read before each change.',
    })),
    ...unnamed(project, module, text).map((wrong) => ({
      path,
      line: 1,
      wrong,
      instead: 'Name it in the README, in backticks.',
    })),
    ...gone(project, module, text).map(({ line, wrong }) => ({
      path,
      line,
      wrong,
      instead: 'Remove it, or correct its name.',
    })),
  ]
}

function missingWords(text: string): string[] {
  return ['nouns', 'verbs', 'invariants', 'events']
    .filter((word) => !new RegExp(`\\b${word}\\b`, 'i').test(text))
    .map((word) => `the README says nothing about its ${word}`)
}

function tooLong(text: string): string[] {
  const lines = text.trimEnd().split('\n').length
  return lines > linesMax ? [`the README has ${lines} lines (at most ${linesMax})`] : []
}

function unnamed(project: Project, module: Workspace, text: string): string[] {
  const verbs = verbNames(project, module)
  const events = announcedTypes(project, module)
  return [...verbs, ...events]
    .filter((name) => !text.includes(name))
    .map((name) => `the README does not name ${name}`)
}

function verbNames(project: Project, module: Workspace): string[] {
  return project
    .inside(module)
    .filter((file) => file.startsWith('src/verbs/') && !isForTests(file))
    .map((file) => camelCase(stemOf(file)))
}

/** Event types are written as `noun.past_verb` in events.ts. */
export function announcedTypes(project: Project, module: Workspace): string[] {
  const path = `${module.dir}/src/events.ts`
  if (!project.has(path)) return []
  const found = new Set<string>()
  walk(project.tree(path), (node) => {
    if (ts.isStringLiteralLike(node) && eventType.test(node.text)) found.add(node.text)
  })
  return [...found]
}

const eventType = /^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$/

/** Under the heading of the verbs, every back-ticked name is a file of verbs/. */
function gone(project: Project, module: Workspace, text: string): { line: number; wrong: string }[] {
  const verbs = verbNames(project, module)
  let isVerbSection = false
  return text.split('\n').flatMap((row, index) => {
    if (/^#+\s/.test(row)) isVerbSection = /^#+\s+verbs\b/i.test(row)
    const listed = isVerbSection ? /^\s*[-*]\s+`([a-z][A-Za-z0-9]+)`/.exec(row)?.[1] : undefined
    return listed && !verbs.includes(listed)
      ? [{ line: index + 1, wrong: `${listed} is no verb of ${module.name}` }]
      : []
  })
}
