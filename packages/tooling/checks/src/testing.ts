import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Check, CheckOptions } from './check.ts'
import { Project } from './project.ts'

/** Writes a small repository to a temporary folder; it goes away with the test. */
export function plant(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'checks-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

/** A workspace's manifest for a planted repository. */
export function manifest(name: string, floor: number, more: Record<string, unknown> = {}): string {
  return JSON.stringify({ name: `@kara/${name}`, floor, exports: { '.': './src/index.ts' }, ...more })
}

/** Runs one check over a planted repository and answers `path:line wrong` for each problem. */
export async function problemsOf(
  check: Check,
  files: Record<string, string>,
  options: CheckOptions = { accept: false },
): Promise<string[]> {
  const problems = await check.run(new Project(plant(files)), options)
  return problems.map((problem) => `${problem.path}:${problem.line} ${problem.wrong}`)
}
