import type { EngineNeed } from './types.ts'

/** A need that states nothing, of nobody: what makes up needs of a few facts begins with it. */
export const unstated: Omit<EngineNeed, 'id'> = {
  authorityId: '',
  departmentId: null,
  authorityNames: [],
  authorityLabel: '',
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
}
