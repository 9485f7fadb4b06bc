import { useFormatter, useWords } from '@kara/language'
import type { CalendarLink } from '@kara/scheduling/contracts'
import { Button, Card, CopyField, Disclosure, Notice } from '@kara/ui'
import { Form } from '@remix-run/react'
import { calendarsMessages } from './calendars-messages.ts'

export interface OwnAddressProps {
  link: CalendarLink | null
  now: string
  /** Present in the one answer that hands it over. */
  address: string | null
}

/** The secret address under which other programs read the professional's calendar. */
export function OwnAddress({ link, now, address }: OwnAddressProps) {
  const words = useWords(calendarsMessages)
  const { relativeTime } = useFormatter()
  return (
    <Card id="own" title={words('own.title')} description={words('own.text')}>
      {address ? (
        <>
          <Notice tone="caution" title={words('own.onceTitle')} isLive>
            {words('own.once')}
          </Notice>
          <CopyField
            name={words('own.address')}
            text={address}
            label={words('own.copy')}
            copiedLabel={words('own.copied')}
          />
        </>
      ) : null}
      {link ? (
        <>
          <p className="text-ink-quiet text-sm">
            {words('own.made', { when: relativeTime(link.madeAt, now) })}{' '}
            {link.lastReadAt
              ? words('own.lastRead', { when: relativeTime(link.lastReadAt, now) })
              : words('own.neverRead')}
          </p>
          <Act act="renew" />
          <Act act="end" />
        </>
      ) : (
        <Form method="post">
          <Button name="intent" value="make">
            {words('own.make')}
          </Button>
        </Form>
      )}
    </Card>
  )
}

function Act({ act }: { act: 'renew' | 'end' }) {
  const words = useWords(calendarsMessages)
  return (
    <Disclosure summary={words(`own.${act}`)}>
      <Form method="post" className="flex flex-col items-start gap-3">
        <p>{words(`own.${act}What`)}</p>
        <Button
          size="small"
          variant={act === 'end' ? 'critical' : 'primary'}
          name="intent"
          value={act === 'end' ? 'end' : 'make'}
        >
          {words(`own.${act}`)}
        </Button>
      </Form>
    </Disclosure>
  )
}
