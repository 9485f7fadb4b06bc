import { useWords } from '@kara/language'
import { Card } from '@kara/ui'
import { Check, X } from 'lucide-react'
import { clinicMessages } from './clinic-messages.ts'

const may = ['hours', 'off', 'calendar'] as const
const mayNot = ['who', 'words', 'note', 'sessions'] as const

/** What a membership allows, in plain words: before it is accepted, and as long as it lasts. */
export function WhatAdministratorsMay() {
  const words = useWords(clinicMessages)
  return (
    <Card title={words('may.title')} ground="sunken">
      <ul className="flex flex-col gap-1.5 text-sm">
        {may.map((key) => (
          <li key={key} className="flex gap-2">
            <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-positive" />
            {words(`may.${key}`)}
          </li>
        ))}
      </ul>
      <h3 className="font-semibold text-sm">{words('may.mayNot')}</h3>
      <ul className="flex flex-col gap-1.5 text-sm">
        {mayNot.map((key) => (
          <li key={key} className="flex gap-2">
            <X aria-hidden className="mt-0.5 size-4 shrink-0 text-critical" />
            {words(`may.${key}`)}
          </li>
        ))}
      </ul>
      <p className="text-sm">{words('may.told')}</p>
    </Card>
  )
}
