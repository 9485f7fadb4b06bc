import { type ClassValue, clsx } from 'clsx'
import { extendTailwindMerge } from 'tailwind-merge'

const merge = extendTailwindMerge({
  extend: { theme: { spacing: ['control', 'control-x', 'card', 'row', 'section', 'stack'] } },
})

/** Joins class names; of two that set the same property the later one wins, so a caller can adjust a component. */
export function classNames(...values: ClassValue[]): string {
  return merge(clsx(values))
}
