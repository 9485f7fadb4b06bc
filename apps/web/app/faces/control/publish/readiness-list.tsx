import { defineMessages, useWords } from '@kara/language'
import { Notice, TextLink } from '@kara/ui'
import { en } from '../messages/publish/en.ts'
import { is } from '../messages/publish/is.ts'
import { controlPaths } from '../paths.ts'

const messages = defineMessages(en, is)

const placeOf = {
  policy_missing: controlPaths.creditPolicy,
  domain_not_verified: controlPaths.domains,
  pool_is_zero: controlPaths.buyCredits,
  no_professionals: controlPaths.professionals,
  welcome_missing: controlPaths.branding,
  logo_missing: controlPaths.branding,
  accent_adjusted: controlPaths.branding,
} as const
type Note = keyof typeof placeOf

export interface ReadinessListProps {
  companyId: string
  obstacles: readonly string[]
  warnings: readonly string[]
}

/** What stands in the way, and what is better had first; each with the way to put it right. */
export function ReadinessList({ companyId, obstacles, warnings }: ReadinessListProps) {
  const words = useWords(messages)
  return (
    <>
      {obstacles.length > 0 ? (
        <Notice tone="critical" title={words('obstacles')}>
          <Notes companyId={companyId} codes={obstacles} />
        </Notice>
      ) : null}
      {warnings.length > 0 ? (
        <Notice tone="caution" title={words('warnings')}>
          <Notes companyId={companyId} codes={warnings} />
        </Notice>
      ) : null}
    </>
  )
}

function Notes({ companyId, codes }: { companyId: string; codes: readonly string[] }) {
  const words = useWords(messages)
  const notes = codes.map((code) => code.replace('hubs.', '')).filter((code): code is Note => code in placeOf)
  return (
    <ul className="flex flex-col gap-1.5">
      {notes.map((note) => (
        <li key={note}>
          {words(`notes.${note}`)}{' '}
          <TextLink href={placeOf[note](companyId)}>{words(`fixes.${note}`)}</TextLink>
        </li>
      ))}
    </ul>
  )
}
