import ts from 'typescript'
import type { Check } from '../check.ts'
import type { Project } from '../project.ts'
import { lineOf, walk } from '../syntax.ts'
import { announcedTypes, eventType } from './module-readmes.ts'

/** Who waits for an event that nobody announces waits forever. */
export const subscriptions: Check = {
  name: 'subscriptions',
  keeps: 'every subscription names an event that some module announces',
  run(project) {
    const announced = new Set(
      project.workspaces
        .filter(({ kind }) => kind === 'domain')
        .flatMap((module) => announcedTypes(project, module)),
    )
    return project.code
      .filter((path) => /^(packages\/domain|workers)\/[^/]+\/src\/subscriptions\.ts$/.test(path))
      .flatMap((path) =>
        eventTypesIn(project, path)
          .filter(({ type }) => !announced.has(type))
          .map(({ type, line }) => ({
            path,
            line,
            wrong: `no module announces ${type}`,
            instead: 'Correct the name, or announce it in the events.ts of the module where it happens.',
          })),
      )
  },
}

function eventTypesIn(project: Project, path: string): { type: string; line: number }[] {
  const found: { type: string; line: number }[] = []
  walk(project.tree(path), (node) => {
    if (ts.isStringLiteralLike(node) && eventType.test(node.text))
      found.push({ type: node.text, line: lineOf(node) })
  })
  return found
}
