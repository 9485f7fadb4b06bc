import { posix } from 'node:path'
import type { Check, Problem } from '../check.ts'
import type { Project } from '../project.ts'

const topFolders = ['apps', 'packages', 'workers', 'tenants', 'migrations', 'docs', 'tests', '.ci']

/** A guide that points at a file that is gone is worse than none. */
export const docPaths: Check = {
  name: 'doc-paths',
  keeps: 'every path and link in a document leads somewhere',
  run(project) {
    return project.files.filter((path) => path.endsWith('.md')).flatMap((path) => problemsIn(project, path))
  },
}

function problemsIn(project: Project, path: string): Problem[] {
  let isFenced = false
  return project
    .read(path)
    .split('\n')
    .flatMap((text, index) => {
      if (/^\s*(```|~~~)/.test(text)) isFenced = !isFenced
      if (isFenced) return []
      return [...linksIn(text), ...pathsIn(text)]
        .filter((target) => !leadsSomewhere(project, path, target))
        .map((target) => ({
          path,
          line: index + 1,
          wrong: `${target} does not exist`,
          instead: 'Correct the path, or remove the sentence with it.',
        }))
    })
}

function linksIn(text: string): string[] {
  const outside = /^([a-z]+:|#|\/\/)/i
  return [...text.matchAll(/\]\(<?([^)\s>]+)>?[^)]*\)/g)]
    .map((match) => (match[1] ?? '').replace(/#.*$/, ''))
    .filter((target) => target !== '' && !outside.test(target))
}

/** Back-ticked words that can only be meant as a path of this repository. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)]
    .map((match) => (match[1] ?? '').replace(/:\d+$/, ''))
    .filter((target) => /^[\w.@/-]+$/.test(target) && target.includes('/') && !target.includes('NNNN'))
    .filter(
      (target) =>
        topFolders.includes(target.split('/')[0] ?? '') || /^(src|verbs|reads)\/.+\.\w+$/.test(target),
    )
}

function leadsSomewhere(project: Project, from: string, target: string): boolean {
  const home = posix.dirname(from)
  const places = [target, posix.join(home, target), posix.join(home, 'src', target)]
  return places.some(
    (place) => !posix.normalize(place).startsWith('..') && project.has(posix.normalize(place)),
  )
}
