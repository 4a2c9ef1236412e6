// config/suppression: what is told of suppressions themselves.

import { NO_OPTIONS, type RuleMeta } from '../rules/index.ts'

/** unused: no finding has it; expired: its last day is over; reasonless, unknown: it suppresses nothing. */
export type SuppressionFault = 'unused' | 'expired' | 'reasonless' | 'unknown-rule' | 'bad-fingerprint' | 'bad-date'

export const SUPPRESSION_RULE: { readonly meta: RuleMeta<SuppressionFault> } = {
  meta: {
    id: 'config/suppression',
    family: 'config',
    severity: { recommended: 'warning', strict: 'error' },
    options: NO_OPTIONS,
    messages: {
      unused: {
        zh: '这条豁免没有对应的发现，可以删去：{what}',
        en: 'This suppression matches no finding and can go: {what}',
      },
      expired: {
        zh: '这条豁免已于{expires}到期，不再有效：{what}',
        en: 'This suppression ended on {expires} and no longer holds: {what}',
      },
      reasonless: {
        zh: '这条豁免没有写理由，不生效：{what}',
        en: 'This suppression gives no reason and does not hold: {what}',
      },
      'unknown-rule': {
        zh: '这条豁免所写的规则不存在：{what}',
        en: 'This suppression names a rule that does not exist: {what}',
      },
      'bad-fingerprint': {
        zh: '这条豁免的指纹不是16位十六进制数，对不上任何发现：{what}',
        en: 'The fingerprint of this suppression is not 16 hexadecimal digits and matches no finding: {what}',
      },
      'bad-date': {
        zh: '这条豁免的到期日不是日期（应如2027-06-30），不生效：{expires}',
        en: 'The end of this suppression is no date (2027-06-30 is one), so it does not hold: {expires}',
      },
    },
  },
}
