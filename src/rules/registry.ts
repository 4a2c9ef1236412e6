// Every rule, in the order in which they speak: of two that meet in one cause the earlier tells it.

import countMembers from './counts/members.ts'
import countPeriod from './counts/period.ts'
import countRestated from './counts/restated.ts'
import countTotal from './counts/total.ts'
import agree from './indicators/agree.ts'
import binding from './indicators/binding.ts'
import bounds from './indicators/bounds.ts'
import change from './indicators/change.ts'
import comparator from './indicators/comparator.ts'
import complete from './indicators/complete.ts'
import direction from './indicators/direction.ts'
import growth from './indicators/growth.ts'
import multiple from './indicators/multiple.ts'
import unit from './indicators/unit.ts'
import project from './names/project.ts'
import title from './names/title.ts'
import contents from './structure/contents.ts'
import number from './structure/number.ts'
import numbering from './structure/numbering.ts'
import reference from './structure/reference.ts'
import required from './structure/required.ts'
import balance from './sums/balance.ts'
import rate from './sums/rate.ts'
import restated from './sums/restated.ts'
import share from './sums/share.ts'
import table from './sums/table.ts'
import total from './sums/total.ts'
import damage from './text/damage.ts'
import hedge from './text/hedge.ts'
import placeholder from './text/placeholder.ts'
import unitMissing from './text/unit-missing.ts'
import date from './timeline/date.ts'
import gap from './timeline/gap.ts'
import inside from './timeline/inside.ts'
import order from './timeline/order.ts'
import overlap from './timeline/overlap.ts'
import type { Rule } from './types.ts'

export const RULES: readonly Rule[] = [
  table,
  total,
  restated,
  agree,
  order,
  inside,
  countTotal,
  countMembers,
  growth,
  multiple,
  overlap,
  gap,
  date,
  countRestated,
  countPeriod,
  numbering,
  contents,
  reference,
  number,
  required,
  title,
  project,
  damage,
  placeholder,
  hedge,
  unitMissing,
  change,
  comparator,
  bounds,
  binding,
  direction,
  unit,
  complete,
  rate,
  balance,
  share,
]
