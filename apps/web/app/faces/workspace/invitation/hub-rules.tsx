import type { SessionRuleName } from '@kara/hubs/contracts'
import { sessionRuleNames } from '@kara/hubs/contracts'
import { useWords } from '@kara/language'
import { Button, Card, DefinitionList, Disclosure, Notice } from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { invitationMessages } from '../invitations/invitation-messages.ts'
import type { loader } from './page.server.ts'

/** Under which rules sessions of this hub are booked; first what is another rule than the professional knows. */
export function HubRules() {
  const { hub } = useLoaderData<typeof loader>()
  const words = useWords(invitationMessages)
  const value = (name: SessionRuleName, count: number) => words(`rules.values.${name}`, { count })
  return (
    <>
      {hub.changedRules.length > 0 ? (
        <Notice tone="caution" title={words('rules.changed')} actions={<HaveRead />}>
          <p>{words('rules.lead')}</p>
          <DefinitionList
            items={hub.changedRules.map(({ name, was, is }) => ({
              term: words(`rules.names.${name}`),
              value: words('rules.was', { now: value(name, is), before: value(name, was) }),
            }))}
          />
        </Notice>
      ) : null}
      <Card>
        <Disclosure summary={words('rules.title')}>
          <DefinitionList
            items={sessionRuleNames.map((name) => ({
              term: words(`rules.names.${name}`),
              value: value(name, hub.rules[name]),
            }))}
          />
        </Disclosure>
      </Card>
    </>
  )
}

function HaveRead() {
  const words = useWords(invitationMessages)
  const isBusy = useNavigation().formData?.get('intent') === 'rules'
  return (
    <Form method="post">
      <Button name="intent" value="rules" busy={isBusy} busyLabel={words('rules.reading')}>
        {words('rules.read')}
      </Button>
    </Form>
  )
}
