/**
 * Importing undici makes its agent that of Node's own `fetch` too, in the whole worker: a test file that sends requests
 * as a client does would send them by another library after a file that sends webhooks. So Node's own agent is put back.
 */
const FETCH_AGENT = Symbol.for('undici.globalDispatcher.1')
const agents = globalThis as { [FETCH_AGENT]?: unknown }

new Headers() // Node makes its agent when its fetch is first used
const own = agents[FETCH_AGENT]
await import('undici')
agents[FETCH_AGENT] = own
