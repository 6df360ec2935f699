import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { COLOURS, initials } from "../../src/editor/people/person";

const sheet = readFileSync(resolve("src/editor/style/people.css"), "utf8");
const rule =
  /\[data-colour="(\d)"\] \{\s*--ce-person: light-dark\((#\w+), (#\w+)\);\s*--ce-person-line: (\w+)/g;
const palette = [...sheet.matchAll(rule)].map(([, n, light, dark, line]) => ({ n, light, dark, line }));

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe("the colours of people", () => {
  it("are eight, and neighbours differ in the line as well", () => {
    expect(palette.map((one) => Number(one.n))).toEqual([...Array(COLOURS).keys()]);
    palette.forEach((one, n) => expect(one.line).not.toBe(palette[(n + 1) % COLOURS].line));
  });

  it.each(palette)("carry their label and stand out from the paper: $n", ({ light, dark }) => {
    for (const ground of ["#ffffff", "#fdfcfa"]) expect(contrast(light, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark, "#17191c")).toBeGreaterThanOrEqual(4.5);
  });
});

it.each([
  ["Adaeze Okafor", "AO"],
  ["A. Okafor", "AO"],
  ["léa d’Arcy-Fontaine", "LD"],
  ["Juan Carlos de la Vega", "JV"],
  ["Norhaven", "N"],
  ["王小明", "王"],
  ["  (… )", "?"],
])("shortens %s to %s", (name, short) => expect(initials(name)).toBe(short));
