import type { Check, Problem } from '../check.ts'
import { isForTests, type Project, type Workspace } from '../project.ts'
import type { Import } from '../syntax.ts'

/** Imports go strictly down, so a cycle cannot be built; what is only for tests stays out of the product. */
export const floors: Check = {
  name: 'floors',
  keeps: 'a workspace imports only from a strictly lower floor',
  run(project) {
    return [...missingFloors(project), ...project.code.flatMap((path) => problemsIn(project, path))]
  },
}

function missingFloors(project: Project): Problem[] {
  return project.workspaces
    .filter((workspace) => workspace.kind !== 'tooling' && workspace.floor === undefined)
    .map((workspace) => ({
      path: `${workspace.dir}/package.json`,
      line: 1,
      wrong: `${workspace.name} stands on no floor`,
      instead: 'Add "floor": a number above everything it imports and below everything that imports it.',
    }))
}

function problemsIn(project: Project, path: string): Problem[] {
  const from = project.workspaceOf(path)
  if (!from) return []
  return project.imports(path).flatMap((found) => {
    if (!found.specifier.startsWith('@kara/')) return []
    const to = project.workspaceNamed(found.specifier)
    if (!to || to === from) return []
    const wrong = whatIsWrong(from, to, path)
    return wrong ? [{ path, line: found.line, ...wrong(found) }] : []
  })
}

type Verdict = (found: Import) => { wrong: string; instead: string }

function whatIsWrong(from: Workspace, to: Workspace, path: string): Verdict | undefined {
  if (isApart(from)) {
    return ({ specifier }) => ({
      wrong: `${from.name} stands apart and imports ${specifier}`,
      instead: 'Reach the product over the network, or start its own script as a process.',
    })
  }
  if (isApart(to)) {
    return ({ specifier }) => ({
      wrong: `the product imports ${specifier}, which is only a tool`,
      instead: 'Move what is needed into a workspace of the product.',
    })
  }
  if (to.name === '@kara/testing') {
    if (isForTests(path)) return undefined
    return () => ({
      wrong: '@kara/testing is imported by a file that ships',
      instead: 'Import it from *.test.ts or testing.ts only; pass the value in as an argument here.',
    })
  }
  if (from.floor === undefined || to.floor === undefined || to.floor < from.floor) return undefined
  return ({ specifier }) => ({
    wrong: `${from.name} (floor ${from.floor}) imports ${specifier} (floor ${to.floor})`,
    instead: `Upwards goes only an event: announce what happened in ${from.name}'s events.ts and let ${to.name} subscribe, or take the value as an argument.`,
  })
}

function isApart(workspace: Workspace): boolean {
  return workspace.kind === 'tooling' || workspace.name === '@kara/sandbox'
}
