import { useFormatter, useWords } from '@kara/language'
import { Button, Field, FormActions, Notice, PageHeader, PageStack, TabLinks, TextInput } from '@kara/ui'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { RefusedNotice } from '../../../frame/refused-notice.tsx'
import { workspacePaths } from '../paths.ts'
import { intakeMessages } from './intake-messages.ts'
import type { action, loader } from './page.server.ts'
import { QuestionFields } from './question-fields.tsx'
import type { TypedQuestion } from './questions-of-form.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(intakeMessages)

/** The form that clients fill in, built from five kinds of questions. */
export default function IntakePage() {
  const { version, questions, requiredHours, serviceId, hasOwn } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const words = useWords(intakeMessages)
  const format = useFormatter()
  const { state, formMethod } = useNavigation()
  const problem = refused && 'problem' in refused ? refused : null
  const shown: readonly TypedQuestion[] = problem?.typed ?? questions
  return (
    <PageStack width="column">
      <PageHeader title={words('title')} description={words('description')} />
      <FormTabs />
      <RefusedNotice refused={refused} title={words('problem')} />
      <Notice
        title={
          version
            ? words('version', {
                version: String(version.number),
                date: format.dateTimeWithZone(version.savedAt, 'medium'),
              })
            : undefined
        }
      >
        {words(version ? 'versionHint' : serviceId ? 'asGeneral' : 'none')}
      </Notice>
      <Form method="post" key={JSON.stringify([serviceId, shown])} className="flex flex-col gap-4">
        {/* The return key saves; without this it would press the first button to remove a question. */}
        <button type="submit" className="sr-only" tabIndex={-1} aria-hidden>
          {words('save')}
        </button>
        {shown.map((question, row) => (
          <QuestionFields
            // biome-ignore lint/suspicious/noArrayIndexKey: questions are known by their place; the form is drawn anew when they change.
            key={row}
            question={question}
            row={row}
          />
        ))}
        <QuestionFields question={null} row={shown.length} />
        <Field label={words('hours')} hint={words('hoursHint')} id="required-hours">
          <TextInput
            name="requiredHours"
            inputMode="numeric"
            suffix={words('hoursUnit')}
            defaultValue={problem?.hours ?? String(requiredHours)}
          />
        </Field>
        <FormActions>
          <Button
            variant="primary"
            busy={state !== 'idle' && formMethod === 'POST'}
            busyLabel={words('saving')}
          >
            {words('save')}
          </Button>
          {serviceId && hasOwn ? (
            <Button variant="quiet" name="intent" value="drop" formNoValidate>
              {words('drop')}
            </Button>
          ) : null}
        </FormActions>
      </Form>
    </PageStack>
  )
}

/** The general form, and one for each service. */
function FormTabs() {
  const { services, serviceId } = useLoaderData<typeof loader>()
  const words = useWords(intakeMessages)
  if (services.length === 0) return null
  return (
    <TabLinks
      label={words('of')}
      tabs={[
        { href: workspacePaths.intake(), label: words('general'), isCurrent: serviceId === null },
        ...services.map(({ id, name, hasOwn }) => ({
          href: workspacePaths.intake(id),
          label: hasOwn ? words('ownForm', { service: name }) : name,
          isCurrent: serviceId === id,
        })),
      ]}
    />
  )
}
