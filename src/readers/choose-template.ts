import { isGovernment, isPartyOrgan } from './organ-names.js';

/** The template that serves the level of the issuer. */
export function chooseTemplate(place: string, issuers: readonly string[]): string {
  if (issuers.some(isPartyOrgan) && issuers.some(isGovernment)) return 'joint';
  if (issuers.some((issuer) => /街道|办事处|事务中心|片区/.test(issuer)) || /街道$|片区$/.test(place))
    return 'subdistrict';
  // A 区 below a 县 is no district but a part of the county town.
  if (/县.{1,6}区$/.test(place)) return 'subdistrict';
  if (
    issuers.some(
      (issuer) =>
        !isGovernment(issuer) &&
        /(?:局|(?<!管理)委员会|办公室|厅|总队|支队|大队)$/.test(issuer) &&
        !isPartyOrgan(issuer),
    )
  )
    return 'department';
  if (/[镇乡]$/.test(place)) return 'township';
  return /区$/.test(place) ? 'district' : 'county';
}
