import { defineMessages, useFormatter, useWords } from '@kara/language'
import type { DirectoryKind } from '@kara/sso/contracts'
import { Button, Card, CopyField, Disclosure, Notice, Status } from '@kara/ui'
import { Form } from '@remix-run/react'
import { en } from '../messages/directories/en.ts'
import { is } from '../messages/directories/is.ts'
import { hearingOf } from './hearing.ts'

const messages = defineMessages(en, is)
const toneOf = { waiting: 'waiting', heard: 'positive', quiet: 'caution' } as const

export interface DirectoryCardProps {
  directory: {
    id: string
    label: string
    kind: DirectoryKind
    endpoint: string
    activeCount: number
    endedCount: number
    tokenMadeAt: string
    heardAt: string | null
  }
  now: string
  /** Present in the one answer that hands it over. */
  token: string | null
}

/** One directory: whether it is heard, how it is set up, and its way out. */
export function DirectoryCard({ directory, now, token }: DirectoryCardProps) {
  const words = useWords(messages)
  const { number, relativeTime } = useFormatter()
  const { kind, label, heardAt } = directory
  const hearing = hearingOf(heardAt, now)
  const copy = { label: words('copy'), copiedLabel: words('copied') }
  return (
    <Card
      title={label}
      description={words(`kind.${kind}`)}
      aside={<Status tone={toneOf[hearing]}>{words(`state.${hearing}`)}</Status>}
    >
      {token ? (
        <Notice tone="caution" title={words('handedTitle')} isLive>
          <p>{words('handedWhy')}</p>
        </Notice>
      ) : null}
      <CopyField name={words('endpoint')} text={directory.endpoint} {...copy} />
      {token ? <CopyField name={words('token')} text={token} {...copy} /> : null}
      {hearing === 'heard' && !token ? null : <p className="max-w-prose">{words(`how.${kind}`)}</p>}
      <p>
        {heardAt
          ? words('counts', { active: number(directory.activeCount), ended: number(directory.endedCount) })
          : words('neverHeard')}
      </p>
      {hearing === 'quiet' ? <p>{words('quiet')}</p> : null}
      <p className="text-ink-quiet text-sm">
        {heardAt ? `${words('heard', { when: relativeTime(heardAt, now) })} · ` : ''}
        {words('tokenAge', { when: relativeTime(directory.tokenMadeAt, now) })}
      </p>
      <Act directory={directory} act="renew" />
      <Act directory={directory} act="end" />
    </Card>
  )
}

function Act({ directory, act }: { directory: { id: string; label: string }; act: 'renew' | 'end' }) {
  const words = useWords(messages)
  return (
    <Disclosure summary={words(act)}>
      <Form method="post" className="flex flex-col items-start gap-3">
        <p>{words(`${act}What`)}</p>
        <input type="hidden" name="intent" value={act} />
        <input type="hidden" name="directoryId" value={directory.id} />
        <input type="hidden" name="label" value={directory.label} />
        <Button variant={act === 'end' ? 'critical' : 'primary'} size="small">
          {words(`${act}Confirm`, { label: directory.label })}
        </Button>
      </Form>
    </Disclosure>
  )
}
