import { resolve } from 'node:path'
import { allChecks } from './checks/index.ts'
import { Project } from './project.ts'
import { type Outcome, runChecks } from './run.ts'

const root = resolve(import.meta.dirname, '../../../..')

/** `npm run check [-- <name>… [--accept]]`: one line per check, then every problem; answers the exit code. */
export async function main(args: string[]): Promise<number> {
  const names = args.filter((arg) => !arg.startsWith('--'))
  const known = allChecks.map((check) => check.name)
  const unknown = names.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    console.error(`No check is called ${unknown.join(', ')}. There are: ${known.join(', ')}.`)
    return 2
  }
  const chosen = allChecks.filter((check) => names.length === 0 || names.includes(check.name))
  const startedAt = performance.now()
  const outcomes = await runChecks(
    chosen,
    new Project(root),
    { accept: args.includes('--accept') },
    printOutcome,
  )
  printProblems(outcomes)
  const problemCount = outcomes.reduce((sum, outcome) => sum + outcome.problems.length, 0)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(
    problemCount === 0
      ? `\nAll ${outcomes.length} checks hold (${seconds} s).`
      : `\n${problemCount} problems in ${seconds} s. One check alone: npm run check -- <name>`,
  )
  return problemCount === 0 ? 0 : 1
}

function printOutcome({ check, problems, durationMs }: Outcome): void {
  const mark = problems.length === 0 ? '✓' : '✗'
  const count = problems.length === 0 ? '' : `  ${problems.length} to mend`
  console.log(`${mark} ${check.name.padEnd(14)} ${(durationMs / 1000).toFixed(1).padStart(5)} s${count}`)
}

function printProblems(outcomes: Outcome[]): void {
  for (const { check, problems } of outcomes) {
    if (problems.length === 0) continue
    console.log(`\n── ${check.name}: ${check.keeps}`)
    const inOrder = [...problems].sort((a, b) => a.path.localeCompare(b.path) || a.line - b.line)
    for (const [index, { path, line, wrong, instead }] of inOrder.entries()) {
      console.log(`${path}:${line}  ${wrong}`)
      // The same remedy for several in a row is said once, below them.
      if (inOrder[index + 1]?.instead !== instead) console.log(`    → ${instead}`)
    }
  }
}
