import { runInStack } from './src/command.mjs'

await runInStack({ entry: 'apps/generator/src/staff-command.ts' }, process.argv.slice(2))
