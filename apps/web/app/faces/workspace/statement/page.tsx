import { defineMessages, useFormatter, useWords } from '@kara/language'
import type { PayStatement } from '@kara/payouts/contracts'
import { Button, ButtonLink, Card, DefinitionList, Notice, PageHeader, PageStack, TextLink } from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/statements/en.ts'
import { is } from '../messages/statements/is.ts'
import { workspacePaths } from '../paths.ts'
import { MoneyState } from '../statements/money-state.tsx'
import { MoneyPath } from './money-path.tsx'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** One statement: where its money is, what is wrong with it, and what can be done. */
export default function StatementPage() {
  const { statement } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  const { id, number, total, month, payerName, sessions, money } = statement
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: workspacePaths.statements(), label: words('title') }}
        title={words('one.heading', {
          amount: format.money(total),
          month: format.month(`${month}T12:00:00Z`),
        })}
        status={<MoneyState state={money.state} />}
      />
      <Trouble money={money} />
      <Card title={words('one.path')}>
        <MoneyPath statement={statement} />
      </Card>
      <Card title={words('one.facts')}>
        <DefinitionList
          items={[
            { term: words('number'), value: number },
            { term: words('payer'), value: payerName ?? words('byClients') },
            { term: words('count'), value: format.number(sessions) },
            { term: words('total'), value: format.money(total) },
            {
              term: words('file'),
              value: (
                <TextLink href={workspacePaths.statementFile(id)} as="a">
                  {words('download')}
                </TextLink>
              ),
            },
          ]}
        />
      </Card>
    </PageStack>
  )
}

/** What keeps the money, and whose move it is. */
function Trouble({ money }: { money: PayStatement['money'] }) {
  const words = useWords(messages)
  const { state, failure, mover, maySendAgain } = money
  const toAccount = <ButtonLink href={workspacePaths.payoutAccount()}>{words('one.mend')}</ButtonLink>
  if (state === 'waiting')
    return (
      <Notice tone="caution" title={words('account.title')} actions={toAccount}>
        {words('account.text')}
      </Notice>
    )
  if (state === 'reversed') return <Notice tone="critical">{words('one.reversed')}</Notice>
  if (state !== 'failed' || !failure) return null
  // The account lacks something: what is put right there sends the money by itself.
  if (!maySendAgain && mover === 'professional')
    return (
      <Notice tone="critical" title={words(`one.failures.${failure}`)} actions={toAccount}>
        {words('one.mendFirst')}
      </Notice>
    )
  if (!maySendAgain)
    return (
      <Notice tone={failure === 'our_funds' ? 'caution' : 'critical'}>
        {words(mover === 'support' && isTheirs(failure) ? 'one.support' : `one.failures.${failure}`)}
      </Notice>
    )
  return (
    <Notice
      tone="critical"
      title={words(`one.failures.${failure}`)}
      actions={
        <>
          {toAccount}
          <SendAgain />
        </>
      }
    >
      {words('one.againLead')}
    </Notice>
  )
}

const isTheirs = (failure: string) => failure !== 'our_funds' && failure !== 'processor'

function SendAgain() {
  const words = useWords(messages)
  return (
    <Form method="post">
      <Button busy={useNavigation().state !== 'idle'}>{words('one.again')}</Button>
    </Form>
  )
}
