import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Button, Card, DefinitionList, FormActions, Notice, PageHeader, PageStack } from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import { homePaths } from '../paths.ts'
import { creditProposalMessages } from './credit-proposal-messages.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const homeMessages = defineMessages(en, is)

export const meta = pageTitle(creditProposalMessages, 'pageTitle')

/** What a professional suggests to ask for: exactly what the company would see, and the client's word. */
export default function CreditProposalPage() {
  const { name: known, companyName, amountHalves, reason, answerBy } = useLoaderData<typeof loader>()
  const words = useWords(creditProposalMessages)
  const home = useWords(homeMessages)
  const format = useFormatter()
  const name = known ?? home('session.nobody')
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: homePaths.start(), label: home('places.start') }}
        title={words('heading', { name })}
        description={words('until', { when: format.dateTimeWithZone(answerBy, 'dayLong') })}
      />
      <Card>
        <DefinitionList
          items={[
            ...(companyName ? [{ term: words('who'), value: companyName }] : []),
            { term: words('amount'), value: format.credits(amountHalves) },
            { term: words('reason'), value: words(`reasons.${reason}`) },
          ]}
        />
      </Card>
      <Notice title={words('seesTitle')}>{words('sees', { name })}</Notice>
      <Answers />
    </PageStack>
  )
}

function Answers() {
  const words = useWords(creditProposalMessages)
  const answering = useNavigation().formData?.get('answer')
  return (
    <Form method="post">
      <FormActions>
        <Button
          variant="primary"
          name="answer"
          value="accept"
          busy={answering === 'accept'}
          busyLabel={words('busy')}
        >
          {words('accept')}
        </Button>
        <Button name="answer" value="decline" busy={answering === 'decline'} busyLabel={words('busy')}>
          {words('decline')}
        </Button>
      </FormActions>
    </Form>
  )
}
