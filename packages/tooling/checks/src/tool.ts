import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

export interface ToolResult {
  code: number
  stdout: string
  stderr: string
}

/** A type-check of the whole house from nothing takes well under this, on a busy machine too; past it something hangs. */
const toolTimeoutMs = 540_000

/** Runs a package's own command with this Node, in the given folder. */
export function runTool(packageName: string, bin: string, args: string[], cwd: string): Promise<ToolResult> {
  const script = findScript(packageName, bin)
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd, timeout: toolTimeoutMs })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk) => {
      stdout += chunk
    })
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, stdout, stderr }))
  })
}

/** Looks in the folders Node itself would look in: a package need not export its command. */
function findScript(packageName: string, bin: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(packageName) ?? []
  const script = folders.map((folder) => join(folder, packageName, bin)).find((path) => existsSync(path))
  if (!script) throw new Error(`${packageName} is not installed: run npm install`)
  return script
}
