import type { Check, Problem } from '../check.ts'

interface Refused {
  pattern: RegExp
  wrong: string
  instead: string
}

const refused: Refused[] = [
  {
    pattern: /\b(TODO|FIXME)\b|(\/\/|\*|--|#)\s*(XXX|HACK)\b/,
    wrong: 'something is left for later',
    instead: 'Do it now, or open an issue and say nothing here.',
  },
  {
    pattern: /(?<![\w./<>:~-])\/(work\/(?:main|shared)|tmp|root|Users)\/[\w.-]+/,
    wrong: 'it names a folder of one machine',
    instead: "Take the path from an argument, from the repository's root, or from os.tmpdir().",
  },
  {
    pattern: /\bregistry\.(npmjs|yarnpkg)\.|\bnpm\.pkg\.github\.|"resolved": "https?:/,
    wrong: 'it names a package registry',
    instead: 'Leave the registry to the machine that installs.',
  },
]

const texts = /\.(ts|tsx|mjs|js|json|css|html|md|sql|yml|yaml|svg)$|(^|\/)(\.npmrc|run)$/

/** What is true on one machine or one day only has no place in the repository. */
export const words: Check = {
  name: 'words',
  keeps: 'no file speaks of later, of one machine, or of a package registry',
  run(project) {
    return project.files
      .filter((path) => texts.test(path) && !path.startsWith('packages/tooling/checks/src/checks/words.'))
      .flatMap((path) => problemsIn(path, project.read(path)))
  },
}

function problemsIn(path: string, text: string): Problem[] {
  const isWritten = !path.endsWith('package-lock.json')
  return text
    .split('\n')
    .flatMap((row, index) =>
      refused
        .filter(({ pattern, wrong }) => (isWritten || wrong.includes('registry')) && pattern.test(row))
        .map(({ wrong, instead }) => ({ path, line: index + 1, wrong, instead })),
    )
}
