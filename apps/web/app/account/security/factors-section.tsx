import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Badge, ButtonLink, Notice, Section } from '@kara/ui'
import { IdCard, KeyRound, ShieldCheck } from 'lucide-react'
import { en } from '../messages/security/en.ts'
import { is } from '../messages/security/is.ts'
import { protectPath } from '../onward.ts'
import { ActButton } from './act-button.tsx'
import type { Security } from './security.server.ts'

const messages = defineMessages(en, is)

type FactorsSectionProps = Pick<Security, 'isProtected' | 'passkeys' | 'electronicId'> & { path: string }

/** The keys of the account: what each is, and its way off. */
export function FactorsSection({ isProtected, passkeys, electronicId, path }: FactorsSectionProps) {
  const words = useWords(messages)
  const format = useFormatter()
  const isAlone = passkeys.length + (electronicId ? 1 : 0) === 1
  return (
    <Section title={words('factors.title')}>
      <Notice
        tone={isProtected ? 'positive' : 'info'}
        actions={
          <ButtonLink
            variant={isProtected ? 'secondary' : 'primary'}
            href={protectPath({ to: path })}
            icon={isProtected ? KeyRound : ShieldCheck}
          >
            {words(isProtected ? 'factors.add' : 'factors.protect')}
          </ButtonLink>
        }
      >
        <span className="flex flex-col gap-2">
          <span>{words(isProtected ? 'factors.isOn' : 'factors.isOff')}</span>
          {isAlone ? <span>{words('factors.second')}</span> : null}
        </span>
      </Notice>
      {isProtected ? (
        <ul className="flex flex-col gap-3">
          {passkeys.map((key) => (
            <li key={key.id} className={rowLook}>
              <KeyRound aria-hidden className="size-5 shrink-0 text-ink-quiet" />
              <span className="flex min-w-0 flex-1 basis-48 flex-col gap-1">
                <span className="font-semibold">{key.label}</span>
                <span className="text-ink-quiet text-sm">
                  {words('factors.added', { when: format.date(key.createdAt) })}
                  {key.lastUsedAt
                    ? `, ${words('factors.used', { when: format.dateTimeWithZone(key.lastUsedAt) })}`
                    : null}
                </span>
                <span>
                  <Badge>{words(key.isSynced ? 'factors.synced' : 'factors.onDevice')}</Badge>
                </span>
              </span>
              <ActButton
                fields={{ intent: 'remove_passkey', passkeyId: key.id }}
                label={words('factors.remove')}
                says={words('factors.removeOf', { name: key.label })}
                busyLabel={words('factors.removing')}
              />
            </li>
          ))}
          {electronicId ? (
            <li className={rowLook}>
              <IdCard aria-hidden className="size-5 shrink-0 text-ink-quiet" />
              <span className="flex min-w-0 flex-1 basis-48 flex-col gap-1">
                <span className="font-semibold">{words('factors.eid')}</span>
                <span className="text-ink-quiet text-sm tabular-nums">
                  {words('factors.eidOf', {
                    name: electronicId.name,
                    nationalId: electronicId.nationalId.replace(/^(\d{6})/, '$1-'),
                  })}
                </span>
                <span className="text-ink-quiet text-sm">
                  {words('factors.added', { when: format.date(electronicId.provedAt) })}
                </span>
                {electronicId.isCompared ? (
                  <span className="text-sm">{words('factors.eidReview')}</span>
                ) : null}
              </span>
              <ActButton
                fields={{ intent: 'remove_eid' }}
                label={words('factors.remove')}
                says={words('factors.removeOf', { name: words('factors.eid') })}
                busyLabel={words('factors.removing')}
              />
            </li>
          ) : null}
        </ul>
      ) : null}
    </Section>
  )
}

const rowLook = 'flex flex-wrap items-start gap-3 rounded-lg border border-line bg-raised p-4'
