import type { EngineNeed } from './types.ts'
import { unstated } from './unstated.ts'

/** Needs for worked examples: Leeds buys nothing in particular unless told otherwise. */
export const given = {
  need(stated: Partial<EngineNeed> = {}): EngineNeed {
    return {
      ...unstated,
      id: 'a',
      authorityId: 'leeds',
      authorityNames: ['Leeds City Council'],
      authorityLabel: 'Leeds City Council',
      ...stated,
    }
  },

  /** A need of an authority of that name. */
  needOf(authority: string, title: string, stated: Partial<EngineNeed> = {}): EngineNeed {
    return given.need({
      id: `${authority}: ${title}`,
      authorityId: authority,
      authorityNames: [`${authority} Council`],
      authorityLabel: `${authority} Council`,
      title,
      ...stated,
    })
  },
}
