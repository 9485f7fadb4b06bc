import { append } from '../append.ts'
import { type Recipe, readName, refuseTaken } from '../draft.ts'
import { camelCase, pascalCase } from '../naming.ts'

const src = 'packages/surface/emails/src'

/** One letter: plain props in, words in both languages, nothing in its subject that names a health matter. */
export const letter: Recipe = {
  usage: 'letter <noun-past-verb>           one letter: npm run new -- letter booking-moved',
  draft(house, [nameArg]) {
    const name = readName(nameArg, 'The letter')
    const path = `${src}/letters/${name}.tsx`
    refuseTaken(house, path)
    return {
      files: [
        { path, text: letterText(name) },
        { path: `${src}/messages/en/${name}.ts`, text: englishText(name) },
        { path: `${src}/messages/is/${name}.ts`, text: icelandicText(name) },
        append(house, `${src}/index.ts`, {
          imports: [
            `import { letter } from './render-letter.ts'`,
            `import type { ${pascalCase(name)}Props } from './letters/${name}.tsx'`,
          ],
          text: `export const render${pascalCase(name)} = letter<${pascalCase(name)}Props>(async () => {
  return (await import('./letters/${name}.tsx')).${camelCase(name)}
})

export type { ${pascalCase(name)}Props }`,
        }),
      ],
      next: [
        `Write the sentences in messages/en/${name}.ts and messages/is/${name}.ts: neutral subject, no employer, no field.`,
        `Show it with people who do not exist in ${src}/sample-letters.ts; every letter there is drawn and tested in both languages.`,
        'Send it from a verb of notifications: npm run new -- verb notifications send-<what>.',
      ],
    }
  },
}

const keys = ['subject', 'preview', 'title', 'reason', 'what', 'action']

/** The type of the translation is that of the English words: a key that is missing does not compile. */
function englishText(name: string): string {
  return `export const ${camelCase(name)} = {
${keys.map((key) => `  ${key}: 'Write me: ${key} of ${name}',`).join('\n')}
} as const
`
}

function icelandicText(name: string): string {
  return `import type { SameMessages } from '@kara/language'
import type { ${camelCase(name)} as english } from '../en/${name}.ts'

export const ${camelCase(name)}: SameMessages<typeof english> = {
${keys.map((key) => `  ${key}: 'Skrifaðu mig: ${key} í ${name}',`).join('\n')}
}
`
}

function letterText(name: string): string {
  const camel = camelCase(name)
  const props = `${pascalCase(name)}Props`
  return `import { defineMessages, type Locale, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Paragraph } from '../frame/parts.tsx'
import { ${camel} as en } from '../messages/en/${name}.ts'
import { ${camel} as is } from '../messages/is/${name}.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface ${props} {
  recipientName: string
  /** Where the reader acts on it. */
  actionUrl: string
}

export function ${camel}(props: ${props}, locale: Locale): Letter {
  const words = translator(locale, messages)
  return {
    subject: words('subject'),
    body: (
      <LetterFrame
        locale={locale}
        preview={words('preview')}
        title={words('title')}
        recipientName={props.recipientName}
        reason={words('reason')}
      >
        <Paragraph>{words('what')}</Paragraph>
        <Action href={props.actionUrl}>{words('action')}</Action>
      </LetterFrame>
    ),
  }
}
`
}
