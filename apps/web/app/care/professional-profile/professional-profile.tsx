import { defineMessages, useWords } from '@kara/language'
import { Badge, Portrait, Section } from '@kara/ui'
import type { ReactNode } from 'react'
import { useVocabulary } from '../vocabulary.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

const messages = defineMessages(en, is)

export interface ProfessionalProfileProps {
  readonly name: string
  /** The name and what stands under it, as a heading of the page around it. */
  readonly heading: ReactNode
  /** As it is kept; empty: none. */
  readonly portrait: string
  readonly about: string
  readonly education: readonly string[]
  readonly topics: readonly string[]
  readonly languages: readonly string[]
  /** Where to go on from here. */
  readonly action?: ReactNode
}

/** Who a professional is, as clients read it; and as the professional sees it beside the form. */
export function ProfessionalProfile(props: ProfessionalProfileProps) {
  const { name, heading, portrait, about, education, topics, languages, action } = props
  const words = useWords(messages)
  const names = useVocabulary()
  return (
    <div className="@container flex flex-col gap-6">
      <div className="flex gap-5">
        <div className="@lg:w-44 w-28 shrink-0">
          <Portrait name={name} src={portrait ? `/files/${portrait}` : undefined} isEager />
        </div>
        <div className="flex min-w-0 flex-col gap-3">
          {heading}
          <p className="text-ink-quiet text-sm">
            {words('languages')}: {languages.map(names.language).join(', ')}
          </p>
          {action}
          <ul aria-label={words('topics')} className="flex flex-wrap gap-1.5">
            {topics.map((topic) => (
              <li key={topic} className="flex">
                <Badge>{names.topic(topic)}</Badge>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <Section title={words('about')}>
        <div className="flex max-w-prose flex-col gap-3">
          {about.split(/\n{2,}/).map((paragraph) => (
            <p key={paragraph} className="break-words">
              {paragraph}
            </p>
          ))}
        </div>
      </Section>
      {education.length > 0 ? (
        <Section title={words('education')}>
          <ul className="flex list-disc flex-col gap-1 pl-5">
            {education.map((entry) => (
              <li key={entry}>{entry}</li>
            ))}
          </ul>
        </Section>
      ) : null}
    </div>
  )
}
