import { expect, test } from 'vitest'
import { problemsOf } from '../testing.ts'
import { docPaths } from './doc-paths.ts'

test('paths from the root, beside the document and in its src hold; placeholders and commands are no paths', async () => {
  const problems = await problemsOf(docPaths, {
    'packages/domain/credits/README.md': [
      'See `packages/domain/credits/src/store.ts`, `src/store.ts` and `verbs/grant-credits.ts`.',
      'Also `migrations/NNNN_x.sql`, `tenants/<slug>/`, `/health/ready`, [this](../../../docs/MAP.md#top), [that](https://kara.is).',
      '```',
      '`docs/gone.md`',
      '```',
    ].join('\n'),
    'packages/domain/credits/src/store.ts': '',
    'packages/domain/credits/src/verbs/grant-credits.ts': '',
    'docs/MAP.md': '',
  })
  expect(problems).toEqual([])
})

test('a path and a link that lead nowhere are refused', async () => {
  const text = 'Read `docs/STYLE.md`.\n![the hub](docs/pictures/hub.png)'
  expect(await problemsOf(docPaths, { 'README.md': text })).toEqual([
    'README.md:1 docs/STYLE.md does not exist',
    'README.md:2 docs/pictures/hub.png does not exist',
  ])
})
