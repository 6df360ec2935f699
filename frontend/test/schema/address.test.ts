import { expect, it } from "vitest";
import { isAllowedAddress } from "../../src/schema";

it.each([
  "https://norland.example",
  "http://norland.example:8080/a?b=c&d=%20#e",
  "HTTPS://norland.example/é",
  "mailto:secretariat@norhaven.example",
  "https://norland.example/" + "a".repeat(1976),
])("allows the address %s", (address) => expect(isAllowedAddress(address)).toBe(true));

it.each([
  "javascript:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,x",
  "ftp://norland.example",
  "file:///etc/hosts",
  "//norland.example",
  "norland.example",
  "https://",
  "https:///path",
  "mailto:",
  "https://norland.example/a b",
  " https://norland.example",
  "https://norland.example/\u0000",
  "https://norland.example/%zz",
  "https://norland.example/" + "a".repeat(1977),
  "",
  null,
])("does not allow the address %j", (address) => expect(isAllowedAddress(address)).toBe(false));
