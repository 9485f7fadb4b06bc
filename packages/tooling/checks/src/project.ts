import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type ts from 'typescript'
import { type Import, importsOf, parse } from './syntax.ts'

export type WorkspaceKind = 'app' | 'domain' | 'platform' | 'surface' | 'tooling' | 'worker'

export interface Workspace {
  name: string
  dir: string
  kind: WorkspaceKind
  floor: number | undefined
  exports: string[]
  dependencies: Set<string>
  devDependencies: Set<string>
}

const skippedFolders = new Set([
  'node_modules',
  '.git',
  '.local',
  '.turbo',
  'build',
  'coverage',
  'test-results',
])
const workspaceParents: [string, WorkspaceKind][] = [
  ['apps', 'app'],
  ['packages/domain', 'domain'],
  ['packages/platform', 'platform'],
  ['packages/surface', 'surface'],
  ['packages/tooling', 'tooling'],
  ['workers', 'worker'],
]

/** The repository as the checks see it: every file read and parsed at most once. */
export class Project {
  readonly root: string
  readonly files: string[]
  readonly workspaces: Workspace[]
  #texts = new Map<string, string>()
  #trees = new Map<string, ts.SourceFile>()
  #imports = new Map<string, Import[]>()

  constructor(root: string) {
    this.root = root
    this.files = listFiles(root, '').sort()
    this.workspaces = this.#readWorkspaces()
  }

  /** Every TypeScript and JavaScript file, tests included. */
  get code(): string[] {
    return this.files.filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !path.endsWith('.d.ts'))
  }

  has(path: string): boolean {
    return existsSync(join(this.root, path))
  }

  read(path: string): string {
    const known = this.#texts.get(path)
    if (known !== undefined) return known
    const text = readFileSync(join(this.root, path), 'utf8')
    this.#texts.set(path, text)
    return text
  }

  tree(path: string): ts.SourceFile {
    const known = this.#trees.get(path)
    if (known) return known
    const tree = parse(path, this.read(path))
    this.#trees.set(path, tree)
    return tree
  }

  imports(path: string): Import[] {
    const known = this.#imports.get(path)
    if (known) return known
    const found = importsOf(this.tree(path))
    this.#imports.set(path, found)
    return found
  }

  workspaceOf(path: string): Workspace | undefined {
    return this.workspaces.find((workspace) => path.startsWith(`${workspace.dir}/`))
  }

  /** The workspace an import names (`@kara/db/schema/x` → db), whether or not it exists on this path. */
  workspaceNamed(specifier: string): Workspace | undefined {
    const name = specifier.split('/').slice(0, 2).join('/')
    return this.workspaces.find((workspace) => workspace.name === name)
  }

  /** The files inside a workspace, as paths from its own root. */
  inside(workspace: Workspace): string[] {
    return this.files
      .filter((path) => path.startsWith(`${workspace.dir}/`))
      .map((path) => path.slice(workspace.dir.length + 1))
  }

  #readWorkspaces(): Workspace[] {
    return workspaceParents.flatMap(([parent, kind]) =>
      this.files
        .filter((path) => path.startsWith(`${parent}/`) && path.endsWith('/package.json'))
        .filter((path) => path.split('/').length === parent.split('/').length + 2)
        .map((path) => readWorkspace(path.slice(0, -'/package.json'.length), kind, this.read(path))),
    )
  }
}

function readWorkspace(dir: string, kind: WorkspaceKind, text: string): Workspace {
  const manifest = readManifest(dir, text)
  return {
    name: manifest.name,
    dir,
    kind,
    floor: manifest.floor,
    exports: typeof manifest.exports === 'object' ? Object.keys(manifest.exports) : [],
    dependencies: new Set(Object.keys(manifest.dependencies ?? {})),
    devDependencies: new Set(Object.keys(manifest.devDependencies ?? {})),
  }
}

function readManifest(dir: string, text: string) {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${dir}/package.json cannot be read: ${(error as Error).message}`)
  }
}

function listFiles(root: string, under: string): string[] {
  return readdirSync(join(root, under), { withFileTypes: true }).flatMap((entry) => {
    const path = under === '' ? entry.name : `${under}/${entry.name}`
    if (entry.isDirectory()) return skippedFolders.has(entry.name) ? [] : listFiles(root, path)
    return entry.isFile() ? [path] : []
  })
}

/** Tests and makers of test data: the only files that may use what exists for tests alone. */
export function isForTests(path: string): boolean {
  return (
    /\.test\.(tsx?|mjs)$/.test(path) ||
    /(^|\/)testing\.ts$/.test(path) ||
    /(^|\/)testing\//.test(path) ||
    path.startsWith('tests/') ||
    /^vitest\.[a-z.]+$/.test(path)
  )
}
