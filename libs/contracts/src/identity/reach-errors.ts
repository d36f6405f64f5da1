/** What somebody is told who would give, or take over, more than they may do themselves. */
export const reachErrors = {
  BEYOND_YOUR_REACH: { status: 403, message: { 'zh-CN': '超出您自己的权限范围。', en: 'This reaches beyond what you may do yourself.' } },
} as const;
