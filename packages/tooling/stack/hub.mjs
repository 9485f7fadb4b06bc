import { runInStack } from './src/command.mjs'

await runInStack({ entry: 'tenants/hub-command.ts', needs: ['sandbox'] }, process.argv.slice(2))
