import { runInStack } from './src/command.mjs'

await runInStack({ entry: 'tests/prove/main.ts', needs: ['sandbox'], buildsWeb: true }, process.argv.slice(2))
