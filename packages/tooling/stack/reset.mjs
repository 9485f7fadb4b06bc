import { reset } from './src/reset.mjs'

reset().then(
  (told) => process.stdout.write(`${told}\n`),
  (error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  },
)
