import { adminRoles } from '@kara/companies/contracts'
import { useWords } from '@kara/language'
import { RadioGroup } from '@kara/ui'
import { roleMessages } from './role-messages.ts'

/** One of the roles, each with what it looks after. */
export function RoleChoices(props: {
  legend: string
  name: string
  chosen?: string
  errors?: readonly string[]
}) {
  const words = useWords(roleMessages)
  return (
    <RadioGroup
      legend={props.legend}
      name={props.name}
      defaultValue={props.chosen}
      errors={props.errors}
      choices={adminRoles.map((value) => ({
        value,
        label: words(`roles.${value}.name`),
        hint: words(`roles.${value}.what`),
      }))}
    />
  )
}
