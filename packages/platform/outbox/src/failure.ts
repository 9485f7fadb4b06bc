import { isCodedError } from '@kara/kernel'

/** Transient trouble is tried this often; then the work waits for a person in the console. */
export const triesMax = 8

const sentenceMax = 300
const causesMax = 4

/** Whether trying again cannot help: the refusal was foreseen, or the payload is not what it should be. */
export function isPermanent(error: unknown): boolean {
  if (isCodedError(error)) return error.kind !== 'conflict' && error.kind !== 'internal'
  return isSchemaError(error)
}

/**
 * What support may read about a failure: codes and names. Values are left out, because a driver's message
 * may repeat a row.
 */
export function describeFailure(error: unknown): string {
  if (isCodedError(error)) return error.code
  if (isSchemaError(error)) {
    return `payload refused: ${error.issues.map(({ path, code }) => `${path.join('.')} ${code}`).join(', ')}`.slice(
      0,
      sentenceMax,
    )
  }
  const database = databaseFailure(error)
  if (database) return database
  const sentence = error instanceof Error ? error.message : String(error)
  return (sentence.split('\n')[0] ?? '').replaceAll(/\S+@\S+/g, '[address]').slice(0, sentenceMax)
}

interface SchemaError {
  readonly issues: ReadonlyArray<{ readonly path: readonly PropertyKey[]; readonly code: string }>
}

function isSchemaError(error: unknown): error is SchemaError {
  return (
    error instanceof Error &&
    /^\$?ZodError$/.test(error.name) &&
    Array.isArray((error as Partial<SchemaError>).issues)
  )
}

// Drizzle wraps the driver's error in one whose message repeats the parameters.
function databaseFailure(error: unknown): string | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < causesMax; at = at.cause, depth++) {
    if (at.name !== 'PostgresError') continue
    const { code, constraint_name, table_name } = at as Error & Record<string, string | undefined>
    return ['database', code, table_name, constraint_name].filter(Boolean).join(' ')
  }
  return error instanceof Error && error.message.startsWith('Failed query')
    ? `database: ${error.cause instanceof Error ? error.cause.name : 'query failed'}`
    : undefined
}
