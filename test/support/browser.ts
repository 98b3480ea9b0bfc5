/** What a browser shows after a request. */
export interface Shown {
  readonly status: number
  readonly text: string
  readonly headers: Headers
  /** Where it was sent on to, without following. */
  readonly location: string | null
}

export type Browser = ReturnType<typeof browser>

/** A browser of a test's own: it keeps cookies, and fills in forms with what their hidden fields hold. */
export function browser(address: string, name = 'Test browser') {
  const cookies = new Map<string, string>()
  async function go(path: string, init: RequestInit & { headers?: Record<string, string> } = {}): Promise<Shown> {
    const cookie = [...cookies].map(([key, value]) => `${key}=${value}`).join('; ')
    const response = await fetch(new URL(path, address), {
      redirect: 'manual',
      ...init,
      headers: { 'user-agent': name, ...(cookie ? { cookie } : {}), ...init.headers },
    })
    for (const set of response.headers.getSetCookie()) {
      const [, key, value] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (!value || /expires=thu, 01 jan 1970/i.test(set)) cookies.delete(key ?? '')
      else cookies.set(key ?? '', value)
    }
    const { status, headers } = response
    return { status, headers, text: await response.text(), location: headers.get('location') }
  }
  return {
    cookies,
    go,
    /** Opens a page and sends its form to an action, with more fields. */
    send: async (page: string, action: string, fields: Record<string, string> = {}): Promise<Shown> => {
      const { text } = await go(page)
      const form = text.split('<form ').find((one) => one.includes(`action="${action}"`)) ?? ''
      const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
      const body = new URLSearchParams({
        ...Object.fromEntries(hidden.map(([, key, value]) => [key, value])),
        ...fields,
      })
      return go(action, { method: 'POST', body })
    },
    /** Asks the API as whoever is signed in. */
    ask: async (query: string, variables: object = {}) => {
      const { text } = await go('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      })
      return JSON.parse(text) as { data?: any; errors?: { message: string; extensions?: any }[] }
    },
  }
}
