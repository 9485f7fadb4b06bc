import { runInStack } from './src/command.mjs'

await runInStack({ entry: 'tests/bench/main.ts', needs: ['sandbox'], buildsWeb: true }, process.argv.slice(2))
