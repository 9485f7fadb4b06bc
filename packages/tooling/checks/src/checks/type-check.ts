import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Check, Problem } from '../check.ts'
import { runTool } from '../tool.ts'

const line = /^(.+?)\((\d+),\d+\): error (TS\d+): (.+)$/

/** What the compiler found out the last time, so that it looks again only at what a change can reach. */
const kept = 'node_modules/.cache/types.tsbuildinfo'

/** The compiler over the whole house. */
export const typeCheck: Check = {
  name: 'types',
  keeps: 'the compiler agrees',
  async run(project) {
    if (!existsSync(join(project.root, 'tsconfig.json'))) return []
    const { code, stdout, stderr } = await runTool(
      'typescript',
      'bin/tsc',
      ['--noEmit', '--pretty', 'false', '-p', 'tsconfig.json', '--incremental', '--tsBuildInfoFile', kept],
      project.root,
    )
    const problems = stdout.split('\n').flatMap(problemIn)
    if (code === 0 || problems.length > 0) return problems
    const said = (stdout + stderr).trim().split('\n')[0] ?? ''
    return [
      {
        path: 'tsconfig.json',
        line: 1,
        wrong: `the compiler did not run: ${said}`,
        instead: 'Run npx tsc --noEmit and see.',
      },
    ]
  },
}

function problemIn(text: string): Problem[] {
  const [, path, at, code, wrong] = line.exec(text) ?? []
  if (!path || !wrong) return []
  return [
    {
      path,
      line: Number(at),
      wrong: `${wrong} (${code})`,
      instead: 'Change the code until the types are true; a cast needs its reason beside it.',
    },
  ]
}
