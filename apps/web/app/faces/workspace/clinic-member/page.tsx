import { formatter, useFormatter, useWords } from '@kara/language'
import { Button, Card, FormActions, PageHeader, PageStack } from '@kara/ui'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { RefusedNotice } from '../../../frame/refused-notice.tsx'
import { WeeklyHours } from '../availability/weekly-hours.tsx'
import { ActList } from '../clinic/act-list.tsx'
import { clinicMessages } from '../clinic/clinic-messages.ts'
import { useClinicPlaces } from '../clinic/clinic-places.ts'
import { MemberAway } from './member-away.tsx'
import { MemberDays } from './member-days.tsx'
import { MemberTimeOff } from './member-time-off.tsx'
import { Membership } from './membership.tsx'
import type { action, loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(clinicMessages, 'pageTitle')

/** An administrator keeps the availability of one member. */
export default function ClinicMemberPage() {
  const { member, isAdministrator, acts, timeZone } = useLoaderData<typeof loader>()
  const places = useClinicPlaces()
  const refused = useActionData<typeof action>()
  const words = useWords(clinicMessages)
  const format = useFormatter()
  const name = member.displayName || words('members.unknown')
  const zone = words('member.zone', { zone: formatter(format.locale, timeZone).zoneName() })
  return (
    <PageStack>
      <PageHeader
        title={words('member.title', { name })}
        description={words('member.description', { name })}
        back={{ href: places.home(), label: words('title') }}
      />
      <RefusedNotice refused={refused} title={words('member.problem')} />
      <Hours zone={zone} />
      <MemberDays zone={zone} />
      <MemberTimeOff zone={zone} name={name} />
      <MemberAway name={name} />
      <ActList
        acts={acts}
        title={words('member.acts')}
        empty={words('member.noActs', { name })}
        action={places.member(member.professionalId)}
      />
      {/* The desk keeps time, and not who belongs. */}
      {isAdministrator === null ? null : <Membership name={name} />}
    </PageStack>
  )
}

function Hours({ zone }: { zone: string }) {
  const { hours } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const words = useWords(clinicMessages)
  const navigation = useNavigation()
  const shown = refused?.typed.intent === 'hours' ? refused.typed.hours : hours
  return (
    <Form method="post" key={JSON.stringify(shown)}>
      <input type="hidden" name="intent" value="hours" />
      {/* The return key saves; without this it would press the first button to remove a row. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden>
        {words('member.saveHours')}
      </button>
      <Card id="hours" title={words('member.hours')} description={zone}>
        <WeeklyHours hours={shown} />
        <FormActions>
          <Button
            variant="primary"
            busy={navigation.formData?.get('intent') === 'hours'}
            busyLabel={words('member.saving')}
          >
            {words('member.saveHours')}
          </Button>
        </FormActions>
      </Card>
    </Form>
  )
}
