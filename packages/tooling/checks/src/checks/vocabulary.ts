import { posix } from 'node:path'
import type { Check, Problem } from '../check.ts'
import { isForTests, type Project, type Workspace } from '../project.ts'
import { camelCase, exportedValues, pascalCase, stemOf } from '../syntax.ts'

const bannedNames = [
  'utils',
  'util',
  'helpers',
  'helper',
  'misc',
  'common',
  'shared',
  'types',
  'service',
  'manager',
]

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** What may lie in a domain module's src/; a new kind of file needs a decision record. */
const domainFiles = [
  /^(index|contracts|events|subscriptions|errors|access|rules|store|gateway|testing)(\.test)?\.ts$/,
  /^(store|rules|gateway|contracts|subscriptions)\/([a-z0-9-]+\/)?[a-z0-9-]+(\.test)?\.ts$/,
  /^(verbs|reads|steps)\/[a-z0-9-]+(\.test)?\.ts$/,
]

const facePart = [
  /(^|\/)(page|layout)\.(tsx|server\.ts|test\.tsx?|server\.test\.ts)$/,
  /(^|\/)messages\/(en|is)\.ts$/,
  /(^|\/)messages\/[a-z0-9-]+\/(en|is)\.ts$/,
  /(^|\/)[a-z0-9-]+(\.test)?\.tsx$/,
  // A page keeps the pure pieces and server halves that it alone needs.
  /\/[a-z0-9-]+(\.server)?(\.test)?\.ts$/,
]
const faceRootFile = /^(routes|paths|[a-z0-9-]+\.server|[a-z0-9-]+-messages)(\.test)?\.ts$/

/**
 * Scheduling and sso are the widest nouns. Whatever takes time in the one calendar stands behind one constraint;
 * connections, attempts and directories share one library, and one transaction in which a leaver and their sign-in
 * race. Past this a module holds two.
 */
const verbsAndReadsMax = 76

/** One word per thing and a known place for each: who opens any folder has seen it before. */
export const vocabulary: Check = {
  name: 'vocabulary',
  keeps: 'files lie where everyone looks for them, under the name of what they export',
  run(project) {
    return [
      ...project.code.flatMap((path) => wrongName(path)),
      ...project.workspaces
        .filter(({ kind }) => kind === 'domain')
        .flatMap((module) => domainProblems(project, module)),
      ...project.code.flatMap((path) => faceProblems(path)),
      ...project.code.flatMap((path) => wrongMainExport(project, path)),
    ]
  },
}

function wrongName(path: string): Problem[] {
  // A service is a noun of the product: the page of one may be called so.
  const parts = path.replace(/^(apps\/web\/app\/faces\/[^/]+\/)service\//, '$1').split('/')
  const banned = parts.find((part) => bannedNames.includes(part.replace(/\..*$/, '')))
  if (banned) {
    return problem(
      path,
      `“${banned}” says nothing about what is inside`,
      'Name the file after the one thing it does, and put it beside who uses it.',
    )
  }
  const odd = path
    .split('/')
    .flatMap((part) => (part.startsWith('.') ? [] : part.split('.')))
    .find((part) => !kebab.test(part))
  return odd ? problem(path, `“${odd}” is not kebab-case`, 'Use lower-case words joined by hyphens.') : []
}

function domainProblems(project: Project, module: Workspace): Problem[] {
  const files = project.inside(module)
  const unknown = files
    .filter((file) => !['package.json', 'README.md'].includes(file))
    .filter((file) => !file.startsWith('src/') || !domainFiles.some((known) => known.test(file.slice(4))))
    .flatMap((file) =>
      problem(
        `${module.dir}/${file}`,
        `${file} is not in the vocabulary of a domain module`,
        'A write goes to verbs/, a question to reads/, arithmetic to rules.ts, SQL to store.ts, an outside system to gateway.ts; a new kind of file needs a decision record.',
      ),
    )
  const count = files.filter((file) => /^src\/(verbs|reads)\//.test(file) && !isForTests(file)).length
  const tooMany =
    count > verbsAndReadsMax
      ? problem(
          `${module.dir}/src/index.ts`,
          `${count} verbs and reads (at most ${verbsAndReadsMax})`,
          'Split the noun: this module holds two.',
        )
      : []
  return [...unknown, ...tooMany]
}

function faceProblems(path: string): Problem[] {
  const inFace = /^apps\/web\/app\/faces\/[^/]+\/(.+)$/.exec(path)?.[1]
  if (inFace === undefined || faceRootFile.test(inFace) || facePart.some((known) => known.test(inFace)))
    return []
  return problem(
    path,
    `${posix.basename(path)} is not in the vocabulary of a page folder`,
    'A page folder holds page.tsx, page.server.ts, components (.tsx), its own pure pieces and server halves (.ts, .server.ts), messages/ and tests; routes.ts, paths.ts and what all its pages share stand at the root of the face; rules belong to the domain, plumbing to http/.',
  )
}

/** Verbs and reads are found by name, so file and export agree. */
function wrongMainExport(project: Project, path: string): Problem[] {
  if (isForTests(path)) return []
  const names = exportedValues(project.tree(path))
  const stem = stemOf(path)
  if (/^packages\/domain\/[^/]+\/src\/(verbs|reads)\//.test(path)) {
    return names.includes(camelCase(stem)) ? [] : misnamed(path, camelCase(stem), names)
  }
  return isComponentFile(path) ? wrongComponent(path, stem, names) : []
}

/** A component stands under its name; several small ones stand together under the name of their family. */
function wrongComponent(path: string, stem: string, names: string[]): Problem[] {
  const [only, ...others] = names
  if (only === undefined || others.length > 0) return []
  return [pascalCase(stem), camelCase(stem)].includes(only) ? [] : misnamed(path, pascalCase(stem), names)
}

function isComponentFile(path: string): boolean {
  const isShown = path.startsWith('packages/surface/') || path.startsWith('apps/web/app/faces/')
  return isShown && path.endsWith('.tsx') && !/\/(page|layout|index)\.tsx$/.test(path)
}

function misnamed(path: string, wanted: string, names: string[]): Problem[] {
  const exported = names.join(', ') || 'nothing'
  return problem(
    path,
    `does not export ${wanted}`,
    `Export ${wanted}, or rename the file after what it exports (${exported}).`,
  )
}

function problem(path: string, wrong: string, instead: string): Problem[] {
  return [{ path, line: 1, wrong, instead }]
}
