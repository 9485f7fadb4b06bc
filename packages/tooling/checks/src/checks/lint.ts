import type { Check, Problem } from '../check.ts'
import { runTool } from '../tool.ts'

interface Diagnostic {
  category: string
  severity: string
  message: string
  location?: { path?: string; start?: { line?: number } }
}

const instead: Record<string, string> = {
  format: 'npx biome check --write <path>',
  'assist/source/organizeImports': 'npx biome check --write <path>',
}

/** Biome: one format, and the mistakes a machine can see. */
export const lint: Check = {
  name: 'lint',
  keeps: 'one format, and none of the mistakes that a machine can see',
  async run(project) {
    const { code, stdout, stderr } = await runTool(
      '@biomejs/biome',
      'bin/biome',
      ['ci', '--reporter=json', '--max-diagnostics=none', '--colors=off', '.'],
      project.root,
    )
    const report = readReport(stdout)
    if (report) return report.flatMap(problemIn)
    if (code === 0) return []
    const said = (stderr + stdout).trim().split('\n')[0] ?? ''
    return [
      {
        path: 'biome.json',
        line: 1,
        wrong: `biome did not run: ${said}`,
        instead: 'Run npx biome ci and see.',
      },
    ]
  },
}

function readReport(stdout: string): Diagnostic[] | undefined {
  const start = stdout.indexOf('{')
  return start === -1 ? undefined : JSON.parse(stdout.slice(start)).diagnostics
}

function problemIn({ category, severity, message, location }: Diagnostic): Problem[] {
  if (severity === 'information' || severity === 'hint') return []
  return [
    {
      path: location?.path ?? 'biome.json',
      line: location?.start?.line || 1,
      wrong: `${message.trim()} (${category.replace('lint/', '')})`,
      instead: instead[category] ?? 'npx biome lint <path> shows the place and often mends it with --write.',
    },
  ]
}
