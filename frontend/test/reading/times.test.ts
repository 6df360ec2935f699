import { expect, test } from "vitest";
import { exactly } from "../../src/reading/times";

const NOON = Date.UTC(2026, 10, 27, 12);

test("a time is told in the reader's zone", () => {
  expect(exactly(NOON, "en-GB", "Africa/Johannesburg")).toContain("14:00");
});

test("a zone that the browser does not know yet keeps nobody from reading", () => {
  expect(exactly(NOON, "en-GB", "Norland/Norhaven")).toContain("27 Nov 2026");
  expect(exactly(NOON, "en-GB", "Z")).toContain("27 Nov 2026");
});
