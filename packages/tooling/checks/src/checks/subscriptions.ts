import ts from 'typescript'
import type { Check, Problem } from '../check.ts'
import { isForTests, type Project } from '../project.ts'
import { lineOf, walk } from '../syntax.ts'
import { announcedTypes } from './module-readmes.ts'

const subscriptionsFile = /^(packages\/domain|workers)\/[^/]+\/src\/subscriptions(\/[^/]+)?\.ts$/

/** Who waits for what never comes waits forever, and nothing says so. */
export const subscriptions: Check = {
  name: 'subscriptions',
  keeps: 'every event that is waited for is announced, and all work that has a handler is planned somewhere',
  run(project) {
    const files = project.code.filter((path) => subscriptionsFile.test(path))
    const announced = new Set(
      project.workspaces
        .filter(({ kind }) => kind === 'domain')
        .flatMap((module) => announcedTypes(project, module)),
    )
    const planned = plannedKinds(project)
    return files.flatMap((path) => [
      ...named(project, path, 'event')
        .filter(({ text }) => !announced.has(text))
        .map(
          ({ text, line }): Problem => ({
            path,
            line,
            wrong: `no module announces ${text}`,
            instead: 'Correct the name, or announce it in the events.ts of the module where it happens.',
          }),
        ),
      ...named(project, path, 'kind')
        .filter(({ text }) => !planned.has(text))
        .map(
          ({ text, line }): Problem => ({
            path,
            line,
            wrong: `nobody plans ${text}`,
            instead: 'Correct the name, or plan it with planWork where its time becomes known.',
          }),
        ),
    ])
  },
}

/** The texts given to a property of that name, `event: 'booking.confirmed'`, or first to `on('booking.confirmed', …)`. */
function named(project: Project, path: string, property: 'event' | 'kind'): { text: string; line: number }[] {
  const found: { text: string; line: number }[] = []
  walk(project.tree(path), (node) => {
    const given = givenTo(node, property)
    if (given && ts.isStringLiteralLike(given)) found.push({ text: given.text, line: lineOf(node) })
  })
  return found
}

function givenTo(node: ts.Node, property: 'event' | 'kind'): ts.Expression | undefined {
  if (ts.isPropertyAssignment(node)) return node.name.getText() === property ? node.initializer : undefined
  const isHeard = property === 'event' && ts.isCallExpression(node) && node.expression.getText() === 'on'
  return isHeard ? node.arguments[0] : undefined
}

/** Every text outside of the subscriptions that could name a kind of work: most are given through a constant. */
function plannedKinds(project: Project): Set<string> {
  const texts = new Set<string>()
  const sources = project.code.filter(
    (path) =>
      /^(packages\/domain|workers)\//.test(path) && !subscriptionsFile.test(path) && !isForTests(path),
  )
  for (const path of sources) {
    for (const match of project.read(path).matchAll(/['"`]([a-z_]+\.[a-z_]+)['"`]/g))
      texts.add(match[1] ?? '')
  }
  return texts
}
