import ts from 'typescript'
import type { Check, Problem } from '../check.ts'
import { isForTests, type Project } from '../project.ts'
import { lineOf, packageOf, walk } from '../syntax.ts'

interface Wall {
  packages: string[]
  allowed: RegExp
  /** An outside system has one gateway file; everything else talks to the gateway. */
  oneFile?: true
  instead: string
}

const places: Wall[] = [
  {
    packages: ['bullmq', 'ioredis', 'pg'],
    allowed: /^packages\/platform\/queue\//,
    instead: 'Publish an event through @kara/outbox; processes take jobs through @kara/queue.',
  },
  {
    packages: ['postgres'],
    allowed: /^packages\/(platform\/(db|testing)|tooling)\//,
    instead: 'Open a scoped transaction with @kara/db.',
  },
  {
    packages: ['lucia'],
    allowed: /^packages\/domain\/identity\/src\/gateway(\.ts|\/)/,
    oneFile: true,
    instead: "Call identity's session verbs and reads.",
  },
  {
    packages: ['@simplewebauthn/server', 'arctic'],
    allowed: /^packages\/domain\/factors\/src\/gateway\//,
    oneFile: true,
    instead: "Call factors' gateway from a verb of factors.",
  },
  {
    packages: ['@boxyhq/saml-jackson'],
    allowed: /^packages\/domain\/sso\/src\/gateway(\.ts|\/)/,
    oneFile: true,
    instead: "Call sso's gateway.ts from a verb of sso.",
  },
  {
    packages: ['stripe'],
    allowed: /^packages\/domain\/payments\/src\/gateway(\.ts|\/)/,
    oneFile: true,
    instead: "Call payments' gateway.ts from a verb of payments.",
  },
  {
    packages: ['resend'],
    allowed: /^packages\/platform\/mailer\/src\//,
    oneFile: true,
    instead: 'Send through @kara/mailer.',
  },
  {
    packages: ['livekit-server-sdk'],
    allowed: /^packages\/domain\/video\/src\/gateway(\.ts|\/)/,
    oneFile: true,
    instead: "Call video's gateway.ts from a verb of video.",
  },
  {
    packages: ['@node-rs/argon2'],
    allowed: /^packages\/platform\/crypto\//,
    instead: 'Use @kara/crypto.',
  },
  {
    packages: ['sharp', 'flydrive'],
    allowed: /^packages\/platform\/storage\//,
    instead: 'Use @kara/storage.',
  },
  {
    packages: ['pino'],
    allowed: /^packages\/platform\/log\//,
    instead: 'Use @kara/log, which keeps secrets unprintable.',
  },
]

/** Domain files with SQL in them: the store, and nothing else. */
const domainFile = /^packages\/domain\/[^/]+\/src\//
const storeFile = /^packages\/domain\/[^/]+\/src\/store(\.ts|\/)/

/** Config, what stands apart, and files that start a process: they hand the environment on as arguments. */
const environmentReaders =
  /^(packages\/platform\/config|packages\/tooling|apps\/sandbox)\/|\.mjs$|(^|\/)([a-z-]+-command|global-setup)\.ts$|(^|\/)[a-z]+\.config\.ts$/

/** Each outside thing is touched in one place, so that it can be replaced and watched there. */
export const walls: Check = {
  name: 'walls',
  keeps: 'each driver, outside system and the environment is touched in one place only',
  run(project) {
    return [
      ...places.flatMap((wall) => wall.packages.flatMap((name) => problemsOfPackage(project, wall, name))),
      ...project.code.flatMap((path) => tablesOutsideStore(project, path)),
      ...project.code.flatMap((path) => environmentReads(project, path)),
    ]
  },
}

function problemsOfPackage(project: Project, wall: Wall, name: string): Problem[] {
  const uses = project.code.flatMap((path) => {
    if (path.startsWith('apps/sandbox/')) return []
    const found = project.imports(path).find(({ specifier }) => packageOf(specifier) === name)
    return found ? [{ path, line: found.line }] : []
  })
  const outside = uses
    .filter(({ path }) => !wall.allowed.test(path) && !path.startsWith('tests/'))
    // A test may play the outside with the outside's own library: it signs what the gateway has to verify.
    .filter(({ path }) => !(wall.oneFile && isForTests(path)))
    .map((use) => ({ ...use, wrong: `${name} is imported outside its place`, instead: wall.instead }))
  if (!wall.oneFile) return outside
  const gateways = uses.filter(({ path }) => wall.allowed.test(path) && !isForTests(path))
  const extra = gateways.slice(1).map((use) => ({
    ...use,
    wrong: `${name} has a second gateway file beside ${gateways[0]?.path}`,
    instead: 'Keep one file that talks to it; others call that file.',
  }))
  return [...outside, ...extra]
}

function tablesOutsideStore(project: Project, path: string): Problem[] {
  if (!domainFile.test(path) || storeFile.test(path) || isForTests(path)) return []
  return project
    .imports(path)
    .filter(
      ({ specifier, typeOnly }) =>
        // The shape of a row may be spoken of anywhere in its module; the table is touched in one place.
        !typeOnly && (packageOf(specifier) === 'drizzle-orm' || specifier.startsWith('@kara/db/schema/')),
    )
    .map(({ specifier, line }) => ({
      path,
      line,
      wrong: `${specifier} is imported outside store.ts`,
      instead: 'Write the query as a function of store.ts and call it here.',
    }))
}

function environmentReads(project: Project, path: string): Problem[] {
  if (environmentReaders.test(path) || !/\bprocess\b/.test(project.read(path))) return []
  const problems: Problem[] = []
  walk(project.tree(path), (node) => {
    if (readsEnvironment(node) && !isOfTestRun(path, node)) {
      problems.push({
        path,
        line: lineOf(node),
        wrong: 'process.env is read outside packages/platform/config',
        instead: 'Take the value as an argument; the process that starts parses it with @kara/config.',
      })
    }
  })
  return problems
}

function readsEnvironment(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) {
    return node.name.text === 'env' && /(^|\.)process$/.test(node.expression.getText())
  }
  if (ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name)) {
    return node.initializer?.getText() === 'process' && /\benv\b/.test(node.name.getText())
  }
  return ts.isImportDeclaration(node) && /\benv\b.*from 'node:process'/.test(node.getText())
}

/** A test may ask where its own run put a server: `TEST_DATABASE_URL`, `TEST_REDIS_URL`. */
function isOfTestRun(path: string, node: ts.Node): boolean {
  return isForTests(path) && /\bTEST_[A-Z_]+\b/.test(node.parent.getText())
}
