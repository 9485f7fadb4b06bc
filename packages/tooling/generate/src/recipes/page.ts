import { posix } from 'node:path'
import { type Recipe, Refusal, readName } from '../draft.ts'
import { camelCase, pascalCase } from '../naming.ts'

const faces = 'apps/web/app/faces'

/** What people see and the half that answers for it, with the guard already in front. */
export const page: Recipe = {
  usage: 'page <face> <folder>              one page: npm run new -- page home receipts/receipt',
  draft(house, [faceArg, folderArg]) {
    const face = readName(faceArg, 'The face')
    const known = house.list(faces)
    if (!known.includes(face))
      throw new Refusal(`There is no face ${face}. There are: ${known.join(', ') || 'none'}.`)
    const parts = (folderArg ?? '').split('/').map((part) => readName(part, 'Each folder of the page'))
    const folder = `${faces}/${face}/${parts.join('/')}`
    if (house.read(`${folder}/page.tsx`) !== undefined)
      throw new Refusal(`${folder}/page.tsx exists already.`)
    const name = parts.join('-')
    return {
      files: [
        { path: `${folder}/page.tsx`, text: pageText(name) },
        { path: `${folder}/page.server.ts`, text: serverText(face, folder) },
        { path: `${folder}/page.test.ts`, text: testText(name) },
      ],
      next: [
        `${faces}/${face}/routes.ts: route('${parts.join('/')}', 'faces/${face}/${parts.join('/')}/page.tsx')`,
        `${faces}/${face}/paths.ts: ${camelCase(name)}: () => '/${parts.join('/')}'`,
        `${faces}/${face}/messages/en.ts and is.ts: ${camelCase(name)}: { title: '…' }`,
        'Behind the guard, call one verb or read and hand over what is shown; page.tsx shows it.',
      ],
    }
  },
}

function pageText(name: string): string {
  return `import { useLoaderData } from '@remix-run/react'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

export default function ${pascalCase(name)}Page() {
  const { title } = useLoaderData<typeof loader>()
  return <h1>{title}</h1>
}
`
}

/** Who stands at the door of each face. */
const guards: Record<string, string> = {
  control: 'requireAdmin',
  hub: 'requireHub',
  home: 'requirePerson',
  workspace: 'requireProfessional',
  console: 'requireStaff',
}

function serverText(face: string, folder: string): string {
  const guard = guards[face] ?? 'allowAnyone'
  const http = posix.relative(folder, 'apps/web/app/http')
  return `import { ${guard} } from '${http}/guards.server.ts'
import type { PageArgs } from '${http}/visit.server.ts'

export async function loader(args: PageArgs) {
  ${guard === 'requireHub' ? 'const { ctx }' : 'const ctx'} = await ${guard}(args)
  return { title: ctx.requestId }
}
`
}

function testText(name: string): string {
  return `import { describe, expect, it } from 'vitest'

describe('the page ${name}', () => {
  it('shows what it is for', async () => {
    expect.fail('write me: call the loader as somebody who may, and look at what it hands over')
  })

  it('sends away whoever may not', async () => {
    expect.fail('write me: call the loader as somebody who may not, and look at the answer')
  })
})
`
}
