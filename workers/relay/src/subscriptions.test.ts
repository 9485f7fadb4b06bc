import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8')

/** Modules that subscribe, each with the queues it names. */
const subscribing = readdirSync(`${root}packages/domain`)
  .map((module) => ({ module, path: `packages/domain/${module}/src/subscriptions.ts` }))
  .filter(({ path }) => existsSync(`${root}${path}`))
  .map(({ module, path }) => ({
    module,
    queues: [...new Set([...read(path).matchAll(/queue: '([a-z]+)'/g)].map((match) => match[1] ?? ''))],
  }))

it('is heard by the relay, whichever module subscribes', () => {
  const heard = read('workers/relay/src/subscriptions.ts')
  const unheard = subscribing
    .map(({ module }) => module)
    .filter((module) => !heard.includes(`'@kara/${module}'`))
  expect(unheard, 'Import them in workers/relay/src/subscriptions.ts.').toEqual([])
})

it('is done by the worker of its queue', () => {
  const undone = subscribing
    .flatMap(({ module, queues }) => queues.map((queue) => ({ module, queue })))
    .filter(
      ({ module, queue }) => !read(`workers/${queue}/src/subscriptions.ts`).includes(`'@kara/${module}'`),
    )
    .map(({ module, queue }) => `workers/${queue}/src/subscriptions.ts lacks @kara/${module}`)
  expect(undone).toEqual([])
})
