/** A key as a message quotes it: nobody reads more of it. */
export function shortenName(name: string): string {
  const characters = [...name.slice(0, 2 * mostShown)];
  return characters.length > mostShown || name.length > 2 * mostShown
    ? `${characters.slice(0, mostShown).join('')}…`
    : name;
}

const mostShown = 60;
