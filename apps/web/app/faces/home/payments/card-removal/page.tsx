import { defineMessages, useWords } from '@kara/language'
import { Button, ButtonLink, Card, FormActions, Notice, PageHeader, PageStack } from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { cardName } from '../../../../care/payment-card.ts'
import { pageTitle } from '../../../../frame/page-title.ts'
import { en } from '../../messages/payments/en.ts'
import { is } from '../../messages/payments/is.ts'
import { homePaths } from '../../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'removal.title')

export default function CardRemovalPage() {
  const { card, hasOpenBills } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const { state } = useNavigation()
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: homePaths.payments(), label: words('bill.back') }}
        title={words('removal.title')}
      />
      <Card title={cardName(card)}>
        <p>{words('removal.text')}</p>
        {hasOpenBills ? <Notice tone="caution">{words('removal.open')}</Notice> : null}
        <Form method="post">
          <FormActions>
            <Button variant="critical" busy={state === 'submitting'} busyLabel={words('cards.removing')}>
              {words('cards.remove')}
            </Button>
            <ButtonLink href={homePaths.payments()}>{words('removal.keep')}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </PageStack>
  )
}
