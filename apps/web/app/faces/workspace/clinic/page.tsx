import { useWords } from '@kara/language'
import { PageHeader, PageStack } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { ActList } from './act-list.tsx'
import { AskedCards } from './asked-cards.tsx'
import { clinicMessages } from './clinic-messages.ts'
import { ClinicTabs } from './clinic-tabs.tsx'
import { DeskList } from './desk-list.tsx'
import { InviteForm, InviteList } from './invite-list.tsx'
import { LeaveOrClose } from './leave-or-close.tsx'
import { MemberTable } from './member-table.tsx'
import { OpenClinic } from './name-form.tsx'
import type { loader } from './page.server.ts'
import { WhatAdministratorsMay } from './what-administrators-may.tsx'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(clinicMessages, 'pageTitle')

/** The clinic of a professional: who belongs to it, what was changed for them, and the way in and out. */
export default function ClinicPage() {
  const { clinic } = useLoaderData<typeof loader>()
  return clinic ? <OwnClinic /> : <NoClinic />
}

function NoClinic() {
  const { asked, acts } = useLoaderData<typeof loader>()
  const words = useWords(clinicMessages)
  return (
    <PageStack>
      <PageHeader title={words('title')} description={words('none.description')} />
      {asked.length > 0 ? <AskedCards asked={asked} /> : null}
      <div className="grid gap-6 lg:grid-cols-2 lg:items-start">
        <OpenClinic />
        <WhatAdministratorsMay />
      </div>
      {acts.length > 0 ? <ActList acts={acts} /> : null}
    </PageStack>
  )
}

function OwnClinic() {
  const { clinic, asked, acts, invites } = useLoaderData<typeof loader>()
  const words = useWords(clinicMessages)
  if (!clinic) return null
  return (
    <PageStack>
      <PageHeader title={clinic.name} description={clinic.place || undefined} />
      {clinic.isAdministrator ? <ClinicTabs current="clinic" /> : null}
      {asked.length > 0 ? <AskedCards asked={asked} /> : null}
      <MemberTable />
      <DeskList />
      {clinic.isAdministrator ? (
        <div className="grid gap-6 2xl:grid-cols-[minmax(0,1fr)_24rem] 2xl:items-start">
          <InviteList invites={invites} />
          {/* Empty again once an invitation has left. */}
          <InviteForm key={invites[0]?.sentAt} />
        </div>
      ) : null}
      <div className="grid gap-6 lg:grid-cols-2 lg:items-start">
        <ActList acts={acts} empty={words('acts.none')} />
        <WhatAdministratorsMay />
      </div>
      <LeaveOrClose />
    </PageStack>
  )
}
