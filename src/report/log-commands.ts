// Text in a log that a service keeps: the services look for commands in it, and a plan is anybody's text.

/**
 * A text for a log without what the services that keep logs run as a command: ::error at the beginning of a line (GitHub),
 * ##[error] and ##vso[…] anywhere (GitHub, Azure).
 */
export function uncommanded(text: string): string {
  return text.replace(/^([ \t]*):(?=:)/gm, '$1: ').replace(/##(?=[a-z]*\[)/g, '# #')
}
