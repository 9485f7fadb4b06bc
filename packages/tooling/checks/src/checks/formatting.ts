import ts from 'typescript'
import type { Check, Problem } from '../check.ts'
import { isForTests, type Project } from '../project.ts'
import { lineOf, walk } from '../syntax.ts'

/** One module formats: browsers have no Icelandic, so a raw format differs between server and browser. */
export const formatting: Check = {
  name: 'formatting',
  keeps: 'dates, times, numbers and money are shown only through @kara/language',
  run(project) {
    return project.code
      .filter((path) => path.endsWith('.tsx') && !isForTests(path))
      .filter((path) => !path.startsWith('packages/surface/language/') && !path.startsWith('apps/sandbox/'))
      .flatMap((path) => problemsIn(project, path))
  },
}

function problemsIn(project: Project, path: string): Problem[] {
  const problems: Problem[] = []
  walk(project.tree(path), (node) => {
    const raw = rawFormat(node)
    if (!raw) return
    problems.push({
      path,
      line: lineOf(node),
      wrong: `${raw} formats in the component`,
      instead: 'Use the formatter of @kara/language, or let the loader hand over the value to show.',
    })
  })
  return problems
}

function rawFormat(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date') return 'new Date(…)'
  if (!ts.isPropertyAccessExpression(node)) return undefined
  if (ts.isIdentifier(node.expression) && node.expression.text === 'Intl') return node.getText()
  return /^toLocale(Date|Time)?String$/.test(node.name.text) ? node.name.text : undefined
}
