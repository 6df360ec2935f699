// Every insert is a token of 7 characters, ~ and six base-36 digits, so that each can be found in any replica, in the
// bytes of any frame and in what a restarted server loads.
const TILDE = 126;
const LENGTH = 7;
const TOKEN = /~([0-9a-z]{6})/g;

export const tokenOf = (id) => "~" + id.toString(36).padStart(LENGTH - 1, "0");

export function eachTokenOfText(text, found) {
  for (const match of text.matchAll(TOKEN)) found(parseInt(match[1], 36));
}

export function eachTokenOfBytes(bytes, found) {
  let at = bytes.indexOf(TILDE);
  while (at >= 0 && at + LENGTH <= bytes.length) {
    const id = tokenAt(bytes, at);
    if (id >= 0) found(id);
    at = bytes.indexOf(TILDE, at + (id >= 0 ? LENGTH : 1));
  }
}

/** The token whose ~ is here, or -1: that byte occurs in binary frames as well. */
function tokenAt(bytes, at) {
  let id = 0;
  for (let i = at + 1; i < at + LENGTH; i++) {
    const digit = digitOf(bytes[i]);
    if (digit < 0) return -1;
    id = id * 36 + digit;
  }
  return id;
}

function digitOf(byte) {
  if (byte >= 48 && byte <= 57) return byte - 48;
  if (byte >= 97 && byte <= 122) return byte - 87;
  return -1;
}
