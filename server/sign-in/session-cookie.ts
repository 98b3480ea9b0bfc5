import type { CookieOptions, Request, Response } from 'express'

/** The one cookie: its name and how a browser is to keep it. */
export interface SessionCookie {
  readonly name: string
  readonly options: CookieOptions
}

/**
 * Under HTTPS `__Host-`: bound to this host, to HTTPS and to the whole site. On a machine of one's own over plain HTTP
 * browsers refuse that name, or keep it only for some addresses, so there it goes without (decision 0016).
 */
export function sessionCookie(publicUrl: string): SessionCookie {
  const secure = publicUrl.startsWith('https:')
  const options = { httpOnly: true, sameSite: 'lax', secure, path: '/' } as const
  return { name: secure ? '__Host-commonlot' : 'commonlot', options }
}

/** The secret a browser brought along, if it did. One that cannot be ours is not looked up. */
export function readCookie({ name }: SessionCookie, request: Request): string | undefined {
  const found = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='))
  const secret = found.find(([key]) => key === name)?.[1]
  return secret && /^[\w-]{43}$/.test(secret) ? secret : undefined
}

/** Lasts as long as the browser is open; the server's limits end it earlier. */
export function writeCookie({ name, options }: SessionCookie, response: Response, secret: string): void {
  response.cookie(name, secret, options)
}

export function clearCookie({ name, options }: SessionCookie, response: Response): void {
  response.clearCookie(name, options)
}
