import { builtinModules } from 'node:module'
import type { Check, Problem } from '../check.ts'
import { isForTests, type Project } from '../project.ts'
import { type Import, packageOf, resolveRelative } from '../syntax.ts'

/**
 * What a browser loads never reaches the server. The bundler does not help here: a component that imports a
 * server door builds without complaint and ships server code.
 */
export const browserSafe: Check = {
  name: 'browser-safe',
  keeps: 'no file that a browser loads reaches a server door, directly or through its neighbours',
  run(project) {
    return project.code.filter(isBrowserRoot).flatMap((path) => problemsFrom(project, path))
  },
}

const emails = 'packages/surface/emails/'
const faceFile = /^apps\/web\/app\/faces\/([^/]+)\//
const routeModule = /\/(page|layout|root)\.tsx$/

/** A route module hands these to the router, which strips them from what the browser gets. */
const serverExports = ['loader', 'action', 'headers']

const serverPackages = new Set([
  ...builtinModules,
  '@boxyhq/saml-jackson',
  '@hono/node-server',
  '@node-rs/argon2',
  '@remix-run/dev',
  '@remix-run/node',
  '@remix-run/server-runtime',
  'arctic',
  'bullmq',
  'drizzle-orm',
  'flydrive',
  'hono',
  'ioredis',
  'livekit-server-sdk',
  'lucia',
  'pg',
  'pino',
  'postgres',
  'resend',
  'sharp',
  'stripe',
])

/** Components, and the files that promise to be safe in a browser because components import them. */
function isBrowserRoot(path: string): boolean {
  if (isForTests(path) || path.endsWith('.server.tsx') || path.startsWith(emails)) return false
  if (path.startsWith('apps/sandbox/') || path.startsWith('packages/tooling/')) return false
  return (
    path.endsWith('.tsx') ||
    /^packages\/domain\/[^/]+\/src\/contracts(\/[a-z0-9-]+)?\.ts$/.test(path) ||
    /^packages\/(platform\/(kernel|own-key)|surface\/(language|ui))\/src\/index\.ts$/.test(path)
  )
}

function problemsFrom(project: Project, root: string): Problem[] {
  const seen = new Set([root])
  const waiting = [{ path: root, via: '' }]
  const problems: Problem[] = []
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    for (const found of project.imports(next.path)) {
      const wrong = next.path === root ? wrongAtRoot(root, found) : wrongBelow(found)
      if (wrong) {
        problems.push({
          path: next.path,
          line: found.line,
          wrong: wrong.wrong + next.via,
          instead: wrong.instead,
        })
      }
      const target = found.typeOnly ? undefined : resolveRelative(next.path, found.specifier)
      if (target === undefined || seen.has(target) || !isFollowed(project, target)) continue
      seen.add(target)
      waiting.push({ path: target, via: ` (loaded by ${root})` })
    }
  }
  return problems
}

/** Other components are roots themselves, so following them here would only say everything twice. */
function isFollowed(project: Project, target: string): boolean {
  return (
    /\.ts$/.test(target) && !target.endsWith('.server.ts') && !isBrowserRoot(target) && project.has(target)
  )
}

type Verdict = Pick<Problem, 'wrong' | 'instead'> | undefined

function wrongAtRoot(root: string, found: Import): Verdict {
  if (/\.server\.tsx?$/.test(found.specifier)) return wrongServerHalf(root, found)
  const target = resolveRelative(root, found.specifier)
  if (target !== undefined) return wrongFace(root, target)
  return wrongPackage(found, root.endsWith('.tsx') ? isComponentDoor : isPureDoor)
}

function wrongBelow(found: Import): Verdict {
  if (found.typeOnly && found.specifier.startsWith('.')) return undefined
  if (/\.server\.tsx?$/.test(found.specifier)) {
    return {
      wrong: `${found.specifier} is server code`,
      instead: 'Move what the browser needs out of the server half.',
    }
  }
  return wrongPackage(found, isPureDoor)
}

function wrongServerHalf(root: string, found: Import): Verdict {
  if (found.typeOnly) return undefined
  const stripped = found.kind === 'export' && found.names.every((name) => serverExports.includes(name))
  if (routeModule.test(root) && stripped) return undefined
  return {
    wrong: `${found.specifier} is server code`,
    instead:
      "Take its type only (import type { loader }), or hand loader and action on with export { … } from a page's own file.",
  }
}

function wrongFace(root: string, target: string): Verdict {
  const own = faceFile.exec(root)?.[1]
  const other = faceFile.exec(target)?.[1]
  if (own === undefined || other === undefined || own === other) return undefined
  return {
    wrong: `the face ${own} imports from the face ${other}`,
    instead: 'Put a shared piece into @kara/ui; let the loader hand over a link into another face.',
  }
}

/** Server doors are refused as types too: a component takes what it shows, not the row it came from. */
function wrongPackage(found: Import, isOpen: (specifier: string) => boolean): Verdict {
  const { specifier } = found
  if (specifier.startsWith('@kara/')) {
    if (isOpen(specifier)) return undefined
    return {
      wrong: `${specifier} is a server door`,
      instead: 'Import from its ./contracts door, or let the loader hand over what is shown.',
    }
  }
  if (found.typeOnly || specifier.startsWith('.')) return undefined
  if (!specifier.startsWith('node:') && !serverPackages.has(packageOf(specifier))) return undefined
  return {
    wrong: `${specifier} runs only on a server`,
    instead: 'Do it in page.server.ts (or a verb) and hand over the result.',
  }
}

function isComponentDoor(specifier: string): boolean {
  return (
    specifier.endsWith('/contracts') ||
    specifier === '@kara/language' ||
    specifier === '@kara/own-key' ||
    /^@kara\/ui(\/|$)/.test(specifier)
  )
}

/** Beneath a component, contracts stand on the kernel: its ids and amounts are pure. */
function isPureDoor(specifier: string): boolean {
  return isComponentDoor(specifier) || specifier === '@kara/kernel'
}
