import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Check, Problem } from '../check.ts'
import { runTool } from '../tool.ts'

interface Issue {
  name?: string
  line?: number
}
type IssueRow = { file: string } & Record<string, Issue[] | string>

const kinds: Record<string, { wrong: (name: string) => string; instead: string }> = {
  files: {
    wrong: () => 'nothing uses this file',
    instead: 'Delete it: nothing is kept for later.',
  },
  exports: {
    wrong: (name) => `${name} is exported and nobody imports it`,
    instead: 'Drop the export, or the code with it.',
  },
  types: {
    wrong: (name) => `the type ${name} is exported and nobody imports it`,
    instead: 'Drop the export, or the type with it.',
  },
  dependencies: {
    wrong: (name) => `${name} is declared and never imported`,
    instead: 'Remove it from package.json.',
  },
  devDependencies: {
    wrong: (name) => `${name} is declared and never imported`,
    instead: 'Remove it from package.json.',
  },
  unlisted: {
    wrong: (name) => `${name} is imported and not declared`,
    instead: 'Add it to dependencies in package.json, in the version the others use.',
  },
  unresolved: {
    wrong: (name) => `${name} cannot be found`,
    instead: 'Correct the import.',
  },
  binaries: {
    wrong: (name) => `the command ${name} comes from no declared package`,
    instead: 'Declare the package that brings it.',
  },
}

/** Knip: what nobody uses is deleted, and what is used is declared. */
export const deadCode: Check = {
  name: 'dead-code',
  keeps: 'nothing is kept for later, and what is used is declared',
  async run(project) {
    if (!existsSync(join(project.root, 'knip.json'))) return []
    const { code, stdout, stderr } = await runTool(
      'knip',
      'bin/knip.js',
      ['--reporter', 'json', '--no-progress', '--no-config-hints'],
      project.root,
    )
    const start = stdout.indexOf('{')
    if (start === -1) {
      const said = (stderr + stdout).trim().split('\n')[0] ?? ''
      const wrong = `knip did not run: ${said}`
      return code === 0 ? [] : [{ path: 'knip.json', line: 1, wrong, instead: 'Run npx knip and see.' }]
    }
    const report: { issues: IssueRow[] } = JSON.parse(stdout.slice(start))
    return report.issues.flatMap(problemsIn)
  },
}

function problemsIn(row: IssueRow): Problem[] {
  return Object.entries(kinds).flatMap(([kind, { wrong, instead }]) => {
    const found = row[kind]
    if (!Array.isArray(found)) return []
    return found
      .flatMap((issue) => (Array.isArray(issue) ? issue.slice(0, 1) : [issue]))
      .map((issue: Issue) => ({
        path: row.file,
        line: issue.line ?? 1,
        wrong: wrong(issue.name ?? ''),
        instead,
      }))
  })
}
