// Every rule, in the order in which they speak: of two that meet in one cause the earlier tells it.

import countMembers from './counts/members.ts'
import countTotal from './counts/total.ts'
import agree from './indicators/agree.ts'
import restated from './sums/restated.ts'
import table from './sums/table.ts'
import total from './sums/total.ts'
import inside from './timeline/inside.ts'
import order from './timeline/order.ts'
import type { Rule } from './types.ts'

export const RULES: readonly Rule[] = [table, total, restated, agree, order, inside, countTotal, countMembers]
