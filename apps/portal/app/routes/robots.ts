/** Searches are not for robots: the records themselves are, through the systems' lists. */
export const loader = (): Response =>
  new Response('User-agent: *\nDisallow: /buscar\nDisallow: /en/buscar\n', {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=86400' },
  })
