import type { Check, Problem } from '../check.ts'
import type { Project } from '../project.ts'

const document = 'docs/FLOWS.md'
const row = /^\| [^|]+ \| [^|]+ \| (.+) \|$/
/** A file of journeys by its name, any other test by its path; then the title it has there. */
const witness = /`([^`]+\.test\.tsx?)`: \*([^*]+)\*/g

/** A line of a flow that names a test which is gone is worse than a dash. */
export const flows: Check = {
  name: 'flows',
  keeps: 'a line of a flow names tests that exist, or a dash',
  run(project) {
    if (!project.has(document)) return []
    return project
      .read(document)
      .split('\n')
      .flatMap((text, index) => {
        const cell = row.exec(text)?.[1]
        if (cell === undefined || cell === '–' || cell === 'who walks it') return []
        return problemsIn(project, cell).map((wrong) => ({ path: document, line: index + 1, ...wrong }))
      })
  },
}

type Wrong = Pick<Problem, 'wrong' | 'instead'>

function problemsIn(project: Project, cell: string): Wrong[] {
  const left = cell.replace(witness, '').replace(/[;\s]/g, '')
  const misread: Wrong = {
    wrong: `the last cell cannot be read: ${cell}`,
    instead: 'Write a dash, or `file.test.ts`: *title*, with a semicolon between two.',
  }
  if (left !== '') return [misread]
  return [...cell.matchAll(witness)].flatMap(([, file = '', title = '']) => {
    const path = file.includes('/') ? file : `tests/journeys/${file}`
    if (!project.has(path))
      return [{ wrong: `${path} does not exist`, instead: 'Name the file as it is called now.' }]
    if (project.read(path).includes(title)) return []
    return [{ wrong: `${path} has no test “${title}”`, instead: 'Name the test by its title of today.' }]
  })
}
