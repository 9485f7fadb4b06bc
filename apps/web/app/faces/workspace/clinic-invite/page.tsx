import { useWords } from '@kara/language'
import { Button, FormActions, Notice, PageHeader, PageStack, TextLink } from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { clinicMessages } from '../clinic/clinic-messages.ts'
import { InviteCard } from '../clinic/invite-card.tsx'
import { WhatAdministratorsMay } from '../clinic/what-administrators-may.tsx'
import { workspacePaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(clinicMessages, 'pageTitle')

/** What a professional agrees to before they become a member. */
export default function ClinicInvitePage() {
  const { asked } = useLoaderData<typeof loader>()
  const words = useWords(clinicMessages)
  return (
    <PageStack width="column">
      <PageHeader
        title={words('invite.title')}
        back={{ href: workspacePaths.clinic(), label: words('title') }}
      />
      {asked.state === 'waiting' ? (
        <Waiting />
      ) : (
        <Notice title={words('invite.over')}>{words(`invite.overText.${asked.state}`)}</Notice>
      )}
    </PageStack>
  )
}

function Waiting() {
  const { asked, isElsewhere } = useLoaderData<typeof loader>()
  const words = useWords(clinicMessages)
  return (
    <>
      <InviteCard seat="member" asked={asked} />
      <WhatAdministratorsMay />
      {isElsewhere ? (
        <Notice
          tone="caution"
          title={words('invite.another')}
          actions={<TextLink href={workspacePaths.clinic()}>{words('invite.back')}</TextLink>}
        />
      ) : null}
      <Form method="post">
        <FormActions>
          {isElsewhere ? null : (
            <Button variant="primary" name="intent" value="accept">
              {words('invite.accept')}
            </Button>
          )}
          <Button name="intent" value="decline">
            {words('invite.decline')}
          </Button>
        </FormActions>
      </Form>
    </>
  )
}
