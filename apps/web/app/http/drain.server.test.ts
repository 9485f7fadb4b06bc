import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'

const drain = new URL('./drain.server.ts', import.meta.url).href

/** A server with one slow page, in a process of its own; `end` is run while that page is on its way. */
const program = (end: string) => `
import { createServer } from 'node:http'
import { drainAtEnd } from '${drain}'
const log = { info: () => {}, warn: () => {}, error: (text) => console.log('logged:', text), with: () => log }
const state = { isDraining: false }
const server = createServer((_, response) => {
  ${end}
  setTimeout(() => response.end(state.isDraining ? 'done while draining' : 'done'), 300)
})
drainAtEnd(server, state, log, async () => console.log('closed'))
server.listen(0, '127.0.0.1', () => console.log('port:', server.address().port))
`

async function run(end: string) {
  const node = ['--import', 'tsx', '--input-type=module', '--eval', program(end)]
  const child = spawn(process.execPath, node, { stdio: ['ignore', 'pipe', 'inherit'] })
  const closed = once(child, 'close')
  const lines: string[] = []
  let answer = ''
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    if (!line.startsWith('port: ')) continue
    const page = await fetch(`http://127.0.0.1:${line.slice('port: '.length)}`)
    answer = await page.text()
  }
  const [exitCode] = await closed
  return { exitCode, answer, lines }
}

test.each([
  ['a rejection that nobody handles', "Promise.reject(new Error('lost'))"],
  ['an exception that nobody catches', "setTimeout(() => { throw new Error('lost') })"],
])('%s is logged, what runs is finished, and the process exits non-zero', async (_, end) => {
  const { exitCode, answer, lines } = await run(end)
  expect(answer).toBe('done while draining')
  expect(lines.slice(1)).toEqual(['logged: Nobody caught an error; the web drains and ends', 'closed'])
  expect(exitCode).toBe(1)
})

test('a signal ends it the same way, and well', async () => {
  const { exitCode, answer } = await run("process.kill(process.pid, 'SIGTERM')")
  expect(answer).toBe('done while draining')
  expect(exitCode).toBe(0)
})
