import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { JourneyOrder } from './tests/journeys/journey-order.ts'

const databaseSetup = 'packages/platform/testing/src/global-setup.ts'
const ignored = ['**/node_modules/**', '**/build/**', '**/.local/**']

/** Two kinds of tests: those beside their files, and journeys through a whole running stack. */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    maxConcurrency: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What is asked again and again: a second, as by default, is less than a page takes on a busy machine.
    expect: { poll: { timeout: 20_000 } },
    sequence: { sequencer: JourneyOrder },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{apps,packages,workers}/**/*.test.{ts,tsx,mjs}'],
          exclude: ignored,
          // Tests share nothing but loaded code: each file has its own database, and nothing is mocked.
          isolate: false,
          globalSetup: existsSync(databaseSetup) ? [databaseSetup] : [],
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.{ts,tsx}'],
          exclude: ignored,
          globalSetup: ['packages/tooling/stack/src/journeys-setup.mjs'],
          fileParallelism: false,
          testTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
