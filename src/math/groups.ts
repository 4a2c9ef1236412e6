// Lists by a key, grown in place: a list that is copied for each of its members takes the square of their number.

/** Adds a member to the list of a key. */
export function addTo<Key, Member>(groups: Map<Key, Member[]>, key: Key, member: Member): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [member])
  else group.push(member)
}
