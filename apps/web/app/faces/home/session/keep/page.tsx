import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Button, Card, FormActions, PageHeader, PageStack } from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { lacksCard } from '../../../../care/payment-card.ts'
import { pageTitle } from '../../../../frame/page-title.ts'
import { CardLine } from '../../card-line.tsx'
import { en as homeEn } from '../../messages/en.ts'
import { is as homeIs } from '../../messages/is.ts'
import { en } from '../../messages/keep/en.ts'
import { is } from '../../messages/keep/is.ts'
import { homePaths } from '../../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
const homeMessages = defineMessages(homeEn, homeIs)
export const meta = pageTitle(messages, 'pageTitle')

/** Who left the company says whether they keep a booked session at their own cost. */
export default function KeepPage() {
  const { session, price, answerBy, pays } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const home = useWords(homeMessages)
  const format = useFormatter()
  const { state, formData } = useNavigation()
  const name = session.name ?? home('session.nobody')
  const amount = format.money(price)
  const isBusy = (answer: string) => state === 'submitting' && formData?.get('answer') === answer
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: homePaths.session(session.id), label: home('session.title') }}
        title={words('heading', { when: format.dateTimeWithZone(session.startsAt, 'dayLong'), name })}
        description={words('until', { when: format.dateTimeWithZone(answerBy, 'dayLong') })}
      />
      <Card title={words('what')}>
        <p>{words('price', { price: amount })}</p>
        <p className="text-ink-quiet text-sm">{words('free', { name })}</p>
        <CardLine pays={pays} dueMinor={price.amountMinor} way={{ returnTo: homePaths.keep(session.id) }} />
        <Form method="post">
          <FormActions>
            {lacksCard(pays, price.amountMinor) ? null : (
              <Button
                variant="primary"
                name="answer"
                value="taken"
                busy={isBusy('taken')}
                busyLabel={words('busy')}
              >
                {words('take', { price: amount })}
              </Button>
            )}
            <Button name="answer" value="declined" busy={isBusy('declined')} busyLabel={words('busy')}>
              {words('decline')}
            </Button>
          </FormActions>
        </Form>
      </Card>
    </PageStack>
  )
}
