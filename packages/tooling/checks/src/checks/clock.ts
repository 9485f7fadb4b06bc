import ts from 'typescript'
import type { Check, Problem } from '../check.ts'
import { isForTests, type Project } from '../project.ts'
import { lineOf, walk } from '../syntax.ts'

/** The outside keeps its own time; only a gateway may compare the two. */
const gateway = /\/src\/gateway(\.ts|\/)/

/** Domain code is told what time it is, so that a test can move the clock. */
export const clock: Check = {
  name: 'clock',
  keeps: 'domain code takes the time from ctx.clock',
  run(project) {
    return project.code
      .filter((path) => path.startsWith('packages/domain/') && !isForTests(path) && !gateway.test(path))
      .flatMap((path) => problemsIn(project, path))
  },
}

function problemsIn(project: Project, path: string): Problem[] {
  if (!/\b(Date|Temporal)\b/.test(project.read(path))) return []
  const problems: Problem[] = []
  walk(project.tree(path), (node) => {
    if (!readsClock(node)) return
    problems.push({
      path,
      line: lineOf(node),
      wrong: `${node.getText().slice(0, 40)} reads the machine's clock`,
      instead: 'Use ctx.clock.now(), or take the instant as an argument.',
    })
  })
  return problems
}

function readsClock(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return ['Date.now', 'Temporal.Now'].includes(node.getText())
  return (
    ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0
  )
}
