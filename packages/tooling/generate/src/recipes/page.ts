import { posix } from 'node:path'
import { type House, type Recipe, Refusal, readName, refuseTaken } from '../draft.ts'
import { camelCase, pascalCase } from '../naming.ts'

const faces = 'apps/web/app/faces'

/** Who stands at the entrance of each face. */
const guards: Record<string, string> = {
  control: 'requireAdmin',
  hub: 'requireHub',
  home: 'requirePerson',
  workspace: 'requireProfessional',
  console: 'requireStaff',
}

interface Page {
  face: string
  /** The page's folder inside its face: `receipts/receipt`. */
  inFace: string
  /** Where it lies in the repository. */
  folder: string
  /** One word for it: `receipts-receipt`. */
  name: string
}

/** What people see and the half that answers for it, with the guard already in front. */
export const page: Recipe = {
  usage: 'page <face> <folder>              one page: npm run new -- page home receipts/receipt',
  draft(house, [faceArg, folderArg]) {
    const made = readPage(house, faceArg, folderArg)
    const { face, inFace, folder, name } = made
    refuseTaken(house, `${folder}/page.tsx`)
    return {
      files: [
        { path: `${folder}/page.tsx`, text: pageText(made) },
        { path: `${folder}/page.server.ts`, text: serverText(made) },
        { path: `${folder}/page.test.ts`, text: testText(name) },
        ...titles(house, made),
      ],
      next: [
        `${faces}/${face}/routes.ts: route('${inFace}', 'faces/${face}/${inFace}/page.tsx')`,
        `${faces}/${face}/paths.ts: ${camelCase(name)}: () => '/${inFace}'`,
        `${faces}/${face}/messages/en.ts and is.ts: write the title, ${camelCase(name)}.title; it names no health matter.`,
        'Behind the guard, call one verb or read and hand over what is shown; page.tsx shows it.',
      ],
    }
  },
}

function readPage(house: House, faceArg: string | undefined, folderArg: string | undefined): Page {
  const face = readName(faceArg, 'The face')
  const known = house.list(faces)
  if (!known.includes(face)) {
    throw new Refusal(`There is no face ${face}. There are: ${known.join(', ') || 'none'}.`)
  }
  const parts = (folderArg ?? '').split('/').map((part) => readName(part, 'Each folder of the page'))
  const inFace = parts.join('/')
  return { face, inFace, folder: `${faces}/${face}/${inFace}`, name: parts.join('-') }
}

/** The title, first among the messages of the face. */
function titles(house: House, { face, name }: Page): { path: string; text: string }[] {
  const words = { en: 'Write me', is: 'Skrifaðu mig' }
  return (['en', 'is'] as const).map((language) => {
    const path = `${faces}/${face}/messages/${language}.ts`
    const text = house.read(path) ?? ''
    const start = new RegExp(`export const ${language}\\b[^=]*= \\{`).exec(text)
    if (!start) throw new Refusal(`${path} has no export const ${language} = { … }: write that first.`)
    const end = start.index + start[0].length
    const entry = `\n  ${camelCase(name)}: { title: '${words[language]}: ${name}' },`
    return { path, text: text.slice(0, end) + entry + text.slice(end) }
  })
}

function pageText({ face, folder, name }: Page): string {
  const up = (path: string) => posix.relative(folder, path)
  return `import { defineMessages, useWords } from '@kara/language'
import { PageHeader, PageStack } from '@kara/ui'
import { pageTitle } from '${up('apps/web/app/frame/page-title.ts')}'
import { en } from '${up(`${faces}/${face}/messages/en.ts`)}'
import { is } from '${up(`${faces}/${face}/messages/is.ts`)}'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, '${camelCase(name)}.title')

export default function ${pascalCase(name)}Page() {
  const words = useWords(messages)
  return (
    <PageStack>
      <PageHeader title={words('${camelCase(name)}.title')} />
    </PageStack>
  )
}
`
}

function serverText({ face, folder }: Page): string {
  const guard = guards[face] ?? 'allowAnyone'
  return `import type { LoaderFunctionArgs } from '@remix-run/node'
import { ${guard} } from '${posix.relative(folder, 'apps/web/app/http/guards.server.ts')}'

export async function loader(args: LoaderFunctionArgs) {
  await ${guard}(args)
  return null
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
