import { leave } from './src/lifetime.mjs'
import { test } from './src/test.mjs'
import { closingLine, failuresNamed } from './src/test-results.mjs'

test(process.argv.slice(2)).then(
  async (total) => {
    process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
    process.once('exit', () => process.stdout.write(`${failuresNamed(total)}${closingLine(total)}\n`))
    await leave(process.exitCode)
  },
  (error) => {
    process.stderr.write(`\n${error.message}\n`)
    process.once('exit', () => process.stdout.write('0 passed, 1 failed\n'))
    leave(1)
  },
)
