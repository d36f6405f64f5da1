export { areaTiers, codeLengths, findTier, parseAreaCode, tierLabel, tierOf } from './area-code.ts';
export type { AreaCodeRefusal, AreaTier, ParsedAreaCode } from './area-code.ts';
export { ancestorsOf, countyOf, isWithin, lowestCommonAncestor, parentOf } from './area-tree.ts';
export { communityKind, shortName } from './community.ts';
export type { CommunityKind } from './community.ts';
export { areaOn, rename } from './area-history.ts';
export type { AreaVersion } from './area-history.ts';
export { changeProblem, figuresOn, successorsOf } from './area-changes.ts';
export type { AreaChange, AreaPart, Successor } from './area-changes.ts';
