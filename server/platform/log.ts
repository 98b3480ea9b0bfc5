import { pino } from 'pino'

export type Log = ReturnType<typeof makeLog>

/** JSON logs on standard output. Secrets are never fields; these paths are removed should one slip in. */
export const makeLog = (process: string, level: string) =>
  pino({
    name: process,
    level,
    redact: { paths: ['*.authorization', '*.token', '*.cookie', '*.password', 'req.headers'], remove: true },
  })
