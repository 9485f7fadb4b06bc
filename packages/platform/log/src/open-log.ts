import type { Log, LogFields } from '@kara/kernel'
import pino, { type Logger } from 'pino'

export interface LogOptions {
  /** Which process speaks: `web`, `relay`, `notices`. */
  readonly process: string
  readonly level?: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

// The last net: types keep secrets out of logs, these names catch what slips past them.
const neverShown = [
  'password',
  'token',
  'secret',
  'code',
  'cookie',
  'authorization',
  'email',
  'nationalId',
  'samlResponse',
]

/** Opens the structured log of a process: one JSON object a line. */
export function openLog(options: LogOptions): Log {
  const logger = pino({
    level: options.level ?? 'info',
    base: { process: options.process },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: neverShown.flatMap((name) => [name, `*.${name}`]), censor: '[secret]' },
    serializers: { error: pino.stdSerializers.err },
  })
  return speakThrough(logger)
}

/** A log that says nothing; for tests that are not about logging. */
export const silentLog: Log = {
  info: () => {},
  warn: () => {},
  error: () => {},
  with: () => silentLog,
}

function speakThrough(logger: Logger): Log {
  return {
    info: (sentence, fields = {}) => logger.info(fields, sentence),
    warn: (sentence, fields = {}) => logger.warn(fields, sentence),
    error: (sentence, fields = {}) => logger.error(fields, sentence),
    with: (fields: LogFields) => speakThrough(logger.child(fields)),
  }
}
