import { append } from '../append.ts'
import { type House, type Recipe, Refusal, readModule, readName, refuseTaken } from '../draft.ts'
import { camelCase, eventOf, pascalCase } from '../naming.ts'

/** One write, in the order every verb has, with its five tests failing until they are written. */
export const verb: Recipe = {
  usage: 'verb <module> <verb-noun>         one write: npm run new -- verb scheduling book-slot',
  draft(house, [moduleArg, nameArg]) {
    const module = readModule(house, moduleArg)
    const name = readName(nameArg, 'The verb')
    if (!name.includes('-')) throw new Refusal('A verb says what it does to whom: book-slot, release-hold.')
    const src = `packages/domain/${module}/src`
    refuseTaken(house, `${src}/verbs/${name}.ts`)
    const event = eventOf(name)
    return {
      files: [
        { path: `${src}/verbs/${name}.ts`, text: verbText(name) },
        { path: `${src}/verbs/${name}.test.ts`, text: testText(name) },
        ...surroundings(house, src, module, name),
      ],
      next: [
        `Decide who may: ${src}/access.ts refuses everybody until you do.`,
        `Give ${pascalCase(name)}Input its fields and limits in ${src}/contracts.ts.`,
        `Check the name of the event, ${event.type}, against docs/GLOSSARY.md.`,
        `Name ${camelCase(name)} and ${event.type} in packages/domain/${module}/README.md.`,
      ],
    }
  },
}

function verbText(name: string): string {
  const fn = camelCase(name)
  const input = `${pascalCase(name)}Input`
  const event = eventOf(name)
  return `import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { may${pascalCase(name)} } from '../access.ts'
import { ${input} } from '../contracts.ts'
import { ${event.maker} } from '../events.ts'

/** Say in one sentence what changes, and for whom. */
export async function ${fn}(ctx: Ctx, raw: ${input}): Promise<void> {
  may${pascalCase(name)}(ctx)
  const input = ${input}.parse(raw)
  await inTransaction(ctx, async (ctx) => {
    // Load or throw (store.ts), decide (rules.ts), write with the condition it relies on (store.ts).
    await recordAudit(ctx, '${event.type}', { kind: '${event.noun}', id: input.id })
    await publish(ctx, ${event.maker}(input.id))
  })
}
`
}

function testText(name: string): string {
  const fn = camelCase(name)
  const { type } = eventOf(name)
  return `import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { ${fn} } from './${name}.ts'

describe('${fn}', () => {
  const db = openTestDatabase()

  it('does what its name says', async () => {
    expect.fail('write me: a company of its own, one call of ${fn}, and what is different afterwards')
  })

  it('refuses whoever may not', async () => {
    const ctx = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(${fn}(ctx, { id: ctx.ids.next() })).rejects.toMatchObject({ kind: 'not_allowed' })
    expect.fail('write me: somebody who is close to being allowed, and is not')
  })

  it('touches nothing of another company or person', async () => {
    expect.fail('write me: two owners, a call by the one with an identifier of the other, and what both have afterwards')
  })

  it('is safe when it is repeated, or loses a race', async () => {
    expect.fail('write me: the same call twice, or two at once, and the one result or the conflict')
  })

  it('announces ${type} and leaves an audit entry', async () => {
    expect.fail("write me: announced(db, '${type}') and audited(db, '${type}') hold one row each, with the right owners")
  })
})
`
}

function surroundings(house: House, src: string, module: string, name: string) {
  const input = `${pascalCase(name)}Input`
  const event = eventOf(name)
  return [
    append(house, `${src}/contracts.ts`, {
      imports: [`import { z } from 'zod'`],
      text: `export const ${input} = z.object({ id: z.uuid() })\nexport type ${input} = z.input<typeof ${input}>`,
    }),
    append(house, `${src}/access.ts`, {
      imports: [`import { notAllowed } from '@kara/kernel'`, `import type { Ctx } from '@kara/kernel'`],
      text: `/** Nobody, until it is decided who. */
export function may${pascalCase(name)}(_ctx: Ctx): void {
  throw notAllowed('${module}.not_allowed', 'You may not do this.')
}`,
    }),
    append(house, `${src}/events.ts`, {
      imports: [`import type { DomainEvent } from '@kara/kernel'`],
      text: `/** Say what happened. The scope names whose it is, or its subscribers see nothing. */
export const ${event.maker} = (id: string): DomainEvent => ({
  type: '${event.type}',
  scope: {},
  payload: { id },
})`,
    }),
    append(house, `${src}/index.ts`, {
      imports: [],
      text: `export { ${camelCase(name)} } from './verbs/${name}.ts'`,
    }),
  ]
}
