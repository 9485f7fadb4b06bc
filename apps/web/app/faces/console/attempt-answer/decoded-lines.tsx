import type { DocumentLine } from '@kara/sso/contracts'

/** A decoded answer, one element to a line, as deep as it stands. */
export function DecodedLines({ lines, label }: { lines: readonly DocumentLine[]; label: string }) {
  return (
    <ol aria-label={label} className="flex flex-col gap-1 text-sm">
      {lines.map(({ depth, name, attributes, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a document never move.
        <li key={at} style={{ paddingInlineStart: `${Math.min(depth, 8) * 0.75}rem` }}>
          <code className="break-all">
            <strong className="font-semibold">{name}</strong>
            {attributes.map((attribute) => (
              <span key={attribute.name} className="text-ink-quiet">
                {' '}
                {attribute.name}="{attribute.value}"
              </span>
            ))}
            {text ? <span> {text.value}</span> : null}
          </code>
        </li>
      ))}
    </ol>
  )
}
