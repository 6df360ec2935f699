import { isAllowedAddress } from "../../schema";

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const MAIL = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/;

/** Makes an address out of what somebody typed or pasted: adds a scheme where it is missing, encodes the rest. */
export function typedAddress(typed: string): string | null {
  const words = typed.trim();
  if (MAIL.test(words)) return checked(`mailto:${words}`);
  if (SCHEME.test(words)) return checked(words);
  return words.includes(".") && !/^[./\\#?]/.test(words) ? checked(`https://${words}`) : null;
}

function checked(address: string): string | null {
  // The browser drops tabs and line ends inside an address, so "java\nscript:" must be refused before.
  if (/[\s\u0000-\u001f\u007f-\u009f]/.test(address) || !URL.canParse(address)) return null;
  const plain = new URL(address).href.replace(/["<>\\^`{|}[\]]/g, (c) =>
    "[]".includes(c) && /^https?:\/\/\[/i.test(address) ? c : encodeURIComponent(c),
  );
  const whole = plain.replace(/%(?![0-9a-f]{2})/gi, "%25");
  return isAllowedAddress(whole) ? whole : null;
}
