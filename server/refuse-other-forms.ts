import type { NextFunction, Request, Response } from 'express'

/**
 * Lets GraphQL requests through in the forms the API speaks: JSON by POST, or a query by GET. A web form is refused:
 * a browser would send one from another site.
 */
export function refuseOtherForms(request: Request, response: Response, next: NextFunction) {
  if (request.method === 'POST' && !request.is('application/json'))
    return refuse(response, 415, 'Send the operation as JSON, with the header Content-Type: application/json')
  for (const name of ['variables', 'extensions'] as const) {
    const given = request.query[name]
    if (given !== undefined && !isJsonObject(given))
      return refuse(response, 400, `The parameter “${name}” must be a JSON object, like {"id": "…"}`)
  }
  next()
}

function isJsonObject(text: unknown): boolean {
  try {
    const value: unknown = JSON.parse(String(text))
    return typeof value === 'object' && !Array.isArray(value)
  } catch {
    return false
  }
}

function refuse(response: Response, status: number, message: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] })
}
