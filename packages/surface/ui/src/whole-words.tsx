import type { ReactNode } from 'react'

/** Short words joined by a hyphen, such as Sign-in; longer compounds may break, or they would leave a narrow page. */
const JOINED = /(?<![\p{L}-])(\p{L}{1,8}-\p{L}{1,8})(?![\p{L}-])/u

/** A heading whose hyphenated words stay whole at the end of a line; what is read and found is the same text. */
export function wholeWords(title: ReactNode): ReactNode {
  if (typeof title !== 'string' || !JOINED.test(title)) return title
  return title.split(JOINED).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other name, and no order but this.
      <span key={index} className="whitespace-nowrap">
        {part}
      </span>
    ) : (
      part
    ),
  )
}
