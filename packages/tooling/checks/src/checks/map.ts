import type { Check, Problem } from '../check.ts'
import type { Project } from '../project.ts'

const mapPath = 'docs/MAP.md'

interface Entry {
  path: string
  line: number
  saysWhat: boolean
}

/** The map is the house: a newcomer who reads it knows where everything is. */
export const map: Check = {
  name: 'map',
  keeps: 'docs/MAP.md shows every workspace, face and top folder, and nothing that is not there',
  run(project) {
    if (!project.has(mapPath)) {
      return [
        {
          path: mapPath,
          line: 1,
          wrong: 'there is no map',
          instead: 'Draw the folder tree in a fenced block, one line each.',
        },
      ]
    }
    const entries = entriesOf(project.read(mapPath))
    return [...gone(project, entries), ...silent(entries), ...unmapped(project, entries)]
  },
}

/** The tree: lines of a fenced block that begin with a path, two spaces deeper for what lies inside. */
function entriesOf(text: string): Entry[] {
  const parents: string[] = []
  let isFenced = false
  return text.split('\n').flatMap((row, index) => {
    if (/^```/.test(row)) {
      isFenced = !isFenced
      return []
    }
    const match = /^( *)([\w.@-]+\/?(?:[\w.@-]+\/?)*)(?:\s+(.*))?$/.exec(row)
    if (!isFenced || !match) return []
    const depth = (match[1] ?? '').length / 2
    const own = (match[2] ?? '').replace(/\/$/, '')
    parents.length = Math.floor(depth)
    const path = [...parents, own].join('/')
    parents.push(own)
    return [{ path, line: index + 1, saysWhat: Boolean(match[3]?.trim()) }]
  })
}

function gone(project: Project, entries: Entry[]): Problem[] {
  return entries
    .filter(({ path }) => !project.has(path))
    .map(({ path, line }) =>
      problem(line, `${path} does not exist`, 'Remove it from the map, or correct its name.'),
    )
}

function silent(entries: Entry[]): Problem[] {
  return entries
    .filter(({ saysWhat }) => !saysWhat)
    .map(({ path, line }) =>
      problem(line, `${path} says nothing about itself`, 'Add half a sentence behind it.'),
    )
}

function unmapped(project: Project, entries: Entry[]): Problem[] {
  const mapped = new Set(entries.map(({ path }) => path))
  return [...expected(project)]
    .filter((path) => !mapped.has(path))
    .map((path) => problem(1, `${path} is not on the map`, 'Add a line for it where it lies in the tree.'))
}

function expected(project: Project): Set<string> {
  const tops = project.files.filter((path) => path.includes('/')).map((path) => path.split('/')[0] ?? '')
  const faces = project.files.flatMap((path) => /^apps\/web\/app\/faces\/[^/]+(?=\/)/.exec(path)?.[0] ?? [])
  return new Set([...tops, ...project.workspaces.map(({ dir }) => dir), ...faces])
}

function problem(line: number, wrong: string, instead: string): Problem {
  return { path: mapPath, line, wrong, instead }
}
