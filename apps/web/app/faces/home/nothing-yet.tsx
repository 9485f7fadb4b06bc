import { ButtonLink, EmptyState } from '@kara/ui'
import type { ComponentProps } from 'react'
import { homePaths } from './paths.ts'

interface NothingYetProps extends Pick<ComponentProps<typeof EmptyState>, 'icon' | 'title' | 'children'> {
  /** The person's open hub; without one there is nowhere to lead. */
  hub: { readonly slug: string } | null | undefined
  /** What the way to the hub is called. */
  find: string
}

/** Nothing is here, and the hub is where something is found. */
export function NothingYet({ hub, find, ...said }: NothingYetProps) {
  return (
    <EmptyState
      {...said}
      action={
        hub ? (
          <ButtonLink variant="primary" href={homePaths.hub(hub.slug)} as="a">
            {find}
          </ButtonLink>
        ) : null
      }
    />
  )
}
