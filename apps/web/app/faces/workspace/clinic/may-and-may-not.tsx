import { useWords } from '@kara/language'
import { Card } from '@kara/ui'
import { Check, X } from 'lucide-react'
import { clinicMessages } from './clinic-messages.ts'

interface MayAndMayNotProps {
  title: string
  may: readonly string[]
  mayNot: readonly string[]
  /** Who learns of what is done. */
  told: string
}

/** What somebody may do for others, and what they never see or do, in plain words. */
export function MayAndMayNot({ title, may, mayNot, told }: MayAndMayNotProps) {
  const words = useWords(clinicMessages)
  return (
    <Card title={title} ground="sunken">
      <ul className="flex flex-col gap-1.5 text-sm">
        {may.map((line) => (
          <li key={line} className="flex gap-2">
            <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-positive" />
            {line}
          </li>
        ))}
      </ul>
      <h3 className="font-semibold text-sm">{words('may.mayNot')}</h3>
      <ul className="flex flex-col gap-1.5 text-sm">
        {mayNot.map((line) => (
          <li key={line} className="flex gap-2">
            <X aria-hidden className="mt-0.5 size-4 shrink-0 text-critical" />
            {line}
          </li>
        ))}
      </ul>
      <p className="text-sm">{told}</p>
    </Card>
  )
}
