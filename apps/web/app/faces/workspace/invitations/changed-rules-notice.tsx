import type { HubOfProfessional } from '@kara/hubs/contracts'
import { useWords } from '@kara/language'
import { Notice, TextLink } from '@kara/ui'
import { workspacePaths } from '../paths.ts'
import { invitationMessages } from './invitation-messages.ts'

/** Which of a professional's hubs book under other rules than they have read; nothing when there is none. */
export function ChangedRulesNotice({
  hubs,
}: {
  hubs: readonly Pick<HubOfProfessional, 'listingId' | 'hubName'>[]
}) {
  const words = useWords(invitationMessages)
  if (hubs.length === 0) return null
  return (
    <Notice
      tone="info"
      actions={hubs.map(({ listingId, hubName }) => (
        <TextLink key={listingId} href={workspacePaths.invitation(listingId)}>
          {words('rules.look', { hub: hubName })}
        </TextLink>
      ))}
    >
      {words('rules.notice', { count: hubs.length })}
    </Notice>
  )
}
