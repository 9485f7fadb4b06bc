import { runInStack } from './src/command.mjs'

await runInStack(
  {
    entry: 'packages/platform/db/src/migrate-command.ts',
    next: 'packages/platform/queue/src/migrate-command.ts',
  },
  process.argv.slice(2),
)
