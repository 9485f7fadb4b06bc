import { defineMessages, useWords } from '@kara/language'
import { Badge, ButtonLink, Section } from '@kara/ui'
import { Mail } from 'lucide-react'
import { en } from '../messages/security/en.ts'
import { is } from '../messages/security/is.ts'
import { ActButton } from './act-button.tsx'
import { AddressLock } from './address-lock.tsx'
import type { Security } from './security.server.ts'

const messages = defineMessages(en, is)

/** Where letters go, and a private address beside the one at work. */
export function AddressesSection({
  emails,
  newAddressPath,
}: Pick<Security, 'emails'> & { newAddressPath: string }) {
  const words = useWords(messages)
  const hasPrivate = emails.some(({ kind, isVerified }) => kind === 'private' && isVerified)
  return (
    <Section title={words('addresses.title')} description={words('addresses.text')}>
      <ul className="flex flex-col gap-3">
        {emails.map(({ email, kind, isVerified, heldBy, mayGo }) => (
          <li
            key={email}
            className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line bg-raised p-4"
          >
            <span className="flex min-w-0 flex-col gap-1">
              <span className="break-all font-semibold">{email}</span>
              <span className="flex flex-wrap gap-2">
                <Badge>{words(`addresses.${kind}`)}</Badge>
                {isVerified ? null : <Badge tone="outline">{words('addresses.unverified')}</Badge>}
              </span>
              <AddressLock heldBy={heldBy} />
            </span>
            {mayGo ? (
              <ActButton
                fields={{ intent: 'remove_email', email }}
                label={words('factors.remove')}
                says={words('factors.removeOf', { name: email })}
                busyLabel={words('factors.removing')}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {hasPrivate ? null : <p className="text-ink-quiet text-sm">{words('addresses.none')}</p>}
      <div>
        <ButtonLink href={newAddressPath} icon={Mail}>
          {words('addresses.add')}
        </ButtonLink>
      </div>
    </Section>
  )
}
