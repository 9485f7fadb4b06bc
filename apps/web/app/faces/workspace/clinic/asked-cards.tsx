import { useFormatter, useWords } from '@kara/language'
import { ButtonLink, Notice } from '@kara/ui'
import { workspacePaths } from '../paths.ts'
import { clinicMessages } from './clinic-messages.ts'

interface Asked {
  readonly inviteId: string
  readonly clinicName: string
  readonly invitedByName: string
  readonly expiresAt: string
}

/** Invitations that wait for an answer. */
export function AskedCards({
  asked,
  hrefOf = workspacePaths.clinicInvite,
}: {
  asked: readonly Asked[]
  /** Where one of them is answered. */
  hrefOf?: (inviteId: string) => string
}) {
  const words = useWords(clinicMessages)
  const format = useFormatter()
  return (
    <section aria-label={words('asked.title')} className="flex flex-col gap-3">
      {asked.map(({ inviteId, clinicName, invitedByName, expiresAt }) => (
        <Notice
          key={inviteId}
          title={clinicName}
          actions={<ButtonLink href={hrefOf(inviteId)}>{words('asked.look')}</ButtonLink>}
        >
          <p>{words('asked.from', { name: invitedByName || words('invite.somebody') })}</p>
          <p className="text-ink-quiet text-sm">
            {words('asked.until', { moment: format.dateTimeWithZone(expiresAt, 'day') })}
          </p>
        </Notice>
      ))}
    </section>
  )
}
