import { useWords } from '@kara/language'
import { clinicMessages } from './clinic-messages.ts'
import { MayAndMayNot } from './may-and-may-not.tsx'

const may = ['hours', 'off', 'calendar'] as const
const mayNot = ['who', 'words', 'note', 'sessions'] as const

/** What a membership allows, in plain words: before it is accepted, and as long as it lasts. */
export function WhatAdministratorsMay() {
  const words = useWords(clinicMessages)
  return (
    <MayAndMayNot
      title={words('may.title')}
      may={may.map((key) => words(`may.${key}`))}
      mayNotTitle={words('may.mayNot')}
      mayNot={mayNot.map((key) => words(`may.${key}`))}
      told={words('may.told')}
    />
  )
}
