import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../../', import.meta.url))

/** Starts the outside world in a process of its own, at a port of the test file's own; end it at the end. */
export function startSandbox(
  stateDir: string,
  sandboxPort: number,
): Promise<{ readonly process: ChildProcess; readonly url: string }> {
  const sandbox = spawn(process.execPath, ['--import', 'tsx', 'apps/sandbox/src/main.ts'], {
    cwd: root,
    env: { NODE_ENV: 'test', SANDBOX_PORT: String(sandboxPort), SANDBOX_STATE_DIR: stateDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    sandbox.once('exit', () => reject(new Error('The sandbox ended before it was ready.')))
    sandbox.stdout.on('data', (line: Buffer) => {
      const url = /ready at (http\S+)/.exec(line.toString())?.[1]
      if (url) resolve({ process: sandbox, url })
    })
  })
}
