import { useWords } from '@kara/language'
import { clinicMessages } from '../clinic/clinic-messages.ts'
import { MayAndMayNot } from '../clinic/may-and-may-not.tsx'

/** What the desk of a clinic sees and does, and what it never does. */
export function DeskMay() {
  const words = useWords(clinicMessages)
  return (
    <MayAndMayNot
      title={words('deskMay.title')}
      may={[words('deskMay.calendar'), words('deskMay.hours'), words('deskMay.off')]}
      mayNotTitle={words('deskMay.mayNot')}
      mayNot={[words('deskMay.who'), words('deskMay.words'), words('deskMay.members')]}
      told={words('deskMay.told')}
    />
  )
}
