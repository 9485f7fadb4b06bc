import { defineMessages, useWords } from '@kara/language'
import { Button, ButtonLink, Card, Notice } from '@kara/ui'
import { Form, useNavigation } from '@remix-run/react'
import { IdCard, ShieldCheck } from 'lucide-react'
import { hubPaths } from '../paths.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import type { BookingStep } from './page.server.ts'

const messages = defineMessages(en, is)

type Protect = Extract<BookingStep, { name: 'protect' }>

/** What the hub asks for before a booking: why, what is kept, and the way there and back. */
export function ProtectStep({ step }: { step: Protect }) {
  const words = useWords(messages)
  const { formAction } = useNavigation()
  const { needed, isSilent } = step
  if (needed === 'name_review') return <NameReview />
  return (
    <>
      {isSilent ? <Silent /> : null}
      <Card title={words(`protect.${needed}.title`)} description={words(`protect.${needed}.why`)}>
        <ul className="flex list-disc flex-col gap-2 pl-5">
          <li>{words(`protect.${needed}.kept`)}</li>
          <li>{words('protect.employer')}</li>
        </ul>
        <Form method="post" action={hubPaths.bookProtection()}>
          <Button
            variant="primary"
            size="large"
            isWide
            icon={needed === 'key' ? ShieldCheck : IdCard}
            busy={formAction === hubPaths.bookProtection()}
            busyLabel={words('protect.going')}
          >
            {words(`protect.${needed}.go`)}
          </Button>
        </Form>
      </Card>
    </>
  )
}

/** The electronic ID does not answer: another try below, or a letter when it does. */
function Silent() {
  const words = useWords(messages)
  const { formAction } = useNavigation()
  const tell = (
    <Form method="post" action={hubPaths.bookEidWait()}>
      <Button busy={formAction === hubPaths.bookEidWait()} busyLabel={words('protect.silent.telling')}>
        {words('protect.silent.tell')}
      </Button>
    </Form>
  )
  return (
    <Notice tone="caution" title={words('protect.silent.title')} isLive actions={tell}>
      {words('protect.silent.text')}
    </Notice>
  )
}

/** Shown, and compared by support before this hub goes on. */
function NameReview() {
  const words = useWords(messages)
  return (
    <Card title={words('protect.name_review.title')} description={words('protect.name_review.why')}>
      <ul className="flex list-disc flex-col gap-2 pl-5">
        <li>{words('protect.name_review.kept')}</li>
        <li>{words('protect.employer')}</li>
      </ul>
      <ButtonLink isWide as="a" href={hubPaths.home('/home/profile')}>
        {words('protect.name_review.names')}
      </ButtonLink>
    </Card>
  )
}
