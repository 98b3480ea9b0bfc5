import type { EngineNeed } from './types.ts'

/** Needs for worked examples: Leeds buys nothing in particular unless told otherwise. */
export const given = {
  need(stated: Partial<EngineNeed> = {}): EngineNeed {
    return {
      id: 'a',
      authorityId: 'leeds',
      departmentId: null,
      authorityNames: ['Leeds City Council'],
      authorityLabel: 'Leeds City Council',
      title: '',
      description: '',
      cpvCodes: [],
      valuePence: null,
      termMonths: null,
      incumbentSupplier: null,
      incumbentSystem: null,
      startWindow: { earliest: null, latest: null },
      contractEnd: null,
      latestExtendableEnd: null,
      noticeToTerminate: null,
      nation: null,
      region: null,
      position: null,
      population: null,
      publishedOn: null,
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
