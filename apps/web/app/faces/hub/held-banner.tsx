import { defineMessages, useWords } from '@kara/language'
import { Button, TextLink } from '@kara/ui'
import { Form } from '@remix-run/react'
import { HeldCountdown } from './held-countdown.tsx'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import { hubPaths } from './paths.ts'

const messages = defineMessages(en, is)

export interface HeldBannerProps {
  until: string
  now: string
  /** Whether the page is the booking itself; elsewhere the banner is the way back to it. */
  isBooking: boolean
}

/** The time that is held for this browser, in sight on every page until it is booked, left or over. */
export function HeldBanner({ until, now, isBooking }: HeldBannerProps) {
  const words = useWords(messages)
  return (
    <div className="flex flex-wrap items-center justify-center gap-x-4 gap-y-1 border-line border-b bg-raised px-4 py-2">
      <HeldCountdown key={until} until={until} now={now} />
      {isBooking ? (
        <Form method="post" action={hubPaths.bookLeave()}>
          <Button variant="quiet" size="small">
            {words('held.other')}
          </Button>
        </Form>
      ) : (
        <TextLink href={hubPaths.book()}>{words('held.finish')}</TextLink>
      )}
    </div>
  )
}
