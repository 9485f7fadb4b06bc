import { posix } from 'node:path'
import { type House, type Recipe, Refusal, readName } from '../draft.ts'
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
        { path: `${folder}/page.server.ts`, text: serverText(house, folder) },
        { path: `${folder}/page.test.ts`, text: testText(name) },
      ],
      next: [
        `${faces}/${face}/routes.ts: route('${parts.join('/')}', 'faces/${face}/${parts.join('/')}/page.tsx')`,
        `${faces}/${face}/paths.ts: ${camelCase(name)}: () => '/${parts.join('/')}'`,
        `${faces}/${face}/messages/en.ts and is.ts: ${camelCase(name)}: { title: '…' }`,
        'Replace the guard by the one for the people of this face; call one verb or read; show it in page.tsx.',
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

function serverText(house: House, folder: string): string {
  const guards = house
    .list('apps/web/app/http')
    .filter((file) => /^(require|guard|allow)[a-z-]*\.server\.ts$/.test(file))
  const file = guards[0] ?? 'require-person.server.ts'
  const guard = camelCase(file.replace('.server.ts', ''))
  const from = posix.relative(folder, `apps/web/app/http/${file}`)
  return `import type { LoaderFunctionArgs } from '@remix-run/node'
import { ${guard} } from '${from}'

export async function loader({ request }: LoaderFunctionArgs) {
  await ${guard}(request)
  return { title: '' }
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
