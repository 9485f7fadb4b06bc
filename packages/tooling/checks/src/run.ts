import type { Check, CheckOptions, Problem } from './check.ts'
import type { Project } from './project.ts'

export interface Outcome {
  check: Check
  problems: Problem[]
  durationMs: number
}

/** Checks that start a process of their own are slow; two at a time is what a small machine carries. */
const atOnceMax = 2

/** Runs every check, at most two at once, and tells of each as soon as it is done. */
export async function runChecks(
  checks: Check[],
  project: Project,
  options: CheckOptions,
  onDone: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const waiting = [...checks]
  const outcomes: Outcome[] = []
  const lane = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const startedAt = performance.now()
      const problems = await runOne(check, project, options)
      const outcome = { check, problems, durationMs: performance.now() - startedAt }
      outcomes.push(outcome)
      onDone(outcome)
    }
  }
  await Promise.all(Array.from({ length: atOnceMax }, lane))
  return outcomes
}

/** A check that breaks has found something too: it must not hide what the others found. */
async function runOne(check: Check, project: Project, options: CheckOptions): Promise<Problem[]> {
  try {
    return await check.run(project, options)
  } catch (error) {
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error)
    const instead = 'Mend what it stumbled over, or the check itself.'
    return [{ path: 'packages/tooling/checks', line: 1, wrong: `${check.name} broke: ${said}`, instead }]
  }
}
