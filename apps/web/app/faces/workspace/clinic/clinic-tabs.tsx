import { useWords } from '@kara/language'
import { TabLinks } from '@kara/ui'
import { workspacePaths } from '../paths.ts'
import { clinicMessages } from './clinic-messages.ts'

/** The two pages of an administrator. */
export function ClinicTabs({ current }: { current: 'clinic' | 'calendar' }) {
  const words = useWords(clinicMessages)
  return (
    <TabLinks
      label={words('title')}
      tabs={[
        { href: workspacePaths.clinic(), label: words('members.title'), isCurrent: current === 'clinic' },
        {
          href: workspacePaths.clinicCalendar(),
          label: words('calendar.title'),
          isCurrent: current === 'calendar',
        },
      ]}
    />
  )
}
