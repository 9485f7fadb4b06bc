import type { adminRoles } from '@kara/companies/contracts'
import { useWords } from '@kara/language'
import { Card } from '@kara/ui'
import { Check, X } from 'lucide-react'
import { roleMessages } from './role-messages.ts'

/** What somebody in a role looks after, and what they never see, in plain words. */
export function RoleMay({ role }: { role: (typeof adminRoles)[number] }) {
  const words = useWords(roleMessages)
  const not = role === 'owner' ? [] : [words(`not.${role}`)]
  return (
    <Card title={words(`roles.${role}.name`)} ground="sunken">
      <h3 className="font-semibold text-sm">{words('may')}</h3>
      <p className="flex gap-2 text-sm">
        <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-positive" />
        {words(`roles.${role}.what`)}
      </p>
      <h3 className="font-semibold text-sm">{words('mayNot')}</h3>
      <ul className="flex flex-col gap-1.5 text-sm">
        {[...not, words('never')].map((line) => (
          <li key={line} className="flex gap-2">
            <X aria-hidden className="mt-0.5 size-4 shrink-0 text-critical" />
            {line}
          </li>
        ))}
      </ul>
    </Card>
  )
}
