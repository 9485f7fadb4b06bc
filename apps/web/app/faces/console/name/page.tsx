import { getInputProps } from '@conform-to/react'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Button, Card, DefinitionList, Field, PageHeader, PageStack, Status, TextArea } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/names/en.ts'
import { is } from '../messages/names/is.ts'
import { consolePaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** One electronic ID whose name is not that of the account: both names, once a reason was given, and the decision. */
export default function NamePage() {
  const { review, minutes } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  const { outcome, names, askedAt } = review
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: consolePaths.names(), label: words('title') }}
        title={words('heading')}
        description={words('since', { when: format.dateTimeWithZone(askedAt, 'medium') })}
        status={
          <Status tone={outcome ? 'neutral' : 'caution'}>{words(`outcomes.${outcome ?? 'open'}`)}</Status>
        }
      />
      {names ? (
        <Card title={words('names')} description={words('shut', { minutes: format.number(minutes) })}>
          <DefinitionList
            items={[
              { term: words('account'), value: names.account },
              { term: words('proven'), value: names.proven },
            ]}
          />
        </Card>
      ) : null}
      {outcome === null && !names ? (
        <Reasoned
          key="open"
          title={words('open')}
          description={words('openText', { minutes: format.number(minutes) })}
          submit={{ value: 'open', label: words('show') }}
        />
      ) : null}
      {outcome === null && names ? (
        <Reasoned
          key="judge"
          title={words('judge')}
          description={words('judgeText')}
          submit={{ value: 'approved', label: words('approve') }}
          other={
            <Button name="intent" value="refused">
              {words('refuse')}
            </Button>
          }
        />
      ) : null}
    </PageStack>
  )
}

interface ReasonedProps {
  title: string
  description: string
  submit: { readonly value: string; readonly label: string }
  other?: ReactNode
}

/** What is done here is done with a reason, which is kept. */
function Reasoned({ title, description, submit, other }: ReasonedProps) {
  const { reasonCharsMax } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const state = usePageForm<{ reason: string; intent: string }>()
  const { reason } = state.fields
  return (
    <Card title={title} description={description}>
      <PageForm
        {...state}
        submitLabel={submit.label}
        busyLabel={words('saving')}
        submitValue={{ name: 'intent', value: submit.value }}
        otherActions={other}
      >
        <Field
          label={words('reason')}
          hint={words('reasonHint')}
          id={reason.id}
          errors={reason.errors}
          required
        >
          <TextArea
            {...getInputProps(reason, { type: 'text' })}
            key={reason.key}
            rows={3}
            maxLength={reasonCharsMax}
          />
        </Field>
      </PageForm>
    </Card>
  )
}
