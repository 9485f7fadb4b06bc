import { useWords } from '@kara/language'
import { Brand, EntryLayout } from '@kara/ui'
import type { ReactNode } from 'react'
import { frameMessages } from './frame-messages.ts'
import { ReadingSwitches } from './reading-switches.tsx'

export interface EntryFrameProps {
  title: ReactNode
  description?: ReactNode
  /** Below the card: the other way, such as "No account yet". */
  aside?: ReactNode
  /** A form with fields side by side. */
  isWide?: boolean
  children: ReactNode
}

/** One card, one task: the frame of every step on the way in. */
export function EntryFrame({ title, description, aside, isWide, children }: EntryFrameProps) {
  const words = useWords(frameMessages)
  return (
    <EntryLayout
      skipLabel={words('skip')}
      brand={<Brand href="/" name={words('product')} />}
      settings={<ReadingSwitches />}
      title={title}
      description={description}
      aside={aside}
      isWide={isWide}
    >
      {children}
    </EntryLayout>
  )
}
