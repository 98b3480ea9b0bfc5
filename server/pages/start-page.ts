import type { Request, Response } from 'express'

/** Until the pages are built, the start page says what this is and where the API is. */
export function startPage(_request: Request, response: Response): void {
  response.type('html').send(`<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Commonlot</title>
<style>body{font:1.1875rem/1.5 Arial,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem;color:#0b0c0c}code{background:#f3f2f1;padding:0 .2rem}</style></head>
<body><main>
<h1>Commonlot</h1>
<p>Councils post the IT they are about to buy. Commonlot finds others that need the same, says why they match, and proposes buying together.</p>
<p><a href="/sign-in">Sign in</a></p>
<p>Everything is done through the GraphQL API at <a href="/graphql"><code>/graphql</code></a>. Get a token with <code>npm run token -- --email officer@leeds.example</code>, and send it in the header <code>Authorization: Bearer TOKEN</code>. The tour in the README takes five minutes.</p>
</main></body>
</html>
`)
}
