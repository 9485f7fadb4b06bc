import type { Check, Problem } from '../check.ts'
import { isForTests, type Project, type Workspace } from '../project.ts'
import { type Import, resolveRelative } from '../syntax.ts'

/** A workspace is entered only through what its package.json exports. */
export const doors: Check = {
  name: 'doors',
  keeps: 'a workspace is entered through its door, and says whom it visits',
  run(project) {
    return project.code.flatMap((path) => {
      const from = project.workspaceOf(path)
      return project.imports(path).flatMap((found) => {
        const wrong = found.specifier.startsWith('@kara/')
          ? wrongDoor(project, from, path, found)
          : wrongStep(project, from, path, found)
        return wrong ? [{ path, line: found.line, ...wrong }] : []
      })
    })
  },
}

type Verdict = Pick<Problem, 'wrong' | 'instead'> | undefined

function wrongDoor(project: Project, from: Workspace | undefined, path: string, found: Import): Verdict {
  const to = project.workspaceNamed(found.specifier)
  if (!to) {
    return {
      wrong: `${found.specifier} is no workspace of this house`,
      instead: 'Look the name up in docs/MAP.md.',
    }
  }
  const door = `.${found.specifier.slice(to.name.length).replace(/\?.*$/, '')}`
  if (!to.exports.some((exported) => opens(exported, door))) {
    return {
      wrong: `${found.specifier} is not a door of ${to.name}`,
      instead: `Use one of ${to.exports.join(', ')}, or export what is missing from ${to.dir}/src/index.ts.`,
    }
  }
  const foreignTables = from?.kind === 'domain' && to.name === '@kara/db' && door.startsWith('./schema/')
  if (foreignTables && !isForTests(path) && door !== `./schema/${from.name.slice('@kara/'.length)}`) {
    return {
      wrong: `${from.name} opens the tables of ${door.slice('./schema/'.length)}`,
      instead: 'A module touches only its own tables: call a read or a verb of the module that owns them.',
    }
  }
  if (from && from !== to && !isDeclared(from, to, path)) {
    return {
      wrong: `${from.name} imports ${to.name} without declaring it`,
      instead: `Add "${to.name}": "*" to dependencies in ${from.dir}/package.json (devDependencies when only tests use it).`,
    }
  }
  return undefined
}

/** Makers of test data are there for every test, so nobody has to declare them. */
function isDeclared(from: Workspace, to: Workspace, path: string): boolean {
  if (from.dependencies.has(to.name)) return true
  return isForTests(path) && (from.devDependencies.has(to.name) || to.name === '@kara/testing')
}

function opens(exported: string, door: string): boolean {
  if (exported === door) return true
  const [before, after] = exported.split('*')
  if (before === undefined || after === undefined) return false
  return door.startsWith(before) && door.endsWith(after) && door.length > before.length + after.length
}

function wrongStep(project: Project, from: Workspace | undefined, path: string, found: Import): Verdict {
  const target = resolveRelative(path, found.specifier)
  if (target === undefined) return undefined
  const to = project.workspaceOf(target)
  if (!to || to === from) return undefined
  return {
    wrong: `a relative import reaches into ${to.name}`,
    instead: `Import from '${to.name}' and export there what is needed.`,
  }
}
