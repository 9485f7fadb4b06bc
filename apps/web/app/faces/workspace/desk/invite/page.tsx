import { getInputProps } from '@conform-to/react'
import { limits } from '@kara/clinics/contracts'
import { useWords } from '@kara/language'
import { Button, Field, Notice, PageHeader, PageStack, TextInput, TextLink } from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { PageForm, usePageForm } from '../../../../frame/page-form.tsx'
import { pageTitle } from '../../../../frame/page-title.ts'
import { clinicMessages } from '../../clinic/clinic-messages.ts'
import { InviteCard } from '../../clinic/invite-card.tsx'
import { workspacePaths } from '../../paths.ts'
import { DeskMay } from '../desk-may.tsx'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(clinicMessages, 'pageTitle')

/** What somebody agrees to before they sit at the desk of a clinic. */
export default function DeskInvitePage() {
  const { asked, isElsewhere } = useLoaderData<typeof loader>()
  const words = useWords(clinicMessages)
  return (
    <PageStack width="column">
      <PageHeader
        title={words('desk.invite')}
        back={{ href: workspacePaths.desk(), label: words('desk.caption') }}
      />
      {asked.state === 'waiting' ? (
        <>
          <InviteCard seat="desk" asked={asked} />
          <DeskMay />
          {isElsewhere ? (
            <Notice
              tone="caution"
              title={words('desk.another')}
              actions={<TextLink href={workspacePaths.desk()}>{words('invite.back')}</TextLink>}
            />
          ) : (
            <TakeForm />
          )}
          <Form method="post">
            <Button name="intent" value="decline">
              {words('invite.decline')}
            </Button>
          </Form>
        </>
      ) : (
        <Notice title={words('invite.over')}>{words(`invite.overText.${asked.state}`)}</Notice>
      )}
    </PageStack>
  )
}

function TakeForm() {
  const { displayName } = useLoaderData<typeof loader>()
  const words = useWords(clinicMessages)
  const state = usePageForm<{ name: string }>({ name: displayName })
  const { name } = state.fields
  return (
    <PageForm {...state} submitLabel={words('desk.take')} busyLabel={words('desk.taking')}>
      <Field
        label={words('desk.name')}
        hint={words('desk.nameHint')}
        id={name.id}
        errors={name.errors}
        required
      >
        <TextInput
          {...getInputProps(name, { type: 'text' })}
          key={name.key}
          maxLength={limits.nameCharsMax}
          autoComplete="name"
        />
      </Field>
    </PageForm>
  )
}
