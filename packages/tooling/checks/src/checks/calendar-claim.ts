import type { Check, Problem } from '../check.ts'
import { isForTests, type Project } from '../project.ts'
import { lineAt } from '../syntax.ts'

const insertSql = /insert\s+into\s+(?:"?\w+"?\.)?"?calendar_claim"?\b/gi
const insertCall = /\.insert\(\s*(?:\w+\.)?calendarClaims?\s*\)/g
const allowed = /^(packages\/domain\/scheduling\/src\/store(\.ts|\/)|migrations\/\d{4}_scheduling_)/

/** A raw statement or a chain of calls ends well within this many characters. */
const statementCharsMax = 3000

/** One slot has one winner because one statement claims time, and losing it is no error. */
export const calendarClaim: Check = {
  name: 'calendar-claim',
  keeps:
    'time in a calendar is claimed in one place, where the second claimant gets nothing instead of an error',
  run(project) {
    const places = project.files
      .filter((path) => /\.(ts|tsx|mjs|sql)$/.test(path) && !isForTests(path))
      .filter((path) => !path.startsWith('packages/tooling/'))
      .flatMap((path) => placesIn(project, path))
    const inPlace = places.filter(({ path }) => allowed.test(path))
    return [
      ...places
        .filter(({ path }) => !allowed.test(path))
        .map(({ path, line }) => problem(path, line, 'claims calendar time outside the store of scheduling')),
      ...inPlace
        .slice(1)
        .map(({ path, line }) =>
          problem(path, line, `claims calendar time a second time, beside ${inPlace[0]?.path}`),
        ),
      ...inPlace
        .filter(({ statement }) => !/onConflictDoNothing|on\s+conflict[^;]*?do\s+nothing/i.test(statement))
        .map(({ path, line }) => ({
          path,
          line,
          wrong: 'the claim has no ON CONFLICT DO NOTHING',
          instead: 'Add it, and answer with a conflict when no row comes back.',
        })),
    ]
  },
}

interface Place {
  path: string
  line: number
  statement: string
}

function placesIn(project: Project, path: string): Place[] {
  const text = project.read(path)
  if (!/calendar_?claim/i.test(text)) return []
  return [...text.matchAll(insertSql), ...text.matchAll(insertCall)].map((match) => ({
    path,
    line: lineAt(text, match.index),
    statement: statementFrom(text, match.index),
  }))
}

/** Up to the end of the SQL text, or to the blank line or new statement that ends a chain of calls. */
function statementFrom(text: string, start: number): string {
  const rest = text.slice(start, start + statementCharsMax)
  const end = rest.search(/;|`|\n\s*\n|\n\}|\n\s*(?:const|return|await|export|function)\b/)
  return end === -1 ? rest : rest.slice(0, end)
}

function problem(path: string, line: number, wrong: string): Problem {
  return { path, line, wrong, instead: 'Call the one function of the store of scheduling that claims time.' }
}
