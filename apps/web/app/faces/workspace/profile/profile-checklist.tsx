import { useFormatter, useWords } from '@kara/language'
import { Checklist, Disclosure } from '@kara/ui'
import { workspacePaths } from '../paths.ts'
import { type ProfilePart, profileParts } from './completeness.ts'
import { profileMessages } from './profile-messages.ts'

/** Where each part is filled in: on this page, or where services are. */
const placeOf: Readonly<Record<ProfilePart, string>> = {
  portrait: '#portrait',
  about: '#words',
  topics: '#findable',
  languages: '#findable',
  education: '#words',
  services: workspacePaths.services(),
}

/** What is still missing for a whole profile; gone once nothing is. */
export function ProfileChecklist({ parts }: { parts: Readonly<Record<ProfilePart, boolean>> }) {
  const words = useWords(profileMessages)
  const format = useFormatter()
  const done = profileParts.filter((part) => parts[part]).length
  if (done === profileParts.length) return null
  return (
    <Disclosure
      isOpen
      summary={words('whole.title', {
        percent: format.percent(done / profileParts.length),
      })}
    >
      <Checklist
        label={words('whole.label')}
        progressLabel={words('whole.progress', {
          done: format.number(done),
          all: format.number(profileParts.length),
        })}
        items={profileParts.map((part) => ({
          id: part,
          title: words(`whole.parts.${part}`),
          state: parts[part] ? 'done' : 'todo',
          stateLabel: words(parts[part] ? 'whole.done' : 'whole.missing'),
          href: placeOf[part],
        }))}
      />
    </Disclosure>
  )
}
