import { append } from '../append.ts'
import { type Recipe, Refusal, readModule, readName, refuseTaken } from '../draft.ts'
import { camelCase, pascalCase } from '../naming.ts'

/** One question; its first word says how many answers there are. */
export const read: Recipe = {
  usage: 'read <module> <get|find|list|count-…>  one question: npm run new -- read credits list-movements',
  draft(house, [moduleArg, nameArg]) {
    const module = readModule(house, moduleArg)
    const name = readName(nameArg, 'The read')
    if (!/^(get|find|list|count)-/.test(name)) {
      throw new Refusal(
        'A read begins with get (one or throw), find (one or null), list (a page of many) or count.',
      )
    }
    const src = `packages/domain/${module}/src`
    refuseTaken(house, `${src}/reads/${name}.ts`)
    return {
      files: [
        { path: `${src}/reads/${name}.ts`, text: readText(name) },
        { path: `${src}/reads/${name}.test.ts`, text: testText(name) },
        append(house, `${src}/access.ts`, {
          imports: [`import { notAllowed } from '@kara/kernel'`, `import type { Ctx } from '@kara/kernel'`],
          text: `/** Nobody, until it is decided who. */
export function may${pascalCase(name)}(_ctx: Ctx): void {
  throw notAllowed('${module}.not_allowed', 'You may not see this.')
}`,
        }),
        append(house, `${src}/index.ts`, {
          imports: [],
          text: `export { ${camelCase(name)} } from './reads/${name}.ts'`,
        }),
      ],
      next: [
        `Decide who may: ${src}/access.ts refuses everybody until you do.`,
        `Write the query in ${src}/store.ts; ${answerOf(name).how}`,
      ],
    }
  },
}

function answerOf(name: string): { result: string; value: string; how: string } {
  if (name.startsWith('find-'))
    return { result: 'unknown | null', value: 'null', how: 'null says that there is none.' }
  if (name.startsWith('list-'))
    return { result: 'unknown[]', value: '[]', how: 'a list is a page: it has a limit.' }
  if (name.startsWith('count-'))
    return { result: 'number', value: '0', how: 'count in the database, not here.' }
  return { result: 'unknown', value: 'null', how: 'no row is a coded error of kind not_found.' }
}

function readText(name: string): string {
  const { result, value } = answerOf(name)
  return `import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { may${pascalCase(name)} } from '../access.ts'

/** Say in one sentence what is asked. */
export async function ${camelCase(name)}(ctx: Ctx): Promise<${result}> {
  may${pascalCase(name)}(ctx)
  return inTransaction(ctx, async (_ctx) => ${value})
}
`
}

function testText(name: string): string {
  const fn = camelCase(name)
  return `import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { ${fn} } from './${name}.ts'

describe('${fn}', () => {
  const db = openTestDatabase()

  it('answers what is asked', async () => {
    expect.fail('write me: make the rows, ask, and compare the whole answer')
  })

  it('refuses whoever may not', async () => {
    const ctx = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(${fn}(ctx)).rejects.toMatchObject({ kind: 'not_allowed' })
    expect.fail('write me: somebody who is close to being allowed, and is not')
  })

  it('shows nothing of another company or person', async () => {
    expect.fail('write me: two owners with rows each, and the answer that one of them gets')
  })
})
`
}
