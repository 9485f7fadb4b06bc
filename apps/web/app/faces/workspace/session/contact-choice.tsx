import { useWords } from '@kara/language'
import { contactsTried } from '@kara/scheduling/contracts'
import { RadioGroup } from '@kara/ui'
import { sessionMessages } from './session-messages.ts'

/** How the professional tried to reach a client who did not come. */
export function ContactChoice() {
  const words = useWords(sessionMessages)
  return (
    <RadioGroup
      legend={words('missed.contact')}
      name="contactTried"
      required
      choices={contactsTried.map((value) => ({ value, label: words(`missed.contacts.${value}`) }))}
    />
  )
}
