import { Card } from '@kara/ui'
import { Check, X } from 'lucide-react'

interface MayAndMayNotProps {
  title: string
  may: readonly string[]
  mayNotTitle: string
  mayNot: readonly string[]
  /** Who learns of what is done. */
  told: string
}

/** What somebody may do for others, and what they never see or do, in plain words. */
export function MayAndMayNot({ title, may, mayNotTitle, mayNot, told }: MayAndMayNotProps) {
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
      <h3 className="font-semibold text-sm">{mayNotTitle}</h3>
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
