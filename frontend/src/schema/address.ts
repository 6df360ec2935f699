const FORM = /^(?:https?:\/\/[^/?#]+(?:[/?#].*)?|mailto:[^@]+@[^@]+)$/i;
const FORBIDDEN = /[\s\u0000-\u0020\u007f-\u009f"<>\\^`{|}]|%(?![0-9a-f]{2})/i;

/** The longest address that a link may have, in UTF-16 units. */
export const LONGEST_ADDRESS = 2000;

/** Whether a link may point there: http, https and mailto only, well-formed, without blanks. */
export function isAllowedAddress(address: unknown): address is string {
  return (
    typeof address === "string" &&
    address.length <= LONGEST_ADDRESS &&
    address.isWellFormed() &&
    !FORBIDDEN.test(address) &&
    FORM.test(address)
  );
}
