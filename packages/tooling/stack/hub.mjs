import { runInStack } from './src/command.mjs'

await runInStack({ entry: 'apps/generator/src/hub-command.ts', needs: ['sandbox'] }, process.argv.slice(2))
