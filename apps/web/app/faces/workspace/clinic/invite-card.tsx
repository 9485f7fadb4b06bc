import { useFormatter, useWords } from '@kara/language'
import { Card } from '@kara/ui'
import { clinicMessages } from './clinic-messages.ts'

interface InviteCardProps {
  readonly seat: 'member' | 'desk'
  readonly asked: {
    readonly clinicName: string
    readonly place: string
    readonly invitedByName: string
    readonly expiresAt: string
  }
}

/** Who invites to which clinic, where it is, and until when the invitation stands. */
export function InviteCard({ seat, asked }: InviteCardProps) {
  const words = useWords(clinicMessages)
  const format = useFormatter()
  const name = asked.invitedByName || words('invite.somebody')
  return (
    <Card title={words(seat === 'desk' ? 'desk.asks' : 'invite.asks', { name, clinic: asked.clinicName })}>
      {asked.place ? (
        <p>
          {words('invite.place')}: {asked.place}
        </p>
      ) : null}
      <p className="text-ink-quiet">
        {words('invite.until', { moment: format.dateTimeWithZone(asked.expiresAt, 'dayLong') })}
      </p>
    </Card>
  )
}
