import { parseArgs } from 'node:util'
import { leave } from './src/lifetime.mjs'
import { start } from './src/start.mjs'

const { values } = parseArgs({ options: { logs: { type: 'boolean', default: false } } })

start({ echo: values.logs }).catch((error) => {
  process.stderr.write(`\n${error.message}\n`)
  leave(1)
})
